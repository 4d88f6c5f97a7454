import { sameAsSource } from '../../diagnostics/translation-checks.ts';
import { matchTerms } from '../../terms/match-terms.ts';
import type { Comparison, ComparisonRule, UnitPair } from './comparison.ts';
import { foreignStretches } from './unit-text.ts';
import { isAcronym, isCapitalised, wordsAt } from './words-at.ts';

/** A text that is its source's, word for word, although it has words: not of names, acronyms and numbers, nor of words that both languages have. */
export const identical: ComparisonRule = async (comparison) => {
  const left = comparison.units.filter(isLeft);
  if (left.length === 0) return;
  const known = knownWords(comparison);
  for (const pair of left)
    if (await isOfSource(pair, known, comparison))
      comparison.report(
        sameAsSource({ text: excerpt(pair.target.text) }, pair.target.unit.place, {
          related: [{ message: 'The source.', place: pair.source.unit.place }],
        }),
      );
};

/** True where a text is still its source's. */
export const isLeft = ({ source, target }: UnitPair): boolean =>
  source.unit.lang === undefined && even(source.text) === even(target.text) && /\p{L}{2}/u.test(target.text);

interface KnownWords {
  /** Words that the source writes with a small letter somewhere: no names. */
  readonly small: ReadonlySet<string>;
  /** Texts of the source that are translated with other words somewhere. */
  readonly translated: ReadonlySet<string>;
}
function knownWords({ units }: Comparison): KnownWords {
  const small = new Set(units.flatMap(({ source }) => wordsAt(source.text).flatMap(({ word }) => (isCapitalised(word) ? [] : [word]))));
  return {
    small,
    translated: new Set(
      units.filter((pair) => letters(pair.source.text) !== letters(pair.target.text)).map(({ source }) => even(source.text)),
    ),
  };
}

async function isOfSource({ target: ours }: UnitPair, known: KnownWords, { source, target }: Comparison): Promise<boolean> {
  const text = even(ours.text);
  if (known.translated.has(text)) return true;
  // A term that is the same in both languages.
  if (matchTerms(text, target.terms()).some(({ start, end }) => start === 0 && end === text.length)) return false;
  const foreign = foreignStretches(ours);
  const words = wordsAt(ours.text)
    .filter(({ word, start }) => !isAcronym(word) && word.length > 1 && !foreign.some(([from, to]) => from <= start && start < to))
    .map(({ word }) => word);
  if (words.length === 0 || (words.length > 1 && words.every(isCapitalised))) return false;
  const lowered = words.map((word) => word.toLowerCase());
  const isOf = (list: ReadonlySet<string>) => (word: string) => list.has(word);
  if (words.length > 1 && lowered.some(isOf(source.table.functionWords)) && !lowered.some(isOf(target.table.functionWords))) return true;
  const own = await target.dictionary();
  // Without a dictionary only whole phrases can be told from names.
  if (!own) return words.length > 1 && words.some((word) => !isCapitalised(word));
  const strange = lowered.filter((word) => !own.has(word));
  if (strange.length === 0) return false;
  const dictionary = await source.dictionary();
  return dictionary === undefined || strange.some((word) => known.small.has(word) || dictionary.has(word));
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const even = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
const excerpt = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text).replaceAll('\uFFFC', '…');
