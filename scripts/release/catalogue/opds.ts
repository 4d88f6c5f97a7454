import type { Contributor } from '../../model/book.ts';
import type { Shelf, ShelfBook } from '../../model/shelf.ts';
import { addressOf, bytesOf, coverPath, editionsWithBooks } from './edition-names.ts';
import type { TextFile } from './text-file.ts';

const feedType = 'application/opds+json';
const publicationType = 'application/opds-publication+json';
const openAccess = 'http://opds-spec.org/acquisition/open-access';
const roles: Readonly<Record<string, string>> = { aut: 'author', edt: 'editor', trl: 'translator', ill: 'illustrator' };

/** OPDS 2.0 (drafts.opds.io): `opds.json`, a feed for each language, and each publication by itself. Every book needs a cover. */
export function opdsFiles(shelf: Shelf): TextFile[] {
  const source = shelf.books.find(({ info }) => info.language === shelf.sourceLanguage) ?? shelf.books[0];
  const languages = shelf.books.map(({ info }) => ({
    href: addressOf(shelf, feedPath(info.language)),
    type: feedType,
    title: nameOf(info.language),
    language: info.language,
  }));
  const title = source?.info.title ?? shelf.slug;
  return [
    json('opds.json', feedType, { ...feed(shelf, title, 'opds.json', shelf.books), navigation: languages }),
    ...shelf.books.flatMap((book) => {
      const path = feedPath(book.info.language);
      return [
        json(path, feedType, feed(shelf, book.info.title, path, [book])),
        json(publicationPath(book.info.language), publicationType, publication(shelf, book)),
      ];
    }),
  ];
}

function feed(shelf: Shelf, title: string, path: string, books: readonly ShelfBook[]) {
  return {
    metadata: { title, modified: midnight(shelf.date), numberOfItems: books.length },
    links: [
      { rel: 'self', href: addressOf(shelf, path), type: feedType },
      ...(path === 'opds.json' ? [] : [{ rel: 'start', href: addressOf(shelf, 'opds.json'), type: feedType }]),
    ],
    publications: books.map((book) => publication(shelf, book)),
  };
}

function publication(shelf: Shelf, book: ShelfBook) {
  const { info, cover } = book;
  if (!cover) throw new Error(`OPDS asks for a cover, and the book in “${info.language}” has none.`);
  const own = editionsWithBooks(shelf).filter((entry) => entry.book === book);
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      identifier: info.identifier,
      title: info.title,
      ...(info.subtitle ? { subtitle: info.subtitle } : {}),
      language: info.language,
      ...contributors(info.contributors),
      publisher: info.publisher,
      published: shelf.date,
      modified: midnight(shelf.date),
      ...(info.description ? { description: info.description } : {}),
      ...(info.subjects.length > 0 ? { subject: info.subjects } : {}),
      readingProgression: info.direction,
    },
    links: [
      { rel: 'self', href: addressOf(shelf, publicationPath(info.language)), type: publicationType },
      ...own.map(({ edition }) => ({
        rel: openAccess,
        href: addressOf(shelf, edition.path),
        type: edition.mediaType,
        title: [edition.format.toUpperCase(), edition.profile].filter(Boolean).join(', '),
        language: info.language,
        size: bytesOf(edition),
        // No schema of OPDS knows a hash; unknown properties are allowed.
        properties: { sha256: edition.sha256 },
      })),
    ],
    images: [{ href: addressOf(shelf, coverPath(info.language)), type: 'image/png', width: cover.widthPx, height: cover.heightPx }],
  };
}

function contributors(all: readonly Contributor[]): Record<string, { name: string; sortAs?: string }[]> {
  const byRole: Record<string, { name: string; sortAs?: string }[]> = {};
  for (const { name, role, sortAs } of all) {
    const key = roles[role];
    if (key === undefined) continue;
    byRole[key] = [...(byRole[key] ?? []), { name, ...(sortAs ? { sortAs } : {}) }];
  }
  return byRole;
}

const feedPath = (language: string): string => `opds.${language}.json`;
const publicationPath = (language: string): string => `opds.${language}.publication.json`;
const midnight = (day: string): string => `${day}T00:00:00Z`;
const nameOf = (language: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
const json = (path: string, mediaType: string, value: unknown): TextFile => ({
  path,
  mediaType,
  text: `${JSON.stringify(value, null, 2)}\n`,
});
