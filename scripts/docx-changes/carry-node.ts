import type { Element } from 'xast';
import type { RelationshipCarrier } from './carry-relationships.ts';
import type { NumberingCarrier } from './numbering.ts';
import { oldBookmark } from './settle-bookmarks.ts';

export interface Carriers {
  readonly relationships: RelationshipCarrier;
  readonly lists: NumberingCarrier;
  readonly number: () => string;
}

/** A copy of a node of the old document for the new package: what it refers to is brought along, and its numbers are its own. */
export function carryNode(node: Element, carriers: Carriers): Element {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    if (typeof value !== 'string') continue;
    attributes[name] = name.startsWith('r:') ? (carriers.relationships.carry(value) ?? value) : value;
  }
  if (node.name === 'w:numId' && attributes['w:val']) attributes['w:val'] = carriers.lists.carry(attributes['w:val']);
  if (node.name === 'wp:docPr') attributes.id = carriers.number();
  if (/^w:bookmark(?:Start|End)$/.test(node.name)) attributes['w:id'] = `${oldBookmark}${attributes['w:id']}`;
  const children = node.children.map((child) => (child.type === 'element' ? carryNode(child, carriers) : { ...child }));
  return { type: 'element', name: node.name, attributes, children };
}
