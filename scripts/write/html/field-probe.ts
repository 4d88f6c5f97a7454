import type { Element } from 'hast';
import { h } from 'hastscript';

/**
 * A link laid over the place of a field in print: its address names the field, its box is where the PDF writer puts the widget, its tag becomes the Form. Where
 * the PDF has no fields, the sign is what is heard.
 */
export function fieldProbe(name: string, sign: string): Element {
  return h('a', { className: ['field-probe'], href: `field:${name}` }, h('span', { className: ['field-sign'] }, sign));
}
