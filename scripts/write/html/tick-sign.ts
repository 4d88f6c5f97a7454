import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { fieldProbe } from './field-probe.ts';
import type { HtmlTarget } from './html-target.ts';

/**
 * A box to tick on paper: drawn by the style sheet, and a sign for those who hear the text. Print keeps to signs that its fonts have, and makes of the box a
 * field with this name.
 */
export function tickSign(ticked: boolean, target: HtmlTarget, field?: string): ElementContent[] {
  const box = h('span', { className: ['tick-box', ...(ticked ? ['tick-box-done'] : [])], ariaHidden: 'true' });
  if (target.kind === 'pdf' && field !== undefined)
    return [h('span', { className: ['field-place'] }, [box, fieldProbe(field, ticked ? '[x]' : '[ ]')])];
  const sign = target.kind === 'pdf' ? (ticked ? '[x]' : '[ ]') : ticked ? '☑' : '☐';
  return [box, h('span', { className: ['visually-hidden'] }, `${sign} `)];
}
