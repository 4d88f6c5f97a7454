import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heaviestRise, matchSequences } from '../../scripts/docx-changes/match-sequences.ts';
import { smoothMatches } from '../../scripts/docx-changes/smooth-matches.ts';
import { splitWords } from '../../scripts/docx-changes/split-words.ts';

/** Length of a longest common subsequence, the slow way. */
function longest(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let x = a.length - 1; x >= 0; x -= 1)
    for (let y = b.length - 1; y >= 0; y -= 1) {
      const [row = [], next = []] = [rows[x], rows[x + 1]];
      row[y] = a[x] === b[y] ? (next[y + 1] ?? 0) + 1 : Math.max(next[y] ?? 0, row[y + 1] ?? 0);
    }
  return rows[0]?.[0] ?? 0;
}
const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

describe('matches of two sequences', () => {
  test('are equal items that rise in both, as many as there can be', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const matches = matchSequences(a, b);
        for (const [at, [x, y]] of matches.entries()) {
          expect(a[x]).toBe(b[y]);
          if (at > 0) expect(x > (matches[at - 1]?.[0] ?? 0) && y > (matches[at - 1]?.[1] ?? 0)).toBe(true);
        }
        expect(matches).toHaveLength(longest(a, b));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
  test('are found where more differs than is looked through at once', () => {
    const chunk = (from: number, count: number, name: string): string[] => Array.from({ length: count }, (_, at) => `${name}${from + at}`);
    const old = [...chunk(0, 400, 'x'), ...chunk(0, 300, 'same'), ...chunk(0, 400, 'y')];
    const now = [...chunk(0, 500, 'p'), ...chunk(0, 300, 'same'), ...chunk(0, 200, 'q')];
    expect(matchSequences(old, now)).toHaveLength(300);
  });
  test('of 20,000 and 80,000 words that are written anew take time in proportion', () => {
    let state = 1;
    const next = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state;
    };
    // One word in a hundred is common, as in prose on one matter.
    const words = (count: number, name: string): string[] =>
      Array.from({ length: count }, () => (next() % 100 === 0 ? 'the' : `${name}${next() % 3000}`));
    const timed = (count: number): number => {
      const [old, now] = [words(count, 'old'), words(count, 'new')];
      const started = process.cpuUsage().user;
      matchSequences(old, now);
      return (process.cpuUsage().user - started) / 1000;
    };
    timed(20_000);
    const [some, four] = [timed(20_000), timed(80_000)];
    expect(some).toBeLessThan(1000);
    // Sixteen times as long would be quadratic.
    expect(four).toBeLessThan(8 * Math.max(some, 20));
  });
});

test('pairs that rise weigh most together', () => {
  const pairs = [
    [0, 5],
    [1, 1],
    [2, 2],
    [3, 9],
  ] as const;
  expect(heaviestRise(pairs, () => 1)).toEqual([
    [1, 1],
    [2, 2],
    [3, 9],
  ]);
  expect(heaviestRise(pairs, ([at]) => (at === 0 ? 10 : 1))).toEqual([
    [0, 5],
    [3, 9],
  ]);
});

test('single words between greater changes are not kept', () => {
  const sizes = (list: readonly string[]): number[] => list.map((word) => word.length);
  const [old, now] = [
    ['beyond', 'the', 'mountains', 'end'],
    ['under', 'the', 'starlight', 'end'],
  ];
  expect(matchSequences(old, now)).toEqual([
    [1, 1],
    [3, 3],
  ]);
  expect(smoothMatches(matchSequences(old, now), { olds: sizes(old), news: sizes(now) })).toEqual([[3, 3]]);
});

describe('words of a text', () => {
  test.each([
    ['It’s well-known: 3.5 %.', ['It’s', ' ', 'well', '-', 'known', ':', ' ', '3', '.', '5', ' ', '%', '.']],
    ['e\u0301te\u0301 ', ['e\u0301te\u0301', ' ']],
    ['返回家園 ok', ['返', '回', '家', '園', ' ', 'ok']],
    ['สวัสดี', ['ส', 'วั', 'ส', 'ดี']],
    ['re\u00adturn 👍', ['re\u00adturn', ' ', '👍']],
    ['', []],
  ])('%j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
  test('are the text again', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(splitWords(text).join('')).toBe(text);
      }),
      { seed: 1 },
    ));
});
