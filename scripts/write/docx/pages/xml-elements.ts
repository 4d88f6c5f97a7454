import type { XmlElement } from 'docx';
import type { Nodes, Root } from 'xast';

/** A tree as the layout of the docx package reads one: no attributes where there are none, text as it stands. */
export function xmlElements({ children }: Root): XmlElement {
  return { elements: children.flatMap(elementOf) };
}
function elementOf(node: Nodes): XmlElement[] {
  if (node.type === 'text') return [{ type: 'text', text: node.value }];
  if (node.type !== 'element') return [];
  const { name, attributes, children } = node;
  const own = Object.keys(attributes).length === 0 ? {} : { attributes: attributes as Record<string, string> };
  return [{ type: 'element', name, ...own, elements: children.flatMap(elementOf) }];
}
