import { compose } from '../compose/compose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { blockNotMarked } from '../diagnostics/review.ts';
import type { Host } from '../host/host.ts';
import type { CheckedBook, Edition, Profile, Section } from '../model/book.ts';
import type { TextFile } from '../model/manuscript.ts';
import { nearest } from '../text/nearest.ts';
import { loadWriter } from '../write/writers.ts';
import { type ExportedReview, exportReview } from './export/export-review.ts';

export interface CopyRequest {
  readonly book: CheckedBook;
  readonly texts: ReadonlyMap<string, TextFile>;
  /** A number as printed, an id, or a name of a file. */
  readonly chapter?: string;
  readonly profile?: Profile;
  readonly isProtected: boolean;
  /** Absolute path of the manuscript. */
  readonly folder: string;
}
export interface Copy extends ExportedReview {
  readonly findings: readonly Diagnostic[];
  /** Name for a file of it, without extension. */
  readonly name: string;
}

/** Makes the copy for reviewers of a book, or of one chapter with the numbers that it has in the book; `unknown` where there is no such chapter. */
export async function makeCopy(request: CopyRequest, host: Host): Promise<Copy | { readonly unknown: string | undefined }> {
  const { book, texts, chapter, folder, isProtected } = request;
  const findings: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void findings.push(finding);
  const profile = request.profile ?? book.settings.profile;
  const input = { book, format: 'docx' as const, profile, formats: ['docx' as const], epochSeconds: epochOf(host) };
  const whole = (await compose.run(input, { host, report })) as Edition<'docx'>;
  const section = chapter === undefined ? undefined : whole.sections.find((each) => isCalled(each, chapter));
  if (chapter !== undefined && !section) return { unknown: nearest(chapter, whole.sections.flatMap(namesOf)) };
  const edition = section ? { ...whole, sections: [section] } : whole;
  const artifact = await (await loadWriter.docx())(edition, { host, report });
  const docx = artifact.files.find(({ path }) => path === artifact.main)?.bytes;
  if (!docx) throw new Error('The writer of Word documents gave no document.');
  const commit = await commitOf(folder, host);
  const exported = exportReview({
    edition,
    docx,
    texts,
    isProtected,
    ...(section ? { chapter: section.heading.place.file } : {}),
    ...(commit ? { commit } : {}),
  });
  for (const { id, place } of exported.lost) report(blockNotMarked({ id }, place));
  const part = section ? `-${section.anchor}` : '';
  return { ...exported, findings, name: `${book.info.slug}-${book.info.language}${part}-review` };
}

function epochOf({ environment }: Host): number | undefined {
  const wanted = environment.SOURCE_DATE_EPOCH;
  return wanted !== undefined && /^\d+$/.test(wanted) ? Number(wanted) : undefined;
}

/** By what a chapter may be asked for. */
function namesOf({ anchor, heading }: Section): string[] {
  const path = heading.place.file;
  if (!path.endsWith('.md')) return [];
  const inLanguage = path.split('/').slice(1).join('/');
  const name = path.split('/').at(-1) ?? path;
  return [path, inLanguage, name, name.replace(/\.md$/, ''), anchor, ...(heading.number === undefined ? [] : [heading.number])];
}
const isCalled = (section: Section, name: string): boolean => namesOf(section).includes(name);

/** The commit that the manuscript is at, and whether all of it is in it; undefined without git or outside of a repository. */
async function commitOf(folder: string, host: Host): Promise<{ readonly id: string; readonly isClean: boolean } | undefined> {
  const git = (args: readonly string[]): ReturnType<Host['run']> => host.run('git', ['--no-pager', '-C', folder, ...args]);
  const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD']);
  const id = head?.code === 0 ? new TextDecoder().decode(head.out).trim() : '';
  if (!/^[0-9a-f]{40,64}$/.test(id)) return undefined;
  const status = await git(['status', '--porcelain', '--', '.']);
  return { id, isClean: status?.code === 0 && status.out.length === 0 };
}
