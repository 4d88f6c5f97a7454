import type { StoredBlockId } from '../model/manuscript.ts';

/** `en/.i18n/01-introduction.ids.json` of `en/01-introduction.md`. */
export const idsPath = (textPath: string): string => textPath.replace(/([^/]+)\.md$/, '.i18n/$1.ids.json');

/** The permanent ids of a text's blocks as a file: one line a block. */
export function printBlockIds(ids: readonly StoredBlockId[]): string {
  const lines = ids.map(
    ({ id, hash, kind = '', words = '' }) => `  { "id": "${id}", "hash": "${hash}", "kind": "${kind}", "words": "${words}" }`,
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
