import { describe, expect, test } from 'vitest';
import { proseOf } from '../../scripts/check/prose.ts';
import { readText } from '../../scripts/read/read-text.ts';

function prose(markdown: string) {
  const file = readText('en/01.md', new TextEncoder().encode(markdown), (finding) => {
    throw new Error(finding.message);
  });
  if (!file) throw new Error('not read');
  const sliceOf = (start: number, end: number): string => markdown.slice(start, end);
  return proseOf(file).map((block) => ({
    ...block,
    sourceOf: (words: string) => {
      const at = block.text.indexOf(words);
      const { start, end } = block.placeOf(at, at + words.length);
      return { source: sliceOf(start.offset, end.offset), line: start.line, column: start.column };
    },
  }));
}

describe('prose of a block', () => {
  test('runs through emphasis, links, terms and index marks', () => {
    const [block] = prose(
      'A *voluntary* **re**turn, a [link](https://x.org) and a :term[voluntary return]{concept=ret-002} of :index[children].\n',
    );
    expect(block?.text).toBe('A voluntary return, a link and a voluntary return of children.');
  });
  test('leaves out code, citations, facts, words of another language, calls of notes', () => {
    const [block] = prose('Use `code` [@crc-1989, art. 3] :fact[F001] and :lang[retour]{fr} here[^a].\n\n[^a]: Note.\n');
    expect(block?.text.replace(/\uFFFC+/g, '~')).toBe('Use ~ ~ ~ and ~ here.');
  });
  test('has a sign for a cross-reference whose words the book makes', () => {
    const [block] = prose('See [](#sec-a); [](#tbl-b).:index{entry="a"}\n');
    expect(block?.text).toBe('See \uFFFC; \uFFFC.');
  });
  test('knows where each word stands, behind escapes, entities, marks and in the lines of a list or quotation', () => {
    const [block] = prose('One \\* two &amp; **three** four.\n');
    expect(block?.text).toBe('One * two & three four.');
    expect(block?.sourceOf('two')).toMatchObject({ source: 'two', column: 8 });
    expect(block?.sourceOf('three')).toMatchObject({ source: 'three', column: 20 });
    expect(block?.sourceOf('four')).toMatchObject({ source: 'four', column: 28 });
    const [item] = prose('- first line\n  second word\n');
    expect(item?.sourceOf('word')).toEqual({ source: 'word', line: 2, column: 10 });
    const [quoted] = prose('> first line\n> second word\n');
    expect(quoted?.sourceOf('word')).toEqual({ source: 'word', line: 2, column: 10 });
    expect(quoted?.quotation).toBe(true);
  });
  test('tells headings, cells and labels apart', () => {
    const kinds = prose('## Title {#id}\n\n:::table[Caption]{#t}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::\n').map(({ kind, text }) => [
      kind,
      text.replace(/\uFFFC+/g, '~'),
    ]);
    expect(kinds).toEqual([
      ['heading', 'Title ~'],
      ['label', 'Caption'],
      ['cell', 'A'],
      ['cell', 'B'],
      ['cell', '1'],
      ['cell', '2'],
    ]);
  });
});
