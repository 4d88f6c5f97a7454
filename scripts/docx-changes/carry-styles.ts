import type { Element, Root } from 'xast';
import { childrenOf, childValue, rootOf, visit } from './wordprocessing.ts';

const uses = /^w:(?:pStyle|rStyle|tblStyle)$/;

/** The styles of the new document with those of the old one that its text still has and that are no longer there; undefined where there are none. */
export function withOldStyles(old: Root | undefined, now: Root | undefined, parts: readonly Element[]): Root | undefined {
  const root = rootOf(now);
  if (!root) return undefined;
  const idOf = ({ attributes }: Element): string => attributes['w:styleId'] ?? '';
  const known = new Set(childrenOf(root, 'w:style').map(idOf));
  const before = new Map(childrenOf(rootOf(old), 'w:style').map((style) => [idOf(style), style]));
  const added: Element[] = [];
  const want = (id: string | undefined): void => {
    const style = id === undefined || known.has(id) ? undefined : before.get(id);
    if (id === undefined || !style) return;
    known.add(id);
    added.push(style);
    for (const name of ['w:basedOn', 'w:next', 'w:link']) want(childValue(style, name));
  };
  for (const part of parts)
    visit(part, ({ name, attributes }) => {
      if (uses.test(name)) want(attributes['w:val'] ?? undefined);
    });
  return added.length === 0 ? undefined : { type: 'root', children: [{ ...root, children: [...root.children, ...added] }] };
}
