import type { Element, Nodes } from 'xast';

/** All elements below a node, in order; of one name where it is given. */
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

/** The words of a tree that a reader sees; code is left out, since signs are its matter. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (!('children' in node) || (node.type === 'element' && hidden.has(node.name))) return '';
  return node.children.map(visibleText).join('');
}
const hidden: ReadonlySet<string> = new Set(['code', 'pre', 'head', 'style', 'script']);

/** All words of a tree, spaces evened out. */
export function wordsOf(node: Nodes): string {
  const all = (each: Nodes): string => (each.type === 'text' ? each.value : 'children' in each ? each.children.map(all).join('') : '');
  return all(node).replace(/\s+/g, ' ').trim();
}
