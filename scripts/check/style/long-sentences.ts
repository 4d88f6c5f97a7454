import { longSentence } from '../../diagnostics/style.ts';
import type { Rule } from '../rule.ts';
import { setTextOf } from '../typography/set-text.ts';
import { isOn } from './is-on.ts';

/** Words that a reader keeps in mind at once, with some room. */
const limit = 40;
/** What ends no sentence, though Unicode's rules (UAX #29) say so. */
const abbreviated =
  /(?:^|[\s(])(?:\p{Lu}|[Aa]rts?|[Nn]os?|[Nn]r|pp?|[Cc]f|e\.g|i\.e|etc|[Dd]r|Mr|Mrs|Ms|St|vol|blz|bijv|d\.w\.z|ca|resp|par|al|M|Mme|chap|fig|éd|ex)\.\s*$/u;

/** Sentences of more than 40 words, in any language. */
export const longSentences: Rule = ({ book, prose, report }) => {
  if (!isOn(book, longSentence.definition.code)) return;
  const segmenter = new Intl.Segmenter(book.info.language, { granularity: 'sentence' });
  for (const block of prose) {
    if (block.quotation || block.kind === 'cell') continue;
    for (const { from, text } of sentences(setTextOf(block, book).own, segmenter)) {
      const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;
      if (words > limit) report(longSentence({ words, limit }, block.placeOf(from, from + text.trimEnd().length)));
    }
  }
};

function sentences(text: string, segmenter: Intl.Segmenter): { readonly from: number; readonly text: string }[] {
  const found: { from: number; text: string }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = found.at(-1);
    if (last && abbreviated.test(last.text)) last.text += segment;
    else found.push({ from: index, text: segment });
  }
  return found;
}
