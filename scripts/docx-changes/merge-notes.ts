import type { Element, Root } from 'xast';
import { alignItems } from './align-items.ts';
import { markBlock, mergeBlocks } from './merge-blocks.ts';
import type { MergeContext } from './merge-context.ts';
import { type Block, type BlockSide, readBlocks } from './read-blocks.ts';
import { childOf, childrenOf, element, rootOf } from './wordprocessing.ts';

interface Note {
  readonly element: Element;
  readonly blocks: readonly Block[];
}

/** Notes of one kind in both documents. Which are the same is known before the texts that call them are compared. */
export class Notes {
  readonly #root: Element | undefined;
  readonly #old: ReadonlyMap<string, Note>;
  readonly #now: ReadonlyMap<string, Note>;
  /** Ids of notes of the new document by those of the old one. */
  readonly #same: ReadonlyMap<string, string>;
  readonly #merged = new Map<string, Element>();
  #last = 0;

  constructor(old: Root | undefined, now: Root | undefined, sides: { readonly old: BlockSide; readonly now: BlockSide }) {
    this.#root = rootOf(now);
    this.#old = notesOf(old, sides.old);
    this.#now = notesOf(now, sides.now);
    this.#same = sameNotes(this.#old, this.#now);
  }

  /** Equal for notes of the two documents that are the same. */
  oldKey(id: string): string {
    return this.#same.get(id) ?? `old ${id}`;
  }
  /** Merges the texts of a note, or marks the one that there is; gives its id in the merged document. Ids are counted as the text calls them: LibreOffice 7.4 takes them for places in the part. */
  merge(context: MergeContext, ids: { readonly old?: string; readonly now?: string }): string {
    const old = ids.old === undefined ? undefined : this.#old.get(ids.old);
    const now = ids.now === undefined ? undefined : this.#now.get(ids.now);
    const note = now ?? old;
    if (!note) return ids.now ?? ids.old ?? '';
    this.#last += 1;
    const id = String(this.#last);
    const blocks =
      old && now
        ? mergeBlocks(context, old.blocks, now.blocks)
        : withLastEnd(note.blocks.flatMap((block) => markBlock(context, block, now ? 'ins' : 'del')));
    this.#merged.set(id, element(note.element.name, { ...(note.element.attributes as Record<string, string>), 'w:id': id }, blocks));
    return id;
  }
  /** The notes that the merged text calls, in its order; undefined where there is no part for them. */
  finish(): Root | undefined {
    if (!this.#root) return undefined;
    const separators = childrenOf(this.#root).filter(({ attributes }) => attributes['w:type'] !== undefined);
    return { type: 'root', children: [{ ...this.#root, children: [...separators, ...this.#merged.values()] }] };
  }
  /** All blocks of one side. */
  blocks(side: 'old' | 'now'): Block[] {
    return [...(side === 'old' ? this.#old : this.#now).values()].flatMap(({ blocks }) => blocks);
  }
}

/** Notes without the lines that separate them from the text. */
function notesOf(tree: Root | undefined, side: BlockSide): Map<string, Note> {
  const notes = childrenOf(rootOf(tree)).filter(({ attributes }) => attributes['w:type'] === undefined);
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', { element: note, blocks: readBlocks(note, side) }]));
}

function sameNotes(olds: ReadonlyMap<string, Note>, news: ReadonlyMap<string, Note>): Map<string, string> {
  const items = (notes: ReadonlyMap<string, Note>) =>
    [...notes.values()].map(({ blocks }) => {
      const read = blocks.filter((block) => 'key' in block);
      const ids = read.flatMap((block) => block.ids);
      return { kind: 'note', ids, key: read.map(({ key }) => key).join('\n'), words: read.flatMap(({ words }) => words) };
    });
  const { pairs, moved } = alignItems(items(olds), items(news));
  const [oldIds, newIds] = [[...olds.keys()], [...news.keys()]];
  return new Map([...pairs, ...moved].map(([oldAt, newAt]) => [oldIds[oldAt] ?? '', newIds[newAt] ?? '']));
}

/** The last paragraph of a note is one that stays as long as the note does. */
function withLastEnd(blocks: readonly Element[]): Element[] {
  return blocks.map((block, at) => {
    const properties = at === blocks.length - 1 ? childOf(block, 'w:pPr') : undefined;
    if (!properties) return block;
    const left = properties.children.map((child) =>
      child.type === 'element' && child.name === 'w:rPr'
        ? { ...child, children: child.children.filter((each) => each.type !== 'element' || !/^w:(?:ins|del)$/.test(each.name)) }
        : child,
    );
    return { ...block, children: block.children.map((child) => (child === properties ? { ...properties, children: left } : child)) };
  });
}
