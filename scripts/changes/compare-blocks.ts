import type { Book } from '../model/book.ts';
import type { BlockChange, BlockState } from '../model/book-difference.ts';
import { wordChanges } from '../text/word-changes.ts';
import { blockPrint } from './block-print.ts';
import { type BlockTree, blockTree, ownText, sectionNames, type TreeBlock, wholeText } from './block-tree.ts';
import { longestRow } from './longest-row.ts';

/**
 * What became of each block, by permanent id. Moved are those in another parent, and of those in the same one the fewest whose order explains the rest (what is left is a
 * longest common row). In the order of the present state; what is gone follows what stood before it.
 */
export function compareBlocks(before: Book, now: Book): BlockChange[] {
  const [old, fresh] = [blockTree(before, ({ heading }) => heading.id), blockTree(now, sectionNames(before, now))];
  const moved = movedBlocks(old, fresh);
  const changes = new Map<string, BlockChange>();
  for (const [id, block] of fresh.blocks) {
    const was = old.blocks.get(id);
    if (was === undefined) {
      const isWithin = isInside(block, fresh, old);
      changes.set(id, { ...head(id, block), kind: 'added', isMoved: false, isWithin, now: stateOf(id, fresh, isWithin) });
      continue;
    }
    const isMoved = moved.has(id);
    const isEdited = was.node.type !== block.node.type || blockPrint(was.node, before) !== blockPrint(block.node, now);
    if (!isMoved && !isEdited) continue;
    const states = { before: stateOf(id, old, true), now: stateOf(id, fresh, true) };
    const words = isEdited ? { words: wordChanges(states.before.text, states.now.text) } : {};
    changes.set(id, { ...head(id, block), kind: isEdited ? 'edited' : 'moved', isMoved, isWithin: false, ...states, ...words });
  }
  for (const [id, block] of old.blocks) {
    if (fresh.blocks.has(id)) continue;
    const isWithin = isInside(block, old, fresh);
    changes.set(id, { ...head(id, block), kind: 'removed', isMoved: false, isWithin, before: stateOf(id, old, isWithin) });
  }
  return inOrder(changes, old, fresh);
}

const head = (id: string, { node }: TreeBlock): Pick<BlockChange, 'id' | 'type'> => ({ id, type: node.type });
/** In a block that came or went with it; of a chapter that is new or gone, what is directly in it is told block by block. */
const isInside = ({ parent }: TreeBlock, own: BlockTree, other: BlockTree): boolean =>
  !other.blocks.has(parent) && (own.blocks.get(parent)?.parent ?? '') !== '';

function stateOf(id: string, tree: BlockTree, ownWordsOnly: boolean): BlockState {
  const { node, section, parent } = tree.blocks.get(id) as TreeBlock;
  const siblings = tree.children.get(parent) ?? [];
  const previous = siblings[positionIn(tree, id) - 1];
  return {
    place: node.place,
    section,
    text: ownWordsOnly ? ownText(node) : wholeText(id, tree),
    ...(parent === '' ? {} : { parent }),
    ...(previous === undefined ? {} : { previous }),
  };
}

const positions = new WeakMap<BlockTree, ReadonlyMap<string, number>>();
function positionIn(tree: BlockTree, id: string): number {
  let known = positions.get(tree);
  if (!known) {
    known = new Map([...tree.children.values()].flatMap((ids) => ids.map((each, at) => [each, at] as const)));
    positions.set(tree, known);
  }
  return known.get(id) ?? 0;
}

/** Blocks in another parent, and the fewest of each parent whose order explains the rest. */
export function movedBlocks(old: BlockTree, fresh: BlockTree): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [parent, ids] of fresh.children) {
    const stayed: string[] = [];
    for (const id of ids) {
      const was = old.blocks.get(id);
      if (was?.parent === parent) stayed.push(id);
      else if (was) moved.add(id);
    }
    const kept = new Set(longestRow(stayed.map((id) => positionIn(old, id))));
    for (const [at, id] of stayed.entries()) if (!kept.has(at)) moved.add(id);
  }
  return moved;
}

/** Changes of the present state in its order; each that is gone after the block that it followed, or its parent. */
function inOrder(changes: ReadonlyMap<string, BlockChange>, old: BlockTree, fresh: BlockTree): BlockChange[] {
  const gone = new Map<string, BlockChange[]>();
  let last = '';
  for (const id of old.blocks.keys()) {
    const change = changes.get(id);
    if (change?.kind === 'removed') gone.set(last, [...(gone.get(last) ?? []), change]);
    else last = id;
  }
  const ordered = [...(gone.get('') ?? [])];
  for (const id of fresh.blocks.keys()) {
    const change = changes.get(id);
    if (change) ordered.push(change);
    ordered.push(...(gone.get(id) ?? []));
  }
  return ordered;
}
