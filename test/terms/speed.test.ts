import { expect, test } from 'vitest';
import { matchTerms } from '../../scripts/terms/match-terms.ts';
import type { TermEntry } from '../../scripts/terms/term-entry.ts';
import { indexTerms } from '../../scripts/terms/term-index.ts';
import { ownSets } from '../bench/terms/labelled-set.ts';

/** Words that look like words: the digits of a number as syllables. */
const wordOf = (number: number): string =>
  [...String(number)].map((digit) => ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'][Number(digit)]).join('');

test('ten times as many concepts take less than three times as long', () => {
  const [set] = ownSets('fr');
  const text = (set?.marked ?? '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').repeat(10);
  const more = Array.from(
    { length: 5000 },
    (_, at): TermEntry => ({ concept: `x-${at}`, term: `${wordOf(at)} volontaire`, status: 'preferred' }),
  );
  const small = indexTerms([...(set?.entries ?? []), ...more.slice(0, 200)], 'fr');
  const large = indexTerms([...(set?.entries ?? []), ...more], 'fr');
  const time = (index: typeof small): number => {
    matchTerms(text, index);
    const started = process.hrtime.bigint();
    matchTerms(text, index);
    return Number(process.hrtime.bigint() - started);
  };
  expect(time(large)).toBeLessThan(3 * time(small) + 50e6);
});
