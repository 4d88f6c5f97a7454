import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WordChange, wordChanges, writtenChanges } from '../../scripts/text/word-changes.ts';

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((words) => words.join(' '));
const countOf = (words: string): number => words.split(' ').filter((word) => word !== '').length;
/** The words of some kinds of stretches, as the text that they make. */
const wordsOf = (changes: readonly WordChange[], ...kinds: readonly WordChange['kind'][]): string =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ words }) => words)
    .join(' ');

/** How many words two texts have in common in a row, by trying all. */
function mostInCommon([first, ...rest]: readonly string[], others: readonly string[]): number {
  if (first === undefined || others.length === 0) return 0;
  const at = others.indexOf(first);
  return Math.max(mostInCommon(rest, others), at < 0 ? 0 : 1 + mostInCommon(rest, others.slice(at + 1)));
}

describe('a word difference', () => {
  test.each([
    ['a b c', 'a b c', 'a b c'],
    ['a b c', 'a x c', 'a [-b-] {+x+} c'],
    ['', 'a b', '{+a b+}'],
    ['a b', '', '[-a b-]'],
    ['', '', ''],
    ['one two three four', 'one three five four', 'one [-two-] three {+five+} four'],
    ['a a b', 'a b', 'a [-a-] b'],
    [' a\n b ', 'a\tb', 'a b'],
  ])('of “%s” and “%s”', (before, now, written) => expect(writtenChanges(wordChanges(before, now))).toBe(written));

  test('holds both texts', () =>
    fc.assert(
      fc.property(text, text, (before, now) => {
        const changes = wordChanges(before, now);
        expect(wordsOf(changes, 'same', 'come')).toBe(now);
        expect(wordsOf(changes, 'same', 'gone')).toBe(before);
      }),
    ));

  test('keeps as many words as can be kept', () =>
    fc.assert(
      fc.property(text, text, (before, now) => {
        expect(countOf(wordsOf(wordChanges(before, now), 'same'))).toBe(mostInCommon(before.split(' '), now === '' ? [] : now.split(' ')));
      }),
    ));

  test('tells each stretch once, what went before what came', () =>
    fc.assert(
      fc.property(text, text, (before, now) => {
        const kinds = wordChanges(before, now).map(({ kind }) => kind);
        expect(kinds.join(' ')).not.toMatch(/\b(\w+) \1\b|come gone/);
      }),
    ));

  test('of two long texts does not take long', () => {
    const long = (word: string): string => Array.from({ length: 5000 }, (_, at) => `${word}${at}`).join(' ');
    expect(writtenChanges(wordChanges(`${long('a')} end`, `${long('b')} end`))).toBe(`[-${long('a')}-] {+${long('b')}+} end`);
  });
});

test('the words of each stretch are shown with its signs', () => {
  const shown = writtenChanges(wordChanges('a b c', 'a x c'), (words, kind) => `${kind}:${words}`);
  expect(shown).toBe('same:a gone:[-b-] come:{+x+} same:c');
});
