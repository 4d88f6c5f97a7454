import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { noManifest, noReviewCopy, otherBookReviewed, unreadableReview } from '../diagnostics/review.ts';
import { DocxFileError } from '../docx-file/index.ts';
import type { Host } from '../host/host.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { checkBook } from '../pipeline.ts';
import { parseMarkdown } from '../read/parse-markdown.ts';
import { likeness } from './align/tokens.ts';
import { type CheckWith, hostWith, withoutNewErrors } from './import/check-gate.ts';
import { type OpenedReview, openReview } from './import/open-review.ts';
import { readReview } from './import/read-review.ts';
import type { ReviewEdit } from './import/review-edit.ts';
import { manifestHash, parseReviewManifest, type ReviewManifest } from './manifest.ts';
import { spliceOriginal } from './patch/original-text.ts';
import { applySplices, type Splice } from './patch/splice.ts';
import { reviewFindings } from './report/review-findings.ts';
import type { ReviewReport } from './report/review-report.ts';
import { unifiedDiff } from './report/unified-diff.ts';
import { readParagraphs } from './word/read-paragraphs.ts';
import { textOfParagraph, viewOf } from './word/view.ts';

export interface TakeBackRequest {
  readonly bytes: Uint8Array;
  /** Absolute path of the manuscript. */
  readonly book: string;
  /** Texts of manifests to look in where the document has none: those beside it and those of the output folder. */
  readonly manifests: readonly string[];
  /** Where they were looked for, for the message. */
  readonly looked: string;
  readonly author?: string;
  readonly isApplied: boolean;
}

/** Reads a document that came back, and with `isApplied` changes the Markdown; a document that is refused gives findings only. */
export async function takeBack(request: TakeBackRequest, host: Host): Promise<ReviewReport | { readonly refused: readonly Diagnostic[] }> {
  const opened = openReview(request.bytes);
  if ('fault' in opened) return { refused: [unreadableReview({ reason: opened.fault })] };
  const found = readSafely(() => findManifest(opened, request));
  if ('code' in found) return { refused: [found] };
  const { manifest, hash } = found;
  const check = (files: ReadonlyMap<string, Uint8Array>): ReturnType<CheckWith> =>
    checkBook({ book: request.book, strict: false, languages: [manifest.language] }, { host: hostWith(host, files), watch: () => {} });
  const { manuscript, findings } = await checkBook(
    { book: request.book, strict: false, languages: [manifest.language] },
    { host, watch: () => {} },
  );
  if (!manuscript) return { refused: findings };
  const other = otherBook(manifest, manuscript);
  if (other) return { refused: [other] };
  const author = request.author === undefined ? {} : { author: request.author };
  const read = readSafely(() => readReview({ file: opened.file, manifest, texts: manuscript.texts, parse: parseMarkdown, ...author }));
  if ('code' in read) return { refused: [read] };
  const originals = await originalsOf(read.edits, request.book, host);
  const filesOf = (edits: readonly ReviewEdit[]): ReadonlyMap<string, Uint8Array> => {
    const files = [...splicesByFile(edits)].map(([file, splices]): [string, Uint8Array] => [
      `${request.book}/${file}`,
      new TextEncoder().encode(spliceOriginal(originals.get(file) ?? '', splices)),
    ]);
    return new Map(files);
  };
  const gated = await withoutNewErrors({ edits: read.edits, before: findings, filesOf, check });
  const diffs = [...splicesByFile(gated.edits)].map(([file, splices]): [string, string] => {
    const before = read.texts.get(file)?.text ?? '';
    return [file, unifiedDiff(file, before, applySplices(before, splices))];
  });
  if (request.isApplied) await writeAll(filesOf(gated.edits), originals, request.book, host);
  return {
    manifest,
    hash,
    edits: gated.edits,
    comments: read.comments,
    texts: read.texts,
    diffs: new Map(diffs.filter(([, diff]) => diff !== '')),
    findings: [...reviewFindings({ ...read, edits: gated.edits }), ...gated.fresh],
    isApplied: request.isApplied,
  };
}

/** Parts are read when they are wanted: one that is broken refuses the document. */
function readSafely<T>(read: () => T): T | Diagnostic {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocxFileError) return unreadableReview({ reason: error.message.replace(/\.\)$/, ')') });
    // Elements a hundred thousand deep are no text of anybody.
    if (error instanceof RangeError) return unreadableReview({ reason: 'its XML is nested without end' });
    throw error;
  }
}

function splicesByFile(edits: readonly ReviewEdit[]): Map<string, Splice[]> {
  const files = new Map<string, Splice[]>();
  for (const { patch } of edits) if (patch) files.set(patch.file, [...(files.get(patch.file) ?? []), ...patch.splices]);
  return files;
}

/** Files as they are, a byte order mark and all ends of lines included. */
async function originalsOf(edits: readonly ReviewEdit[], book: string, { files }: Host): Promise<ReadonlyMap<string, string>> {
  const originals = new Map<string, string>();
  for (const { patch } of edits)
    if (patch && !originals.has(patch.file))
      originals.set(patch.file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(`${book}/${patch.file}`)));
  return originals;
}

/** Writes all files or none: where one cannot be written, those before it become what they were. */
async function writeAll(
  next: ReadonlyMap<string, Uint8Array>,
  originals: ReadonlyMap<string, string>,
  book: string,
  { files }: Host,
): Promise<void> {
  const done: string[] = [];
  try {
    for (const [path, bytes] of next) {
      await files.write(path, bytes);
      done.push(path);
    }
  } catch (error) {
    for (const path of done) await files.write(path, new TextEncoder().encode(originals.get(path.slice(book.length + 1)) ?? ''));
    throw error;
  }
}

/** From here on a document without any mark is taken for the export whose words it has. */
const alike = 0.5;

function findManifest(
  { file, hash, manifest }: OpenedReview,
  { manifests, looked }: TakeBackRequest,
): { readonly manifest: ReviewManifest; readonly hash: string } | Diagnostic {
  if (manifest && hash !== undefined) return { manifest, hash };
  if (hash !== undefined) {
    const text = manifests.find((each) => manifestHash(each) === hash);
    const found = text === undefined ? undefined : parseReviewManifest(text);
    return found ? { manifest: found, hash } : noManifest({ hash, folder: looked });
  }
  const words = viewOf(readParagraphs(file).paragraphs, 'before').map(textOfParagraph).join(' ');
  const likely = manifests
    .flatMap((text) => {
      const parsed = parseReviewManifest(text);
      return parsed
        ? [{ manifest: parsed, hash: manifestHash(text), like: likeness(parsed.blocks.map((block) => block.text).join(' '), words) }]
        : [];
    })
    .sort((a, b) => b.like - a.like)[0];
  if (likely && likely.like >= alike) return likely;
  return noReviewCopy({
    reason: likely
      ? 'it has no mark of an export, and its words are those of none'
      : 'it has no mark of an export, and no manifest is at hand',
  });
}

function otherBook(manifest: ReviewManifest, { settings }: Manuscript): Diagnostic | undefined {
  const { slug, languages, edition } = settings;
  if (manifest.book === slug && languages.includes(manifest.language) && manifest.edition === edition.number) return undefined;
  return otherBookReviewed({
    of: `${manifest.book}, ${manifest.language}, edition ${manifest.edition}`,
    wanted: `${slug}, ${languages.join(' ')}, edition ${edition.number}`,
  });
}
