import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading } from '../../model/book-node.ts';
import { blockAttributes } from './block-attributes.ts';
import type { RenderState } from './html-target.ts';

/** A heading: its number (for a section's title the whole label, "Chapter 3"), its title, and on the web a link to itself. */
export function heading(node: Heading, state: RenderState, label?: string): Element {
  const before = label === undefined ? numberOf(node.number) : [labelOf(label, node.number)];
  return h(`h${node.depth}`, blockAttributes(node), [
    ...before,
    ...(before.length > 0 ? [space] : []),
    h('span', { className: ['title'] }, state.render(node.children)),
  ]);
}

const space: ElementContent = { type: 'text', value: ' ' };

function numberOf(number: string | undefined): Element[] {
  return number === undefined ? [] : [h('span', { className: ['number'] }, number)];
}
function labelOf(label: string, number: string | undefined): Element {
  const at = number === undefined ? -1 : label.lastIndexOf(number);
  if (number === undefined || at < 0) return h('span', { className: ['label'] }, label);
  return h('span', { className: ['label'] }, [label.slice(0, at), ...numberOf(number), label.slice(at + number.length)]);
}
