import type { Shelf } from '../../model/shelf.ts';
import { atomFeed } from './atom-feed.ts';
import { bibtex, citationCff, ris } from './citations.ts';
import { opdsFeed } from './opds-feed.ts';
import { robots, sitemap } from './sitemap.ts';

/** Data for catalogues and reference managers, by path on the shelf. What nobody knows (an ISBN, a DOI, the address of the shelf) is left out, and with it the files that need it. */
export function catalogueFiles(shelf: Shelf): readonly { readonly path: string; readonly text: string }[] {
  const { slug, url } = shelf;
  return [
    { path: 'opds.json', text: opdsFeed(shelf) },
    { path: 'CITATION.cff', text: citationCff(shelf) },
    { path: `${slug}.bib`, text: bibtex(shelf) },
    { path: `${slug}.ris`, text: ris(shelf) },
    ...(url === undefined
      ? []
      : [
          { path: 'editions.atom', text: atomFeed(shelf, url) },
          { path: 'sitemap.xml', text: sitemap(shelf, url) },
          { path: 'robots.txt', text: robots(url) },
        ]),
  ];
}
