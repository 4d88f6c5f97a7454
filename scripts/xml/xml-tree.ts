import type { Element, Nodes } from 'xast';

/** All elements below a node, in order; of one name, with its prefix, where it is given. */
export function elementsIn(node: Nodes, name?: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return [...(name === undefined || child.name === name ? [child] : []), ...elementsIn(child, name)];
  });
}

/** Value of an attribute; undefined where there is none. */
export function attributeOf({ attributes }: Element, name: string): string | undefined {
  return attributes[name] ?? undefined;
}

/** All text below a node as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The words of a tree of XHTML that a reader sees; code is left out, since signs are its matter. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (!('children' in node) || (node.type === 'element' && hidden.has(node.name))) return '';
  return node.children.map(visibleText).join('');
}
const hidden: ReadonlySet<string> = new Set(['code', 'pre', 'head', 'style', 'script']);

/** All words of a tree, spaces evened out. */
export const wordsOf = (node: Nodes): string => textOf(node).replace(/\s+/g, ' ').trim();
