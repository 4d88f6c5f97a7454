import { createHash } from 'node:crypto';
import type { StoredBlockId } from '../model/manuscript.ts';

/** Hash of a block's kind and text, as stored beside its permanent id. */
export function blockHash(kind: string, text: string): string {
  return createHash('sha256')
    .update(`${kind}\n${text.replace(/\s+/g, ' ').trim()}`)
    .digest('hex')
    .slice(0, 16);
}

/**
 * Gives each block of a book its permanent id: the stored one of the same text, else one made from the file, the kind and the text,
 * which is what the store would be given.
 */
export function createBlockIds(
  stored: ReadonlyMap<string, readonly StoredBlockId[]>,
): (file: string, kind: string, text: string) => string {
  const queues = new Map([...stored].map(([file, ids]): [string, StoredBlockId[]] => [file, [...ids]]));
  const taken = new Set([...stored.values()].flatMap((ids) => ids.map(({ id }) => id)));
  return (file, kind, text) => {
    const hash = blockHash(kind, text);
    const queue = queues.get(file);
    const at = queue?.findIndex((entry) => entry.hash === hash) ?? -1;
    const known = at < 0 ? undefined : queue?.splice(at, 1)[0];
    if (known) return known.id;
    for (let ordinal = 0; ; ordinal += 1) {
      const name = createHash('sha256')
        .update(`${file.replace(/^[^/]+\//, '')}\n${hash}\n${ordinal}`)
        .digest('hex');
      const id = `u-${(Number.parseInt(name.slice(0, 1), 16) % 8).toString()}${name.slice(1, 8)}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}
