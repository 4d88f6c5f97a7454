import { createHash } from 'node:crypto';
import type { ShelfFile } from '../model/shelf.ts';

/** What the sum of an edition is made of: its file, or its files. */
type Summed = Pick<ShelfFile, 'path' | 'sha256'> & { readonly files?: readonly Pick<ShelfFile, 'path' | 'sha256'>[] | undefined };

/**
 * SHA-256 of all that an edition is. Of one file its own; of several that of the lines `<sum>  <path>`, sorted, paths as seen from the folder of the main one (GNU coreutils'
 * `sha256sum`), so that no page of a site can be another.
 */
export function editionSum({ path, sha256, files }: Summed): string {
  if (!files) return sha256;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const lines = files.map((file) => `${file.sha256}  ${file.path.startsWith(folder) ? file.path.slice(folder.length) : file.path}\n`);
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
}
