import type { Element, ElementContent } from 'xast';
import { childrenOf, element, visit } from './wordprocessing.ts';

/** Begins the id of a bookmark of the old document until it has a number. */
export const oldBookmark = 'before ';

/**
 * Of the bookmarks of the old document those stay that something gone leads to, each with a number of its own and an end; links of the old document that lead nowhere all the same become words.
 */
export function settleBookmarks(parts: readonly Element[], number: () => string): Element[] {
  const root = element('parts', {}, [...parts]);
  const wanted = new Set<string>();
  visit(root, ({ name, attributes, children }) => {
    if (name === 'w:hyperlink' && attributes['w:anchor']) wanted.add(attributes['w:anchor']);
    const text = /^w:(?:delI|i)nstrText$/.test(name) ? children.map((child) => (child.type === 'text' ? child.value : '')).join('') : '';
    for (const [, target] of text.matchAll(/\b(?:PAGEREF|NOTEREF|REF)\s+(\S+)/g)) if (target) wanted.add(target);
  });
  const numbers = new Map<string, string>();
  const ended = new Set<string>();
  const known = new Set<string>();
  visit(root, ({ name, attributes }) => {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:bookmarkEnd' && id.startsWith(oldBookmark) && numbers.has(id)) ended.add(id);
    if (name !== 'w:bookmarkStart') return;
    const title = attributes['w:name'] ?? '';
    if (id.startsWith(oldBookmark) && wanted.has(title) && !known.has(title) && !numbers.has(id)) numbers.set(id, number());
    if (!id.startsWith(oldBookmark) || numbers.has(id)) known.add(title);
  });
  const closed = new Set<string>();
  const settle = (node: Element): Element[] => {
    const id = node.attributes['w:id'] ?? '';
    if (/^w:bookmark(?:Start|End)$/.test(node.name) && id.startsWith(oldBookmark)) {
      const fresh = numbers.get(id);
      if (fresh === undefined || (node.name === 'w:bookmarkEnd' && closed.has(id))) return [];
      if (node.name === 'w:bookmarkEnd') closed.add(id);
      const numbered = { ...node, attributes: { ...node.attributes, 'w:id': fresh } };
      if (node.name === 'w:bookmarkEnd' || ended.has(id)) return [numbered];
      return [numbered, { type: 'element', name: 'w:bookmarkEnd', attributes: { 'w:id': fresh }, children: [] }];
    }
    const children = node.children.flatMap((child): ElementContent[] => (child.type === 'element' ? settle(child) : [child]));
    const isSame = children.length === node.children.length && children.every((child, at) => child === node.children[at]);
    const settled = isSame ? node : { ...node, children };
    const anchor = node.name === 'w:hyperlink' ? node.attributes['w:anchor'] : undefined;
    return anchor && !known.has(anchor) && isGone(node) ? childrenOf(settled) : [settled];
  };
  return parts.map((part) => settle(part)[0] ?? part);
}

/** True for a link that is only in the old document. */
const isGone = (link: Element): boolean => childrenOf(link).every(({ name }) => name === 'w:del' || name === 'w:moveFrom');
