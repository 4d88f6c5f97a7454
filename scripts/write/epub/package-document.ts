import { x } from 'xastscript';
import type { Edition } from '../../model/book.ts';
import type { Accessibility } from './accessibility.ts';
import { publicationMetadata } from './publication-metadata.ts';
import { xmlText } from './xml-text.ts';

export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
}
export interface PackageInput {
  readonly edition: Edition<'epub'>;
  readonly items: readonly ManifestItem[];
  /** Ids of content documents in the order of reading. */
  readonly spine: readonly string[];
  readonly accessibility: Accessibility;
}

/** The package document (EPUB 3.3, section 5): metadata, manifest, order of reading. */
export function packageDocument({ edition, items, spine, accessibility }: PackageInput): string {
  const { info, words } = edition;
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'pub-id',
    'xml:lang': words.language,
    dir: info.direction,
    prefix: 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/',
  };
  const manifest = items.map(({ id, href, mediaType, properties }) =>
    x('item', { id, href, 'media-type': mediaType, ...(properties ? { properties } : {}) }),
  );
  const order = spine.map((idref) => x('itemref', { idref }));
  return xmlText(
    x('package', attributes, [
      publicationMetadata(edition, accessibility),
      x('manifest', manifest),
      x('spine', { toc: 'ncx', 'page-progression-direction': info.direction }, order),
    ]),
  );
}
