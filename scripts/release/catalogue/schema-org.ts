import type { Shelf, ShelfBook } from '../../model/shelf.ts';
import { addressOf, bytesOf, coverPath, editionsWithBooks } from './edition-names.ts';
import type { TextFile } from './text-file.ts';

/** `book.jsonld`: the work in the words of schema.org, with one example for each language, and in it one for each edition. */
export function bookDescription(shelf: Shelf): TextFile {
  const source = sourceOf(shelf);
  const work = {
    '@context': 'https://schema.org',
    '@type': 'Book',
    ...(source ? { name: source.info.title } : {}),
    ...(shelf.url === undefined ? {} : { url: shelf.url }),
    workExample: shelf.books.map((book) => inLanguage(shelf, book, (path) => addressOf(shelf, path))),
  };
  // A "<" in a title would end a script element that the data stand in.
  return { path: 'book.jsonld', mediaType: 'application/ld+json', text: `${JSON.stringify(work, null, 2).replaceAll('<', '\\u003c')}\n` };
}

/** What schema.org says of a book in one language, to stand inside a page of a folder of the shelf: a "<" would end the element that holds it. */
export function inlineDescription(shelf: Shelf, book: ShelfBook): string {
  const address = (path: string): string => `${shelf.url === undefined ? '../' : ''}${addressOf(shelf, path)}`;
  return JSON.stringify({ '@context': 'https://schema.org', ...inLanguage(shelf, book, address) }).replaceAll('<', '\\u003c');
}

const sourceOf = ({ books, sourceLanguage }: Shelf): ShelfBook | undefined =>
  books.find(({ info }) => info.language === sourceLanguage) ?? books[0];

function inLanguage(shelf: Shelf, book: ShelfBook, address: (path: string) => string) {
  const { info, cover } = book;
  const source = sourceOf(shelf);
  const people = (role: string) =>
    info.contributors.filter((each) => each.role === role).map(({ name }) => ({ '@type': kindOf(name, info), name }));
  const named = Object.entries({ author: people('aut'), editor: people('edt'), translator: people('trl'), illustrator: people('ill') });
  const own = editionsWithBooks(shelf).filter((entry) => entry.book === book);
  return {
    '@type': 'Book',
    '@id': info.identifier,
    name: info.title,
    ...(info.subtitle ? { alternativeHeadline: info.subtitle } : {}),
    inLanguage: info.language,
    bookEdition: info.edition,
    datePublished: shelf.date,
    publisher: { '@type': 'Organization', name: info.publisher },
    ...Object.fromEntries(named.filter(([, all]) => all.length > 0)),
    ...(info.description ? { description: info.description } : {}),
    ...(info.subjects.length > 0 ? { keywords: info.subjects.join(', ') } : {}),
    ...(cover ? { image: address(coverPath(info.language)) } : {}),
    ...(source && source !== book ? { translationOfWork: { '@id': source.info.identifier } } : {}),
    isAccessibleForFree: true,
    workExample: own.map(({ edition }) => ({
      '@type': 'Book',
      '@id': `${info.identifier}#${[edition.format, edition.profile].filter(Boolean).join('-')}`,
      ...(edition.format === 'web' ? {} : { bookFormat: 'https://schema.org/EBook' }),
      ...(edition.pages === undefined ? {} : { numberOfPages: edition.pages }),
      encoding: {
        '@type': 'MediaObject',
        contentUrl: address(edition.path),
        encodingFormat: edition.mediaType,
        contentSize: `${bytesOf(edition)} B`,
        sha256: edition.sha256,
      },
    })),
  };
}

/** Only of the publisher it is known that it is no person. */
const kindOf = (name: string, { publisher }: ShelfBook['info']): string | undefined => (name === publisher ? 'Organization' : undefined);
