import type { ArtifactFile } from '../../model/book.ts';
import type { Shelf } from '../../model/shelf.ts';
import { citationCff } from './citation-cff.ts';
import { citationFiles } from './citations.ts';
import { coverPath } from './edition-names.ts';
import { onixMessage } from './onix.ts';
import { opdsFiles } from './opds.ts';
import { bookDescription } from './schema-org.ts';
import { atomFeed, siteMapFiles } from './site-map.ts';

/** What catalogues are told of a shelf: OPDS 2.0, ONIX 3.0, citations and covers. Data in, files out; paths are relative to the shelf. */
export async function catalogueFiles(shelf: Shelf): Promise<ArtifactFile[]> {
  const covers = shelf.books.flatMap(({ info, cover }): ArtifactFile[] =>
    cover ? [{ path: coverPath(info.language), mediaType: 'image/png', bytes: cover.bytes }] : [],
  );
  const texts = [
    ...(opdsIsWhole(shelf) ? opdsFiles(shelf) : []),
    { path: 'onix.xml', mediaType: 'application/xml', text: onixMessage(shelf) },
    ...citationFiles(shelf),
    citationCff(shelf),
    bookDescription(shelf),
    atomFeed(shelf),
    ...siteMapFiles(shelf),
  ];
  return [...covers, ...texts.map(({ path, mediaType, text }) => ({ path, mediaType, bytes: new TextEncoder().encode(text) }))];
}

/** Files that are not made of this shelf, each with the reason as a whole sentence. */
export function leftOut(shelf: Shelf): readonly { readonly path: string; readonly reason: string }[] {
  const without = shelf.books.filter(({ cover }) => !cover).map(({ info }) => info.language);
  const noAddress = 'Its addresses must be absolute, and nobody has said under which one the shelf will stand.';
  return [
    ...(opdsIsWhole(shelf)
      ? []
      : [{ path: 'opds.json', reason: `OPDS 2.0 asks for a cover of every publication, and there is none in: ${without.join(', ')}.` }]),
    ...(shelf.url === undefined ? ['sitemap.xml', 'robots.txt'].map((path) => ({ path, reason: noAddress })) : []),
  ];
}

function opdsIsWhole({ books }: Shelf): boolean {
  return books.every(({ cover }) => cover !== undefined);
}
