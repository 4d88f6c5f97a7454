import type { Nodes, Parents } from 'mdast';
import type { SourceLeaf, SourceText } from '../markdown/source-leaves.ts';

/** Neighbours that go together, with what they stand in and the blocks with words in them. */
export interface RemovedRun {
  readonly nodes: readonly Nodes[];
  readonly parent: Parents;
  readonly leaves: readonly SourceLeaf[];
}

const removable: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'list',
  'blockquote',
  'containerDirective',
  'table',
  'tableRow',
]);

/**
 * The largest nodes of which every block has gone, neighbours together. Blocks that cannot go alone are in `left`: a title, a caption, a head of a table, a cell, the only
 * text of a box.
 */
export function removedNodes(
  text: SourceText,
  gone: ReadonlySet<SourceLeaf>,
): { readonly runs: readonly RemovedRun[]; readonly left: readonly SourceLeaf[] } {
  const under = leavesUnder(text);
  const byNode = new Map<Nodes, { readonly parent: Parents; readonly leaves: SourceLeaf[] }>();
  const left: SourceLeaf[] = [];
  for (const leaf of gone) {
    const line = [...leaf.parents, leaf.node];
    let at = line.length - 1;
    while (at > 1 && (under.get(line[at - 1] as Nodes) ?? []).every((each) => gone.has(each))) at -= 1;
    const [node, parent] = [line[at], line[at - 1]];
    if (!node || !parent || !('children' in parent) || !mayGo(node, parent)) left.push(leaf);
    else {
      const entry = byNode.get(node) ?? { parent, leaves: [] };
      entry.leaves.push(leaf);
      byNode.set(node, entry);
    }
  }
  return { runs: runsOf(byNode), left };
}

function mayGo(node: Nodes, parent: Parents): boolean {
  if (!removable.has(node.type) || (node.type === 'paragraph' && node.data?.directiveLabel)) return false;
  if (node.type === 'heading') return node.depth > 1;
  if (node.type === 'table') return !(parent.type === 'containerDirective' && parent.name === 'table');
  return node.type !== 'tableRow' || parent.children[0] !== node;
}

function leavesUnder({ leaves }: SourceText): Map<Nodes, SourceLeaf[]> {
  const under = new Map<Nodes, SourceLeaf[]>();
  for (const leaf of leaves) for (const node of [...leaf.parents, leaf.node]) addTo(under, node, leaf);
  return under;
}

function runsOf(byNode: ReadonlyMap<Nodes, { readonly parent: Parents; readonly leaves: readonly SourceLeaf[] }>): RemovedRun[] {
  const runs: { nodes: Nodes[]; parent: Parents; leaves: SourceLeaf[] }[] = [];
  for (const [node, { parent, leaves }] of byNode) {
    const siblings = parent.children as readonly Nodes[];
    const run = runs.find((each) => each.parent === parent && siblings.indexOf(each.nodes.at(-1) as Nodes) === siblings.indexOf(node) - 1);
    if (run) {
      run.nodes.push(node);
      run.leaves.push(...leaves);
    } else runs.push({ nodes: [node], parent, leaves: [...leaves] });
  }
  return runs;
}

function addTo(under: Map<Nodes, SourceLeaf[]>, node: Nodes, leaf: SourceLeaf): void {
  const list = under.get(node);
  if (list) list.push(leaf);
  else under.set(node, [leaf]);
}
