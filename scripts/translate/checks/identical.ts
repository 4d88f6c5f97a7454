import { sameAsSource } from '../../diagnostics/translation-checks.ts';
import type { Comparison, ComparisonRule, UnitPair } from './comparison.ts';
import { foreignStretches } from './unit-text.ts';
import { isAcronym, isCapitalised, wordsAt } from './words-at.ts';

/** A text that is its source's, word for word, although it has words: not of names, acronyms and numbers, nor of words that both languages have. */
export const identical: ComparisonRule = async (comparison) => {
  for (const pair of comparison.units)
    if (isLeft(pair) && (await isOfSource(pair, comparison)))
      comparison.report(
        sameAsSource({ text: excerpt(pair.target.text) }, pair.target.unit.place, {
          related: [{ message: 'The source.', place: pair.source.unit.place }],
        }),
      );
};

/** True where a text is still its source's. */
export const isLeft = ({ source, target }: UnitPair): boolean =>
  source.unit.lang === undefined && even(source.text) === even(target.text) && /\p{L}{2}/u.test(target.text);

async function isOfSource(
  { target }: UnitPair,
  { source: { dictionary: english }, target: { dictionary: own } }: Comparison,
): Promise<boolean> {
  const foreign = foreignStretches(target);
  const words = wordsAt(target.text).filter(
    ({ word, start }) => !isAcronym(word) && word.length > 1 && !foreign.some(([from, to]) => from <= start && start < to),
  );
  if (words.length === 0 || (words.length > 1 && words.every(({ word }) => isCapitalised(word)))) return false;
  const known = await own();
  const lowered = words.map(({ word }) => word.toLowerCase());
  // Without a dictionary only whole phrases can be told from names.
  if (!known) return words.length > 1 && words.some(({ word }) => !isCapitalised(word));
  const strange = lowered.filter((word) => !known.has(word));
  if (strange.length === 0) return false;
  const source = await english();
  return source === undefined || strange.some((word) => source.has(word));
}

const even = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
const excerpt = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text).replaceAll('\uFFFC', '…');
