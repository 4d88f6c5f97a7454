import type { Element, ElementContent, Root } from 'xast';

/** A new element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: ElementContent[] = [],
): Element {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { type: 'element', name, attributes: Object.fromEntries(given), children };
}

/** The element that a part is. */
export const rootOf = (tree: Root | undefined): Element | undefined =>
  tree?.children.find((child): child is Element => child.type === 'element');

/** Elements right below a node, in order; of one name where it is given. Text between elements is layout in WordprocessingML. */
export function childrenOf(node: Pick<Element, 'children'> | undefined, name?: string): Element[] {
  return (node?.children ?? []).filter(
    (child): child is Element => child.type === 'element' && (name === undefined || child.name === name),
  );
}

/** First element of a name right below a node. */
export const childOf = (node: Pick<Element, 'children'> | undefined, name: string): Element | undefined =>
  node?.children.find((child): child is Element => child.type === 'element' && child.name === name);

/** An attribute of the first child of a name: `w:val` unless it is another. */
export const childValue = (node: Element | undefined, name: string, attribute = 'w:val'): string | undefined =>
  childOf(node, name)?.attributes[attribute] ?? undefined;

/** Visits a node and all elements below it, in order. */
export function visit(node: Pick<Element, 'children'>, see: (element: Element) => void): void {
  for (const child of node.children)
    if (child.type === 'element') {
      see(child);
      visit(child, see);
    }
}

/** A copy that shares nothing with the original. */
export function copyOf(original: Element): Element {
  return {
    type: 'element',
    name: original.name,
    attributes: { ...original.attributes },
    children: original.children.map((child) => (child.type === 'element' ? copyOf(child) : { ...child })),
  };
}

const prints = new WeakMap<Element, string>();
/** What an element says, as text: equal for elements that differ in the order of attributes only. Remembered, so print only what no longer changes. */
export function printOf(node: Element): string {
  const known = prints.get(node);
  if (known !== undefined) return known;
  const attributes = Object.keys(node.attributes)
    .sort()
    .map((name) => ` ${name}=${JSON.stringify(node.attributes[name])}`);
  const inner = node.children.map((child) => (child.type === 'element' ? printOf(child) : child.type === 'text' ? child.value : ''));
  const print = `<${node.name}${attributes.join('')}>${inner.join('')}</>`;
  prints.set(node, print);
  return print;
}
