import type { Nodes, Root } from 'mdast';
import type { TextFile } from '../model/manuscript.ts';
import { type BlockIdsByPlace, gatherUnits, placeKey } from './gather-units.ts';
import type { Rereading } from './write-units.ts';

/**
 * Reads changed states of a file whose blocks are those that it had: the n-th block keeps the id of the n-th. Where a change has made other blocks of it, they have no ids, and so no
 * units.
 */
export function createRereading(file: TextFile, ids: BlockIdsByPlace, parse: (text: string) => Root): Rereading {
  const known = blocksIn(file.tree).map(({ position }) =>
    ids.get(placeKey(file.path, position?.start.offset ?? 0, position?.end.offset ?? 0)),
  );
  return {
    parse,
    gather(changed) {
      const blocks = blocksIn(changed.tree);
      if (blocks.length !== known.length) return gatherUnits(changed, new Map());
      const entries = blocks.flatMap(({ position }, at): [string, string][] => {
        const id = known[at];
        return id === undefined ? [] : [[placeKey(file.path, position?.start.offset ?? 0, position?.end.offset ?? 0), id]];
      });
      return gatherUnits(changed, new Map(entries));
    },
  };
}

const inBlocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective']);

/** All nodes of a tree down to those that hold inline content. */
function blocksIn(node: Nodes): Nodes[] {
  const own = node.type === 'root' ? [] : [node];
  return 'children' in node && !inBlocks.has(node.type) ? [...own, ...node.children.flatMap((child) => blocksIn(child))] : own;
}
