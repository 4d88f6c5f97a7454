import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../scripts/read/parse-markdown.ts';
import { alignParagraphs } from '../../scripts/review/align/align-paragraphs.ts';
import { commonPairs } from '../../scripts/review/align/common-pairs.ts';
import { atomsToMarkdown } from '../../scripts/review/markdown/atom.ts';
import { readSourceText } from '../../scripts/review/markdown/source-leaves.ts';
import { sourceSlices } from '../../scripts/review/markdown/source-slices.ts';
import { spliceOriginal } from '../../scripts/review/patch/original-text.ts';
import { applySplices } from '../../scripts/review/patch/splice.ts';
import { unifiedDiff } from '../../scripts/review/report/unified-diff.ts';

const groups = (blocks: readonly string[], paragraphs: readonly (readonly [string, ...number[]])[]): unknown =>
  alignParagraphs(
    blocks.map((text, at) => ({ text, name: `_b_${at}` })),
    paragraphs.map(([text, ...marks]) => ({ text, bookmarks: marks.map((at) => `_b_${at}`) })),
  ).map(({ blocks: own, paragraphs: now }) => [own, now]);

describe('blocks and the paragraphs that they are now', () => {
  const one = 'The first block says something of its own.';
  const two = 'Another block tells quite different matters.';
  test('one and one, by bookmark', () =>
    expect(
      groups(
        [one, two],
        [
          [one, 0],
          [two, 1],
        ],
      ),
    ).toEqual([
      [[0], [0]],
      [[1], [1]],
    ]));
  test('all words are others: the bookmark decides', () => expect(groups([one], [['Nothing like it', 0]])).toEqual([[[0], [0]]]));
  test('a new paragraph before has got the bookmark: the words decide', () =>
    expect(groups([one], [['A wholly new thought', 0], [one]])).toEqual([
      [[], [0]],
      [[0], [1]],
    ]));
  test('split, with an empty paragraph between the halves', () =>
    expect(groups([one], [['The first block', 0], [''], ['says something of its own.']])).toEqual([
      [[0], [0, 2]],
      [[], [1]],
    ]));
  test('joined', () => expect(groups([one, two], [[`${one} ${two}`, 0, 1]])).toEqual([[[0, 1], [0]]]));
  test('gone: its bookmark has slid into the next', () =>
    expect(groups([one, two], [[two, 0, 1]])).toEqual([
      [[1], [0]],
      [[0], []],
    ]));
  test('moved without its bookmark', () =>
    expect(groups([one, two], [[two], [one, 0]])).toEqual([
      [[1], [0]],
      [[0], [1]],
    ]));
});

describe('lists that have something in common', () => {
  /** Length of the longest common subsequence, the slow way. */
  const longest = (a: readonly string[], b: readonly string[]): number => {
    const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
    for (let x = 1; x <= a.length; x += 1)
      for (let y = 1; y <= b.length; y += 1) {
        const row = rows[x] as number[];
        row[y] = a[x - 1] === b[y - 1] ? (rows[x - 1]?.[y - 1] ?? 0) + 1 : Math.max(rows[x - 1]?.[y] ?? 0, row[y - 1] ?? 0);
      }
    return rows[a.length]?.[b.length] ?? 0;
  };
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  test('have a longest run of it, in order', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pairs = commonPairs(a, b);
        expect(pairs.length).toBe(longest(a, b));
        pairs.forEach(([x, y], at) => {
          expect(a[x]).toBe(b[y]);
          expect(x > (pairs[at - 1]?.[0] ?? -1) && y > (pairs[at - 1]?.[1] ?? -1)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('Markdown as atoms', () => {
  const pieces = fc.constantFrom(
    'word',
    ' ',
    '**',
    '*',
    '_',
    '`x`',
    '\\*',
    '&amp;',
    '&eacute;',
    '[a](https://e.org)',
    '[](#t)',
    '[@k, p. 3]',
    '[^n]',
    ':fact[F1]',
    ':index{entry="a"}',
    ':term[a b]{concept=c}',
    '10:30',
    '\n',
    '“',
    '<',
    '{#x}',
    'é',
    '😀',
  );
  test('is itself again, to the byte, wherever it is understood', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), fc.constantFrom('', '> ', '- ', '# '), (parts, lead) => {
        const text = `${lead}${parts.join('')}\n\n[^n]: Note.\n`;
        const { leaves } = readSourceText('a.md', text, parseMarkdown(text));
        for (const { atoms, start, end } of leaves) if (atoms) expect(atomsToMarkdown(atoms)).toBe(text.slice(start, end));
      }),
      { numRuns: 500 },
    );
  });
  test('slices of a text are its source, or there are none', () => {
    expect(sourceSlices('a*b & é\nc', 'a\\*b &amp; &eacute;  \n> c')).toEqual([
      'a',
      '\\*',
      'b',
      ' ',
      '&amp;',
      ' ',
      '&eacute;',
      '  \n> ',
      'c',
    ]);
    expect(sourceSlices('ab', 'a')).toBeUndefined();
  });
});

describe('patches', () => {
  const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n'), { maxLength: 20 }).map((all) => all.join(''));
  /** What a reader of a unified diff does. */
  const patched = (before: string, diff: string): string => {
    const old = before === '' ? [] : before.split(/(?<=\n)/);
    const out: string[] = [];
    let at = 0;
    for (const line of diff.split('\n').slice(2, -1)) {
      const hunk = /^@@ -(\d+)(?:,(\d+))? /.exec(line);
      if (hunk) {
        const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
        out.push(...old.slice(at, start));
        at = start;
      } else if (line.startsWith('+')) out.push(`${line.slice(1)}\n`);
      else {
        expect(old[at]).toBe(`${line.slice(1)}\n`);
        if (line.startsWith(' ')) out.push(old[at] ?? '');
        at += 1;
      }
    }
    return [...out, ...old.slice(at)].join('');
  };
  test('a unified diff makes one text of the other', () => {
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        expect(patched(a, unifiedDiff('x.md', a, b))).toBe(b);
      }),
      { numRuns: 500 },
    );
  });
  test('splices of the text are splices of the file, whatever ends its lines', () => {
    const text = 'one\ntwo\nthree\n';
    const splices = [
      { start: 4, end: 7, text: '2' },
      { start: 7, end: 7, text: '\n\nmore' },
    ];
    for (const original of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, 'one\r\ntwo\nthree\r\n']) {
      const made = spliceOriginal(original, splices);
      expect(made.replace('\ufeff', '').replaceAll('\r\n', '\n')).toBe(applySplices(text, splices));
      expect(made.startsWith('\ufeff')).toBe(original.startsWith('\ufeff'));
      expect(made.endsWith(original.slice(-6))).toBe(true);
    }
  });
});
