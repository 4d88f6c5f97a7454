import type { Element } from 'hast';
import { h } from 'hastscript';
import type { InlineNode } from '../../model/book-node.ts';
import type { RenderState } from './html-target.ts';

/** Label ("Table 4") and words of a table or figure; undefined where there is neither. */
export function caption(
  tagName: 'caption' | 'figcaption' | 'p',
  label: string | undefined,
  words: readonly InlineNode[] | undefined,
  state: RenderState,
): Element | undefined {
  if (label === undefined && (words === undefined || words.length === 0)) return undefined;
  return h(tagName, { className: ['caption'] }, [
    ...(label === undefined ? [] : [h('span', { className: ['caption-label'] }, label), ' ']),
    h('span', { className: ['caption-text'] }, state.render(words ?? [])),
  ]);
}
