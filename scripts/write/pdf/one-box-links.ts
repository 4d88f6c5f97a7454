import type { Element, ElementContent } from 'hast';

/**
 * Links with elements in them become links inside of those elements, one for each stretch of text. A link of two inline boxes is one annotation in most prints of
 * Chromium and two in some, so that two builds would differ.
 */
export function oneBoxLinks(element: Element): Element {
  return { ...element, children: element.children.flatMap(splitLink) };
}

function splitLink(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName !== 'a' || !node.children.some(({ type }) => type === 'element')) return [oneBoxLinks(node)];
  const { id, dataBlock, ...properties } = node.properties;
  let first = true;
  const link = (child: ElementContent): ElementContent => {
    if (child.type === 'element') return { ...child, children: child.children.map(link) };
    const own = first
      ? { ...properties, ...(id === undefined ? {} : { id }), ...(dataBlock === undefined ? {} : { dataBlock }) }
      : properties;
    first = false;
    return { type: 'element', tagName: 'a', properties: own, children: [child] };
  };
  return node.children.map(link);
}
