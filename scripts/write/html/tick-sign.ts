import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { fieldProbe } from './field-probe.ts';
import type { HtmlTarget } from './html-target.ts';

/**
 * A box to tick on paper: drawn by the style sheet, and a sign for those who hear the text. Print keeps to signs that its fonts have, and makes of the box a
 * field with this name.
 */
export function tickSign(ticked: boolean, target: HtmlTarget, field?: string): ElementContent[] {
  const className = ['tick-box', ...(ticked ? ['tick-box-done'] : [])];
  const sign = target.kind === 'pdf' ? (ticked ? '[x]' : '[ ]') : ticked ? '☑' : '☐';
  if (target.kind === 'pdf' && field !== undefined)
    return [h('span', { className: [...className, 'field-place'] }, [fieldProbe(field, sign)])];
  return [h('span', { className, ariaHidden: 'true' }), h('span', { className: ['visually-hidden'] }, `${sign} `)];
}
