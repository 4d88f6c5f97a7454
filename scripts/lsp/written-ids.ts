import { visit } from 'unist-util-visit';
import type { TextFile } from '../model/manuscript.ts';
import { writtenId } from '../text/written-id.ts';

/** Every id that a text gives, in order. */
export function writtenIds({ tree, text }: TextFile): string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const own = writtenId(node, text);
    if (own) ids.push(own.id);
  });
  return ids;
}
