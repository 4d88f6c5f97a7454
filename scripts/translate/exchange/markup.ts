import type { Element, ElementContent, Text } from 'xast';
import { printXml } from '../../xml/print-xml.ts';

type Attributes = Readonly<Record<string, string | undefined>>;
/** A child that is absent is left out. */
export type Child = ElementContent | string | undefined;

/** An element on one line; attributes without a value are left out. White space in it is its own. */
export function inline(name: string, attributes: Attributes, children: readonly Child[] = []): Element {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { type: 'element', name, attributes: Object.fromEntries(given), children: contentOf(children) };
}

/** An element whose child elements stand on lines of their own, indented. For elements that hold no words. */
export function block(name: string, attributes: Attributes, children: readonly Child[]): Element {
  const inside = contentOf(children);
  if (inside.length === 0) return inline(name, attributes);
  const lines = inside.flatMap((child): ElementContent[] => [line('\n  '), indented(child)]);
  return { ...inline(name, attributes), children: [...lines, line('\n')] };
}

/** A document with its declaration and a final line break. */
export function printDocument(root: Element, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${printXml(root)}\n`;
}

/** Line ends of `block`, told apart from those of words. */
const line = (value: string): Text => ({ type: 'text', value, data: { isLayout: true } as Text['data'] });
const isLayout = ({ data }: Text): boolean => data !== undefined && 'isLayout' in data;

function indented(node: ElementContent): ElementContent {
  if (node.type === 'text') return isLayout(node) ? line(`${node.value}  `) : node;
  return node.type === 'element' ? { ...node, children: node.children.map(indented) } : node;
}

function contentOf(children: readonly Child[]): ElementContent[] {
  return children
    .filter((child) => child !== undefined && child !== '')
    .map((child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : (child as ElementContent)));
}
