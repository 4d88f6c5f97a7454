import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { HtmlTarget } from './html-target.ts';

/** A box to tick on paper: drawn by the style sheet, and a sign for those who hear the text. Print keeps to signs that its fonts have. */
export function tickSign(ticked: boolean, target: HtmlTarget): ElementContent[] {
  const sign = target.kind === 'pdf' ? (ticked ? '[x]' : '[ ]') : ticked ? '☑' : '☐';
  return [
    h('span', { className: ['tick-box', ...(ticked ? ['tick-box-done'] : [])], ariaHidden: 'true' }),
    h('span', { className: ['visually-hidden'] }, `${sign} `),
  ];
}
