import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading } from '../../model/book-node.ts';
import { blockAttributes } from './block-attributes.ts';
import type { RenderState } from './html-target.ts';
import { plainInlines } from './plain-text.ts';

/** A heading: its number (for a section's title the whole label, "Chapter 3"), its title, and on the web a link to itself. */
export function heading(node: Heading, state: RenderState, label?: string): Element {
  const before = label === undefined ? numberOf(node.number) : [labelOf(label, node.number)];
  const element = h(`h${node.depth}`, blockAttributes(node), [
    ...before,
    ...(before.length > 0 ? [space] : []),
    h('span', { className: ['title'] }, state.render(node.children)),
  ]);
  if (state.target.kind !== 'web' || node.depth === 1) return element;
  return h('div', { className: ['heading-line', `heading-line-${node.depth}`] }, [element, space, permanentLink(node, state)]);
}

/** Beside the heading, not in it, so that the heading is read by its title alone. */
function permanentLink(node: Heading, { edition }: RenderState): Element {
  const ariaLabel = edition.words.phrases.permalink.replace('{title}', plainInlines(node.children));
  return h('a', { className: ['permalink'], href: `#${node.anchor}`, ariaLabel }, '#');
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
