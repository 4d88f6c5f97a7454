import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RenderState } from './html-target.ts';

/** An empty place for the page number of `anchor`, which the engine that makes pages fills in. */
export function pageNumber(anchor: string): Element {
  return h('span', { className: ['page-number'], dataTarget: anchor });
}

/** "page 45" in the book's language; only its word is the link, because Chromium splits links of two boxes unpredictably. */
export function pageReference(anchor: string, state: RenderState): ElementContent[] {
  const [before = '', after = ''] = state.edition.words.kinds.page.reference.split(/\{(?:number|page)\}/);
  const link = (word: string) => h('a', { className: ['xref'], href: state.href(anchor) }, word.trim());
  const [lead, trail] = [before.trim(), after.trim()];
  return [
    ...(lead === '' ? [] : [link(lead), text('\u00a0')]),
    pageNumber(anchor),
    ...(trail === '' ? [] : [text('\u00a0'), lead === '' ? link(trail) : text(trail)]),
  ];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
