import type { Asset, Edition, Section } from '../../model/book.ts';

/** Where everything lies inside the container, below `OEBPS/`. */
export interface EpubPaths {
  fileOf(section: Pick<Section, 'anchor'>): string;
  href(anchor: string, fromSection: string): string;
  image(assetKey: string): string;
}

const extensions: Readonly<Record<Asset['mediaType'], string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

/** One file a section, images under plain names in the order of their keys. */
export function createEpubPaths(edition: Edition<'epub'>): EpubPaths {
  const images = new Map(
    [...edition.assets.values()].map((asset, at) => [asset.key, `images/image-${at + 1}.${extensions[asset.mediaType]}`]),
  );
  const fileOf = ({ anchor }: Pick<Section, 'anchor'>): string => `${anchor}.xhtml`;
  return {
    fileOf,
    href(anchor, fromSection) {
      const section = edition.anchors.get(anchor)?.section ?? fromSection;
      return section === fromSection ? `#${anchor}` : `${section}.xhtml${anchor === section ? '' : `#${anchor}`}`;
    },
    image: (key) => images.get(key) ?? '',
  };
}
