import type { Nodes } from 'mdast';

const braces = /\{([^{}]*)\}[ \t]*$/;
const idInBraces = /(?:^|\s)(?:#|id=["']?)([^\s{}#.="']+)/u;

/** The id that a heading or a directive carries as written, and the offset in the file where it starts; undefined where it has none. */
export function writtenId(node: Nodes, text: string): { readonly id: string; readonly offset: number } | undefined {
  if (node.type !== 'heading' && node.type !== 'containerDirective') return undefined;
  const start = node.position?.start.offset ?? 0;
  const lines = text.slice(start, node.position?.end.offset ?? start).split('\n');
  const line = lines[0] ?? '';
  const outer = braces.exec(line);
  const inner = outer?.[1] === undefined ? undefined : idInBraces.exec(outer[1]);
  const id = inner?.[1];
  if (!outer || !inner || id === undefined) return undefined;
  return { id, offset: start + outer.index + 1 + inner.index + inner[0].lastIndexOf(id) };
}
