import { createHash } from 'node:crypto';
import type { StoredBlockId } from '../model/manuscript.ts';
import { sketchWords } from './block-words.ts';
import { carryBlockIds } from './carry-block-ids.ts';

/** Gives ids to blocks while a book is converted, and settles them with those that are stored when all are known. */
export interface BlockIds {
  /** An id made from the file, the kind and the text of a block. */
  take(file: string, kind: string, text: string): string;
  /** Ids of all blocks by file in order, the stored ones carried; and the ids given before that they take the place of. */
  settle(): { readonly blocks: ReadonlyMap<string, readonly StoredBlockId[]>; readonly renamed: ReadonlyMap<string, string> };
}

/** Permanent ids of blocks: stored ones (by file of the manuscript) survive a change of the text; without a store they depend on it. */
export function createBlockIds(stored: ReadonlyMap<string, readonly StoredBlockId[]>): BlockIds {
  const taken = new Set([...stored.values()].flatMap((ids) => ids.map(({ id }) => id)));
  const fresh = new Map<string, StoredBlockId[]>();
  return {
    take(file, kind, text) {
      const hash = blockHash(kind, text);
      const id = freeId(file, hash, taken);
      taken.add(id);
      fresh.set(file, [...(fresh.get(file) ?? []), { id, hash, kind, words: sketchWords(text) }]);
      return id;
    },
    settle() {
      const blocks = new Map([...fresh].map(([file, ids]) => [file, carryBlockIds(stored.get(file) ?? [], ids)] as const));
      const renamed = new Map<string, string>();
      for (const [file, ids] of fresh)
        ids.forEach(({ id }, at) => {
          const settled = blocks.get(file)?.[at]?.id ?? id;
          if (settled !== id) renamed.set(id, settled);
        });
      return { blocks, renamed };
    },
  };
}

/** Hash of a block's kind and text, as stored beside its permanent id. */
function blockHash(kind: string, text: string): string {
  return createHash('sha256')
    .update(`${kind}\n${text.replace(/\s+/g, ' ').trim()}`)
    .digest('hex')
    .slice(0, 16);
}

/** `u-` and eight hex digits below 80000000, so that Word can carry it as a paragraph's id. */
function freeId(file: string, hash: string, taken: ReadonlySet<string>): string {
  for (let ordinal = 0; ; ordinal += 1) {
    const name = createHash('sha256')
      .update(`${file.replace(/^[^/]+\//, '')}\n${hash}\n${ordinal}`)
      .digest('hex');
    const id = `u-${Number.parseInt(name.slice(0, 1), 16) % 8}${name.slice(1, 8)}`;
    if (!taken.has(id)) return id;
  }
}
