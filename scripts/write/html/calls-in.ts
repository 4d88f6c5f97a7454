import type { BookNode } from '../../model/book-node.ts';

/** Anchors of the notes that are called in these nodes, in order, captions and titles too. */
export function callsIn(nodes: readonly BookNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'footnoteReference') return [node.target];
    const parts: readonly (readonly BookNode[] | undefined)[] = [
      'title' in node ? node.title : undefined,
      'label' in node && Array.isArray(node.label) ? (node.label as readonly BookNode[]) : undefined,
      'children' in node ? node.children : undefined,
      'caption' in node ? node.caption : undefined,
      'attribution' in node ? node.attribution : undefined,
      'description' in node ? node.description : undefined,
    ];
    return parts.flatMap((part) => (part === undefined ? [] : callsIn(part)));
  });
}
