import type { ArtifactFile } from '../model/book.ts';
import type { Shelf } from '../model/shelf.ts';
import { placesName, placesText } from './places-file.ts';

/** Where the list of editions stands: beside the folders of languages, where the pages of the sites ask for it. */
export const versionsPath = 'web/versions.json';
export const errataName = 'errata.json';

/** What later shelves, sites and readers' programs ask a shelf for: places of blocks, errata, the editions that stand online. */
export function shelfData(shelf: Shelf): ArtifactFile[] {
  const { books, versions, edition, editions } = shelf;
  const places = new Map(books.flatMap(({ info, places: blocks }) => (blocks ? [[info.language, blocks] as const] : [])));
  const errata = books.flatMap(({ info, errata: all = [] }) => all.map((erratum) => ({ language: info.language, ...erratum })));
  const hasSite = editions.some(({ format }) => format === 'web');
  return [
    ...(places.size === 0 ? [] : [json(placesName, placesText({ edition, languages: places }))]),
    ...(errata.length === 0 ? [] : [json(errataName, `${JSON.stringify({ schemaVersion: 1, errata }, null, 2)}\n`)]),
    ...(versions && hasSite ? [json(versionsPath, `${JSON.stringify({ versions }, null, 2)}\n`)] : []),
  ];
}

const json = (path: string, text: string): ArtifactFile => ({ path, mediaType: 'application/json', bytes: new TextEncoder().encode(text) });
