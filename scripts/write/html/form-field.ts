import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormField } from '../../model/book-node.ts';
import { blockAttributes } from './block-attributes.ts';
import { fieldProbe } from './field-probe.ts';
import type { RenderState } from './html-target.ts';
import { tickSign } from './tick-sign.ts';

/** A field to fill in: on the web an input with its label, on paper lines or boxes to tick. */
export function formField(node: FormField, state: RenderState): Element {
  const attributes = { ...blockAttributes(node), className: ['field', `field-${node.kind}`] };
  const label = state.render(node.label);
  if (state.target.kind !== 'web') return h('div', attributes, onPaper(node, label, state));
  if (node.kind === 'choice') return h('fieldset', attributes, [h('legend', label), ...choices(node)]);
  const id = `${node.id}-input`;
  const name = h('label', { htmlFor: id }, label);
  const input = inputOf(node, id);
  return h('div', attributes, node.kind === 'check' ? [input, ' ', name] : [name, input]);
}

function inputOf({ kind, lines }: FormField, id: string): Element {
  if (kind === 'long') return h('textarea', { id, rows: lines });
  const type = kind === 'check' ? 'checkbox' : kind === 'date' ? 'date' : 'text';
  return h('input', { id, type, ...(type === 'text' ? { autoComplete: ['off'] } : {}) });
}
function choices(node: FormField): Element[] {
  return node.options.map((option, index) => {
    const id = `${node.id}-${index + 1}`;
    return h('div', { className: ['choice'] }, [
      h('input', { type: 'radio', id, name: node.id }),
      ' ',
      h('label', { htmlFor: id }, option),
    ]);
  });
}

function onPaper(node: FormField, label: ElementContent[], { target }: RenderState): ElementContent[] {
  const name = (content: ElementContent[]) => h('p', { className: ['field-label'] }, content);
  if (node.kind === 'check') return [name([...tickSign(false, target, node.id), ...label])];
  if (node.kind === 'choice') {
    const options = node.options.map((option, at) => h('li', [...tickSign(false, target, `${node.id}/${at + 1}`), option]));
    return [name(label), h('ul', { className: ['field-options'] }, options)];
  }
  const lines = Array.from({ length: node.kind === 'long' ? Math.max(1, node.lines) : 1 }, () => h('div', { className: ['field-line'] }));
  const drawn = h('div', { className: ['field-lines'], ariaHidden: 'true' }, lines);
  return [name(label), target.kind === 'pdf' ? h('div', { className: ['field-place'] }, [drawn, fieldProbe(node.id, '…')]) : drawn];
}
