import { describe, expect, test } from 'vitest';
import { changedBlocks } from '../../scripts/changes/changed-blocks.ts';
import type { Book } from '../../scripts/model/book.ts';
import { walk } from '../../scripts/model/walk.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { runCommand } from '../commands/run-command.ts';

const before = `# Chapter {#ch-one}

The first paragraph.

## Where to start {#sec-start}

A list:

- one thing
- another thing

See [](#tbl-a) and [the next section](#sec-next).

:::table[Sums]{#tbl-a}
| Year | Sum |
|---|---|
| 2004 | 10 |
| 2005 | 20 |
:::

## What comes next {#sec-next}

The last paragraph with :unconfirmed[a claim].
`;

/** The book before and after a change of its text, with ids that were stored before it. */
async function changed(
  change: (text: string) => string,
): Promise<ReturnType<typeof changedBlocks> & { readonly textOf: (id: string) => string }> {
  const { host } = await runCommand(['ids', '--book', 'book'], { 'en/01.md': before });
  const bookOf = async (): Promise<Book> => {
    const { books } = await checkBook({ book: '/desk/book', strict: false }, { host, watch: () => {} });
    const [book] = books;
    if (!book) throw new Error('There is no book.');
    return book;
  };
  const old = await bookOf();
  await host.files.write('/desk/book/en/01.md', new TextEncoder().encode(change(before)));
  const now = await bookOf();
  const names = new Map<string, string>();
  for (const { heading, body, notes } of now.sections)
    walk([heading, ...body, ...notes], (node) => {
      if ('id' in node) names.set(node.id, node.type);
    });
  return { ...changedBlocks(old, now), textOf: (id) => names.get(id) ?? 'gone' };
}
const kinds = ({ blocks, textOf }: Awaited<ReturnType<typeof changed>>): string[] => [...blocks].map(([id, how]) => `${textOf(id)} ${how}`);

describe('changed blocks', () => {
  test('nothing has changed in the same text', async () => {
    const { blocks, deleted } = await changed((text) => text);
    expect([...blocks]).toEqual([]);
    expect(deleted).toEqual([]);
  });
  test('other words are a change of the innermost block', async () => {
    expect(kinds(await changed((text) => text.replace('first paragraph', 'very first paragraph')))).toEqual(['paragraph changed']);
    expect(kinds(await changed((text) => text.replace('one thing', 'one good thing')))).toEqual(['paragraph changed']);
    expect(kinds(await changed((text) => text.replace('| 2004 | 10 |', '| 2004 | 11 |')))).toEqual(['tableCell changed']);
    expect(kinds(await changed((text) => text.replace('[Sums]', '[Sums a year]')))).toEqual(['table changed']);
    expect(kinds(await changed((text) => text.replace('## Where to start', '## Where to begin')))).toEqual(['heading changed']);
  });
  test('a mark and an address are words too', async () => {
    expect(kinds(await changed((text) => text.replace('first', '*first*')))).toEqual(['paragraph changed']);
    expect(kinds(await changed((text) => text.replace('first', '[first](https://example.org/)')))).toEqual(['paragraph changed']);
  });
  test('numbers and titles that follow from other blocks are no change', async () => {
    const found = await changed((text) =>
      text.replace(
        '## Where',
        '## A new section {#sec-new}\n\nNew.\n\n:::table[New]{#tbl-new}\n| A | B |\n|---|---|\n| c | d |\n:::\n\n## Where',
      ),
    );
    expect(kinds(found).filter((kind) => kind.endsWith('changed'))).toEqual([]);
    expect(kinds(found).slice(0, 3)).toEqual(['heading new', 'paragraph new', 'table new']);
  });
  test('what is gone is told once, with what it stood after', async () => {
    const { blocks, deleted, textOf } = await changed((text) => text.replace('- one thing\n- another thing\n\n', ''));
    expect([...blocks]).toEqual([]);
    expect(deleted).toMatchObject([{ type: 'list', section: 'ch-one', text: 'one thing another thing' }]);
    expect(textOf(deleted[0]?.after ?? '')).toBe('paragraph');
    const item = (await changed((text) => text.replace('- one thing\n', ''))).deleted;
    expect(item).toMatchObject([{ type: 'listItem', text: 'one thing' }]);
    expect(item[0]?.inside).toMatch(/^u-/);
    expect(item[0]?.after).toBeUndefined();
  });
  test('where there was no book before, all of it is new', async () => {
    const { host } = await runCommand(['ids', '--book', 'book']);
    const { books } = await checkBook({ book: '/desk/book', strict: false }, { host, watch: () => {} });
    const found = books.map((book) => changedBlocks(undefined, book));
    expect(found).toHaveLength(1);
    expect(new Set(found[0]?.blocks.values())).toEqual(new Set(['new']));
    expect(found[0]?.deleted).toEqual([]);
  });
});
