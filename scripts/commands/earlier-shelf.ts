import { relative } from 'node:path';
import type { BlockPlaces } from '../model/errata.ts';
import type { PublicKey } from '../release/minisign.ts';
import { parsePlaces, placesName } from '../release/places-file.ts';
import { filesOf } from '../release/shelf-manifest.ts';
import { hashOf, openManifest } from '../release/verify-shelf.ts';
import type { CommandContext } from './command.ts';

/** A shelf of an earlier edition, as far as a later one speaks of it. */
export interface EarlierShelf {
  readonly edition: string;
  readonly commit?: string;
  /** Folder of its sites as seen from that of the new ones; absent where it has none. */
  readonly href?: string;
  /** Places of blocks by language. */
  readonly places: ReadonlyMap<string, readonly BlockPlaces[]>;
}

/** Reads what an earlier shelf says of itself, held against its manifest and, where it is signed and a key is given, against that; or why it cannot be used. */
export async function readEarlierShelf(
  folder: string,
  { shelf, book, key }: { readonly shelf: string; readonly book: string; readonly key: PublicKey | undefined },
  { host }: CommandContext,
): Promise<EarlierShelf | string> {
  if (folder === shelf) return `“${folder}” is where the new shelf will stand: move the earlier one to a place of its own.`;
  const opened = await openManifest(folder, key, host);
  if ('fault' in opened) return `“${folder}” is no earlier shelf: ${opened.fault}.`;
  const { manifest, signature } = opened;
  // A publisher may have another key by now.
  if (typeof signature === 'object' && !signature.good && signature.why !== 'other-key')
    return `The signature of the manifest in “${folder}” does not fit it.`;
  if (manifest.book !== book) return `“${folder}” is a shelf of “${manifest.book}”, not of “${book}”.`;
  const hasSite = manifest.editions.some(({ format }) => format === 'web');
  const href = `${relative(`${shelf}/web`, `${folder}/web`).replaceAll('\\', '/')}/`;
  if (hasSite && !/^(?:\.\.\/)+(?:[\w.-]+\/)*$/.test(href))
    return `The sites of “${folder}” cannot be linked: name its folders with letters, digits, dots and hyphens.`;
  const entry = filesOf(manifest).find(({ path }) => path === placesName);
  const bytes =
    entry && (await host.files.exists(`${folder}/${placesName}`)) ? await host.files.read(`${folder}/${placesName}`) : undefined;
  if (entry && (bytes === undefined || hashOf(bytes) !== entry.sha256))
    return `${placesName} of “${folder}” is not the one of its manifest.`;
  const places = bytes && parsePlaces(new TextDecoder().decode(bytes));
  if (bytes && !places) return `${placesName} of “${folder}” cannot be read.`;
  return {
    edition: manifest.edition,
    ...(manifest.commit === undefined ? {} : { commit: manifest.commit }),
    ...(hasSite ? { href } : {}),
    places: places?.languages ?? new Map(),
  };
}
