import type { Shelf, ShelfBook, ShelfEdition } from '../../model/shelf.ts';

const acquisition = 'http://opds-spec.org/acquisition/open-access';

/** OPDS 2.0 (https://drafts.opds.io/opds-2.0): one publication a language, with a link to each file that can be taken. Links are relative to the feed. */
export function opdsFeed(shelf: Shelf): string {
  const { url, books, date } = shelf;
  const [first] = books;
  const feed = {
    metadata: { title: first?.info.title ?? shelf.slug, modified: `${date}T00:00:00Z`, numberOfItems: books.length },
    links: [{ rel: 'self', href: `${url ?? ''}opds.json`, type: 'application/opds+json' }],
    publications: books.map((book) => publication(book, shelf)),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function publication({ info }: ShelfBook, { editions, sourceLanguage, date }: Shelf) {
  const own = editions.filter(({ language }) => language === info.language);
  const named = (role: string) =>
    info.contributors
      .filter((contributor) => contributor.role === role)
      .map(({ name, sortAs }) => ({ name, ...(sortAs === undefined ? {} : { sortAs }) }));
  const roles = { author: named('aut'), editor: named('edt'), translator: named('trl'), illustrator: named('ill') };
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      identifier: info.identifier,
      title: info.title,
      ...(info.subtitle === undefined ? {} : { subtitle: info.subtitle }),
      ...Object.fromEntries(Object.entries(roles).filter(([, people]) => people.length > 0)),
      language: info.language,
      publisher: info.publisher,
      published: info.date,
      modified: `${date}T00:00:00Z`,
      ...(info.description === undefined ? {} : { description: info.description }),
      ...(info.subjects.length === 0 ? {} : { subject: info.subjects }),
      ...(info.direction === 'rtl' ? { readingProgression: 'rtl' } : {}),
      ...(info.language === sourceLanguage ? {} : { 'schema:translationOfWork': sourceLanguage }),
    },
    links: own.map(link),
  };
}

const link = ({ path, mediaType, format, bytes, profile, sha256 }: ShelfEdition) => ({
  rel: acquisition,
  href: path,
  type: mediaType,
  ...(format === 'web' ? {} : { size: bytes }),
  properties: { sha256, ...(profile === undefined ? {} : { profile }) },
});
