import type { Asset, Edition, Section } from '../../model/book.ts';
import { walk } from '../../model/walk.ts';

/** Where everything lies inside the container, below `OEBPS/`. */
export interface EpubPaths {
  fileOf(section: Pick<Section, 'anchor'>): string;
  /** Address of an anchor as seen from a section's file. An anchor that the edition has not is our bug: `seal` proved it. */
  href(anchor: string, fromSection: string): string;
  image(assetKey: string): string;
  /** The pictures that the edition shows, in the order of their keys. */
  readonly pictures: readonly { readonly path: string; readonly asset: Asset }[];
}

const extensions: Readonly<Record<Asset['mediaType'], string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };
/** Files that the container has of its own; a section may be called so too. */
const ownFiles = ['cover.xhtml', 'nav.xhtml', 'toc.xhtml'];

/** One file a section, pictures under plain names. */
export function createEpubPaths(edition: Edition<'epub'>): EpubPaths {
  const files = sectionFiles(edition);
  const pictures = shownAssets(edition).map((asset, at) => ({
    path: `images/image-${at + 1}.${extensions[asset.mediaType]}`,
    asset,
  }));
  const images = new Map(pictures.map(({ path, asset }) => [asset.key, path]));
  const found = (path: string | undefined, what: string): string => {
    if (path === undefined) throw new Error(`The edition has no ${what}.`);
    return path;
  };
  const fileOf = ({ anchor }: Pick<Section, 'anchor'>): string => found(files.get(anchor), `section “${anchor}”`);
  return {
    fileOf,
    href(anchor, fromSection) {
      const section = found(files.has(anchor) ? anchor : edition.anchors.get(anchor)?.section, `anchor “${anchor}”`);
      if (section === fromSection) return `#${anchor}`;
      return anchor === section ? fileOf({ anchor }) : `${fileOf({ anchor: section })}#${anchor}`;
    },
    image: (key) => found(images.get(key), `picture “${key}”`),
    pictures,
  };
}

function sectionFiles({ sections }: Edition<'epub'>): ReadonlyMap<string, string> {
  const taken = new Set(ownFiles);
  const files = new Map<string, string>();
  for (const { anchor } of sections) {
    let file = `${anchor}.xhtml`;
    while (taken.has(file)) file = `book-${file}`;
    taken.add(file);
    files.set(anchor, file);
  }
  return files;
}

function shownAssets({ sections, assets }: Edition<'epub'>): readonly Asset[] {
  const shown = new Set<string>();
  for (const { heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'image') shown.add(node.asset);
    });
  return [...assets.values()].filter(({ key }) => shown.has(key)).sort((a, b) => (a.key < b.key ? -1 : 1));
}
