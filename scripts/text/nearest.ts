import { distance } from 'fastest-levenshtein';

/** The known word that is nearest to what was written, if one is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly score: number } | undefined;
  for (const candidate of known) {
    const score = distance(word.toLowerCase(), candidate.toLowerCase());
    if (!best || score < best.score) best = { word: candidate, score };
  }
  return best && best.score <= Math.max(2, Math.floor(word.length / 3)) ? best.word : undefined;
}
