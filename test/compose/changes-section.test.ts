import { describe, expect, test } from 'vitest';
import { changedBlocks } from '../../scripts/changes/changed-blocks.ts';
import { compose } from '../../scripts/compose/compose.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { type Book, formats } from '../../scripts/model/book.ts';
import type { CrossReference } from '../../scripts/model/book-node.ts';
import { plainTextOf, walk } from '../../scripts/model/walk.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { seal } from '../../scripts/seal/seal.ts';
import { baseBook } from '../cases/base-book.ts';
import { runCommand } from '../commands/run-command.ts';

const before = `# Chapter {#ch-one}

The first words of a chapter that goes on for a while.

A second that stays.

To be taken out.

A fourth that stays.

:::table[Sums]{#tbl-a}
| Year | Sum |
|---|---|
| 2004 | 10 |
| 2005 | 20 |
| 2006 | 30 |
:::

## Next {#sec-next}

The last words.

One more.

And another.
`;
const bookYaml = String(baseBook['book.yaml']).replace('  back:\n', '  back:\n    - generate: changes\n');

/** The chapter of what is new after a change, in one format, as lines with the targets of their references. */
async function chapterOf(change: (text: string) => string, format: (typeof formats)[number] = 'pdf', since = true) {
  const { host: stored } = await runCommand(['ids', '--book', 'book'], { 'en/01.md': before, 'book.yaml': bookYaml });
  const files: Record<string, string | Uint8Array> = { 'en/01.md': before, 'book.yaml': bookYaml };
  for (const name of await stored.files.list('/desk/book/en/.i18n'))
    files[`en/.i18n/${name}`] = await stored.files.read(`/desk/book/en/.i18n/${name}`);
  const bookOf = async (own: Readonly<Record<string, string>>): Promise<Book> => {
    const all = Object.entries({ ...baseBook, ...files, ...own }).map(([path, content]) => [`/book/${path}`, content]);
    const { books } = await checkBook(
      { book: '/book', strict: false },
      { host: createMemoryHost(Object.fromEntries(all)), watch: () => {} },
    );
    if (!books[0]) throw new Error('There is no book.');
    return books[0];
  };
  const now = await bookOf({ 'en/01.md': change(before) });
  const book = seal(now, []);
  if (!book) throw new Error('The book is not sealed.');
  const changes = since ? { changes: changedBlocks(await bookOf({}), now) } : {};
  const input = { book, format, profile: 'release' as const, formats: [], epochSeconds: undefined, ...changes };
  const { sections, anchors } = await compose.run(input, { host: createMemoryHost({}), report: () => {} });
  const section = sections.find(({ anchor }) => anchor === 'changes');
  const references: CrossReference[] = [];
  const lines: string[] = [];
  walk(section?.body ?? [], (node) => {
    if (node.type === 'paragraph') lines.push(plainTextOf(node.children).replaceAll('\u00a0', ' '));
    if (node.type === 'crossReference') references.push(node);
  });
  return { section, lines, references, anchors };
}
const later = (text: string): string =>
  text
    .replace('first words', 'very first words')
    .replace('To be taken out.\n\n', '')
    .replace('| 2004 | 10 |', '| 2004 | 11 |')
    .replace('One more.', 'One more.\n\nWords that nobody has read yet.');
const reordered = (text: string): string =>
  text.replace('The last words.\n\nOne more.\n\nAnd another.', 'One more.\n\nAnd another.\n\nThe last words.');

describe('the chapter of what is new', () => {
  test.each(formats)('is composed for %s, by the nearest place that has a name', async (format) => {
    const { section, lines, references, anchors } = await chapterOf(later, format);
    expect(plainTextOf(section?.heading.children ?? [])).toBe('What is new');
    expect(lines).toEqual(['Chapter 1 Chapter', 'Edited (1), Removed (1)', 'Table 1 Sums: Edited (1)', '1.1 Next: New (1)']);
    expect(references.map(({ target, show }) => [target, show, anchors.has(target)])).toEqual(
      ['ch-one', 'tbl-a', 'sec-next'].map((target) => [target, 'words-and-page', true]),
    );
  });
  test('is not there where nothing was compared, nor in its contents', async () => {
    const { section, anchors } = await chapterOf(later, 'pdf', false);
    expect(section).toBeUndefined();
    expect(anchors.has('changes')).toBe(false);
  });
  test('tells what stands elsewhere', async () => {
    expect((await chapterOf(reordered)).lines).toEqual(['Chapter 1 Chapter', '1.1 Next: Moved (1)']);
  });
  test('says so where nothing has changed', async () => {
    expect((await chapterOf((text) => text)).lines).toEqual(['Nothing has changed.']);
  });
});
