import type { BookNode } from '../../model/book-node.ts';
import { walk } from '../../model/walk.ts';

/** Anchors of the notes that are called in these nodes, in the order of reading, each as often as it is called. */
export function callsIn(nodes: readonly BookNode[]): string[] {
  const calls: string[] = [];
  walk(nodes, (node) => {
    if (node.type === 'footnoteReference') calls.push(node.target);
  });
  return calls;
}
