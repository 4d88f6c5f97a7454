import type { ParagraphChild } from 'docx';
import type { InlineNode } from '../../model/book-node.ts';
import type { DocxState } from './docx-state.ts';
import { field } from './fields.ts';
import { splitLabel } from './reference-targets.ts';
import { markedPart, run } from './runs.ts';
import { type Captioned, sequenceOf } from './sequence-of.ts';

/** Between a label and what follows it in the same paragraph, as lists of captions repeat it. */
export const captionGap = '\u2002';

/** "Table 4", its number a SEQ field that Word counts to the number of the book; then what the label says more. */
export function captionLabel(node: Captioned, state: DocxState, style: string | undefined): ParagraphChild[] {
  const { label, number } = node;
  if (label === undefined) return [];
  const look = style === undefined ? {} : { style };
  const split = number === undefined ? undefined : splitLabel(label, number, state.edition.words);
  if (number === undefined || split === undefined || !/^[1-9]\d*$/.test(number)) return [run(label, state, look)];
  const count = markedPart(node.anchor, 'number', sequenceField(sequenceOf(node), Number(number), state, look), state);
  // As references hold them together: a field repeats these very words.
  const before = split.before.replace(/ $/, '\u00a0');
  const close = split.close.replace(/^ /, '\u00a0');
  const whole = markedPart(
    node.anchor,
    'label',
    [...(before === '' ? [] : [run(before, state, look)]), ...count, ...(close === '' ? [] : [run(close, state, look)])],
    state,
  );
  return [...whole, ...(split.after === '' ? [] : [run(split.after, state, look)])];
}

/** Label and words of a caption in one paragraph. */
export function captionChildren(node: Captioned, words: readonly InlineNode[], state: DocxState): ParagraphChild[] {
  const label = captionLabel(node, state, 'CaptionLabel');
  const title = words.length === 0 ? [] : markedPart(node.anchor, 'title', state.inlines(words), state);
  return [...label, ...(label.length > 0 && title.length > 0 ? [run(captionGap, state)] : []), ...title];
}

/** Where the book goes on with another number than Word would, as where a table is in other editions only, the field says it. */
function sequenceField(sequence: string, number: number, { shared, around }: DocxState, look: { style?: string }): ParagraphChild[] {
  const next = (shared.sequences.get(sequence) ?? 0) + 1;
  shared.sequences.set(sequence, number);
  const reset = next === number ? '' : ` \\r ${number}`;
  return field(`SEQ ${sequence} \\* ARABIC${reset}`, String(number), { ...around.run, ...look });
}
