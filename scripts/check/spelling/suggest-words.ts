import type { Dictionary } from '../../dictionaries/open-dictionary.ts';
import { nearest } from '../../text/nearest.ts';

/** Unknown words for which the dictionary is asked in one run: it takes its time. */
const askedAtMost = 5;
const alphabets: Readonly<Record<string, string>> = { en: 'abcdefghijklmnopqrstuvwxyz', fr: 'abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùü' };

/** Gives at most two words that may be meant: of the book first, then those one slip of the fingers away, then what the dictionary thinks of. */
export function createSuggester(
  language: string,
  dictionary: Dictionary,
  known: () => ReadonlyMap<string, number>,
): (word: string) => readonly string[] {
  let asked = 0;
  const given = new Map<string, readonly string[]>();
  const think = (word: string): readonly string[] => {
    const counts = known();
    const close = [...counts.keys()].filter(
      (other) => Math.abs(other.length - word.length) <= 1 && other.charAt(0).toLowerCase() === word.charAt(0).toLowerCase(),
    );
    const isLikely = (candidate: string): boolean => /^\p{Lu}/u.test(candidate) === /^\p{Lu}/u.test(word) && dictionary.has(candidate);
    const best = nearest(word, close);
    if (best !== undefined && isOneSlip(word, best) && /^\p{Lu}/u.test(best) === /^\p{Lu}/u.test(word)) return [best];
    const slips = oneSlipFrom(word, alphabets[language] ?? '').filter(isLikely);
    if (slips.length > 0) return slips.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 2);
    if (/^\p{Lu}/u.test(word) || asked >= askedAtMost) return [];
    asked += 1;
    return dictionary.suggest(word).slice(0, 2);
  };
  return (word) => {
    const suggestions = given.get(word) ?? think(word);
    given.set(word, suggestions);
    return suggestions;
  };
}

/** One letter put in, left out or changed, or two that changed places (Damerau). */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return long.length - short.length === 1 && short.slice(at) === long.slice(at + 1);
  const swapped = short.charAt(at + 1) + short.charAt(at) + short.slice(at + 2);
  return short.slice(at + 1) === long.slice(at + 1) || swapped === long.slice(at);
}

/** Likeliest slips first: letters that changed places, a double letter written once, one too many, one too few, another one. */
function oneSlipFrom(word: string, alphabet: string): string[] {
  if (alphabet === '') return [];
  const cuts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  const letters = [...alphabet];
  return [
    ...new Set([
      ...cuts.map(([head, tail]) => head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)),
      ...cuts.map(([head, tail]) => head + head.slice(-1) + tail),
      ...cuts.map(([head, tail]) => head + tail.slice(1)),
      ...cuts.flatMap(([head, tail]) => letters.map((letter) => head + letter + tail)),
      ...cuts.flatMap(([head, tail]) => letters.map((letter) => head + letter + tail.slice(1))),
    ]),
  ];
}
