import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../model/place.ts';
import { placeOf } from './place-of.ts';
import { writtenId } from './written-id.ts';

/** What an id stands for in a text: a directive whole, a heading with all that is below it. More than one where the id is doubled, none where it is not there. */
export function stretchesOfId(id: string, path: string, text: string, tree: Root): Place[] {
  const found: Place[] = [];
  visit(tree, (node, at, parent) => {
    if (writtenId(node, text)?.id !== id) return;
    const own = placeOf(path, node);
    if (node.type !== 'heading') found.push(own);
    else {
      const next = parent?.children.slice((at ?? 0) + 1).find((other) => other.type === 'heading' && other.depth <= node.depth);
      found.push({ ...own, end: next ? placeOf(path, next).start : placeOf(path, tree).end });
    }
  });
  return found;
}
