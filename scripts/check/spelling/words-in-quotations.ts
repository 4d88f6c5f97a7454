import { quotedStretches } from '../../text/quoted-stretches.ts';
import type { JudgeWord } from './judge-words.ts';
import { type WordAt, wordsIn } from './words-in.ts';

/** Fewer words may be a name, a title or a word that is spoken of. */
const fewest = 4;
/** With more unknown words among its words a quotation is in another language. */
const mostUnknown = 1 / 4;

/** Words of quotations inside of a sentence that are long enough, and in the language of the text. */
export function wordsInQuotations(text: string, judge: JudgeWord): WordAt[] {
  if (!/["“”«»„‘]/.test(text)) return [];
  return quotedStretches(text).flatMap(([from, to]) => {
    const words = wordsIn(text.slice(from, to)).map((at) => ({ ...at, from: at.from + from, to: at.to + from }));
    const unknown = words.filter(({ word }) => judge(word) !== undefined).length;
    return words.length >= fewest && unknown <= words.length * mostUnknown ? words : [];
  });
}
