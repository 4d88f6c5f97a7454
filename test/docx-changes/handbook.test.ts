import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveSince } from '../../scripts/book-since.ts';
import { settleDocx } from '../../scripts/docx-changes/index.ts';
import { createDiskHost } from '../../scripts/host/index.ts';
import { inspectDocx } from '../../scripts/inspect/docx/index.ts';
import type { Book } from '../../scripts/model/book.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { compareBytes, faultsOf } from './compare-bytes.ts';
import { plainWords } from './plain-words.ts';
import { showChanges } from './show-markup.ts';
import { docxEdition, docxOf } from './two-states.ts';

const host = createDiskHost();
const manuscript = new URL('../../manuscript', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'handbook-edited-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await host.close();
});

/** Every so many paragraphs of a text one is edited, each in another way. */
function editedText(text: string): string {
  const blocks = text.split(/\n\n/);
  const isPlain = (at: number): boolean =>
    /^[A-Z*“][^|]*\.(?:\s*:index\{[^}]*\})*$/.test(blocks[at] ?? '') && !(blocks[at] ?? '').includes('\n');
  const plain = [...blocks.keys()].filter(isPlain);
  plain.forEach((at, count) => {
    const block = blocks[at] ?? '';
    const words = block.split(' ');
    const edits: readonly (() => string)[] = [
      () => words.map((word, index) => (index % 9 === 4 && /^[a-z]+$/.test(word) ? 'otherwise' : word)).join(' '),
      () => `${block} One more sentence.`,
      () => '',
      () => block.replace(/([.] )(?=[A-Z][a-z])/, '.\n\n'),
      () => `A new paragraph before this one, with a note.[^edit-${at}]\n\n${block}\n\n[^edit-${at}]: New too.`,
      () => words.filter((word, index) => index % 7 !== 3 || !/^[a-z]+$/.test(word)).join(' '),
    ];
    if (count % 2 === 0) blocks[at] = edits[(count / 2) % edits.length]?.() ?? block;
  });
  const [first, second] = [plain[1], plain[3]];
  if (first !== undefined && second !== undefined) [blocks[first], blocks[second]] = [blocks[second] ?? '', blocks[first] ?? ''];
  return blocks.map((block) => (/^:::+table/.test(block) ? withoutRow(block) : block)).join('\n\n');
}
/** A table without its third row. */
const withoutRow = (block: string): string => {
  const lines = block.split('\n');
  const rows = [...lines.keys()].filter((at) => lines[at]?.startsWith('|'));
  return lines.filter((_, at) => rows.length < 6 || at !== rows[3]).join('\n');
};

async function bookAt(path: string): Promise<Book> {
  const { books } = await checkBook({ book: path, languages: ['en'], strict: false }, { host, watch: () => {} });
  if (!books[0]) throw new Error('There is no book.');
  return books[0];
}
let now: Book;
let document: Uint8Array;
beforeAll(async () => {
  now = await bookAt(manuscript);
  document = await docxOf(now, host);
});

/** What the press's own inspector says of a document, as of a book. */
async function inspected(bytes: Uint8Array, book: Book): Promise<string[]> {
  const found: string[] = [];
  const file = { path: 'docx/a.docx', mediaType: 'a', bytes };
  const artifact = { format: 'docx', language: 'en', main: file.path, files: [file] } as const;
  await inspectDocx(artifact, await docxEdition(book, host), ({ message }) => found.push(message));
  return found;
}

function prove(before: Uint8Array, after: Uint8Array): string[] {
  const changes = compareBytes(before, after, { author: 'House', epochSeconds: 1_161_993_600 });
  expect(faultsOf({ before, now: after, changes })).toEqual([]);
  expect(plainWords(settleDocx(changes, 'accept')).sort()).toEqual(plainWords(after).sort());
  expect(plainWords(settleDocx(changes, 'reject')).sort()).toEqual(plainWords(before).sort());
  return showChanges(changes);
}

describe('the handbook', () => {
  test('and itself: no change', () => {
    expect(prove(document, document).filter((line) => /\{[-+<>]|¶[-+<>~]|~/.test(line))).toEqual([]);
  });
  test('and a revision of every chapter', async () => {
    const edited = join(folder, 'manuscript');
    await cp(manuscript, edited, { recursive: true });
    for (const name of readdirSync(join(edited, 'en')).filter((each) => each.endsWith('.md'))) {
      const path = join(edited, 'en', name);
      writeFileSync(path, editedText(readFileSync(path, 'utf8')));
    }
    const later = await bookAt(edited);
    const after = await docxOf(later, host);
    const lines = prove(document, after);
    // The inspector reads past what is taken out: it says no more of the changes than of the clean document.
    expect(await inspected(compareBytes(document, after), later)).toEqual(await inspected(after, later));
    for (const sign of ['{+', '{-', '¶+', '¶-', 'row-', '{>'])
      expect(lines.filter((line) => line.includes(sign)).length, sign).toBeGreaterThan(1);
  });
  test.each([6, 12, 25])('and its text as it was %i revisions ago', async (revisions) => {
    const log = await host.run('git', ['-C', manuscript, 'log', '--format=%H', `--skip=${revisions}`, '-1', '--', 'en']);
    const ref = log?.code === 0 ? new TextDecoder().decode(log.out).trim() : '';
    const before = ref === '' ? undefined : await (await resolveSince({ ref }, manuscript, host))?.book('en', now);
    if (!before) {
      console.warn(
        `ABSENT: there is no git here, or its history does not reach ${revisions} revisions of the handbook, so it was not compared with that text.`,
      );
      return;
    }
    const lines = prove(await docxOf(before, host), document);
    expect(lines.some((line) => /\{[-+]/.test(line))).toBe(true);
  });
});
