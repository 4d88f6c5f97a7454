import type { Element } from 'xast';
import type { Shelf, ShelfBook, ShelfEdition, ShelfErratum } from '../../model/shelf.ts';
import { printXml } from '../../xml/print-xml.ts';
import { downloadPath } from '../pages/download-page.ts';
import { addressOf, bytesOf, editionName, editionsWithBooks } from './edition-names.ts';
import type { TextFile } from './text-file.ts';
import { tag } from './xml-element.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** `sitemap.xml` of all pages of the web editions with the same page in other languages (sitemaps.org, hreflang), and `robots.txt`; none where the shelf has no address. */
export function siteMapFiles(shelf: Shelf): TextFile[] {
  if (shelf.url === undefined) return [];
  const downloads = shelf.books.map(({ info: { language } }) => ({ language, pages: new Map([['download', downloadPath(language)]]) }));
  const sites = shelf.editions
    .filter(({ format }) => format === 'web')
    .map((edition) => ({ language: edition.language, pages: pagesOf(edition) }));
  const all = (of: readonly SameInLanguages[]): Element[] =>
    of.flatMap(({ pages }) => [...pages].map(([name, path]) => url(shelf, path, of, name)));
  const root = tag('urlset', [...all(downloads), ...all(sites)], {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  });
  return [
    { path: 'sitemap.xml', mediaType: 'application/xml', text: `${declaration}${printXml(root)}\n` },
    { path: 'robots.txt', mediaType: 'text/plain', text: `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(shelf, 'sitemap.xml')}\n` },
  ];
}

/** Pages of one language by what is the same in the others. */
interface SameInLanguages {
  readonly language: string;
  readonly pages: ReadonlyMap<string, string>;
}
function url(shelf: Shelf, path: string, all: readonly SameInLanguages[], name: string): Element {
  const same = all.flatMap(({ language, pages }) => {
    const other = pages.get(name);
    return other === undefined ? [] : [link(language, addressOf(shelf, other))];
  });
  return tag('url', [tag('loc', addressOf(shelf, path)), tag('lastmod', shelf.date), ...(same.length > 1 ? same : [])]);
}

/** Pages by what their path is below the folder of the main page: the same name is the same page in each language. */
function pagesOf({ path, files }: ShelfEdition): ReadonlyMap<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const pages = (files ?? [{ path, mediaType: 'text/html' }]).filter(({ mediaType }) => mediaType === 'text/html');
  return new Map(pages.map((page) => [page.path.startsWith(folder) ? page.path.slice(folder.length) : page.path, page.path]));
}
function link(hreflang: string, href: string): Element {
  return tag('xhtml:link', [], { rel: 'alternate', hreflang, href });
}

/** `atom.xml` (RFC 4287): one entry for each language of the edition, its files enclosed, ids are those of the books; and one for each erratum in each language. */
export function atomFeed(shelf: Shelf): TextFile {
  const source = shelf.books.find(({ info }) => info.language === shelf.sourceLanguage) ?? shelf.books[0];
  if (!source) throw new Error('A shelf without books has no feed.');
  const updated = midnight(shelf.date);
  const days = shelf.books.flatMap(({ errata = [] }) => errata.map(({ date }) => date));
  const latest = [shelf.date, ...days].sort().at(-1) ?? shelf.date;
  const entries = shelf.books.map((book) => {
    const own = editionsWithBooks(shelf).filter((entry) => entry.book === book);
    const main = own.find(({ edition }) => edition.format === 'web') ?? own[0];
    return tag(
      'entry',
      [
        tag('id', book.info.identifier),
        tag('title', book.info.title),
        tag('updated', updated),
        main ? tag('link', [], { rel: 'alternate', href: addressOf(shelf, main.edition.path), type: main.edition.mediaType }) : undefined,
        ...own.map(({ edition }) => tag('link', [], enclosure(shelf, edition))),
        tag('summary', own.map(({ edition }) => `${editionName(book, edition)} SHA-256 ${edition.sha256}`).join('\n')),
      ],
      { 'xml:lang': book.info.language },
    );
  });
  const feed = tag(
    'feed',
    [
      // The id of a book is taken by its entry.
      tag('id', `${source.info.identifier}#feed`),
      tag('title', source.info.title),
      tag('updated', midnight(latest)),
      tag('author', [tag('name', source.info.publisher)]),
      tag('link', [], { rel: 'self', href: addressOf(shelf, 'atom.xml'), type: 'application/atom+xml' }),
      ...entries,
      ...shelf.books.flatMap((book) => errataEntries(book, shelf)),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom' },
  );
  return { path: 'atom.xml', mediaType: 'application/atom+xml', text: `${declaration}${printXml(feed)}\n` };
}
const midnight = (day: string): string => `${day}T00:00:00Z`;

/** An entry tells one fault; its id is made of what an erratum never changes: edition, block, day, and which of that day it is. */
function errataEntries({ info, errata = [] }: ShelfBook, shelf: Shelf): Element[] {
  return errata.map(({ edition, block, date, text, places }, at) => {
    const isLike = (other: ShelfErratum): boolean => other.edition === edition && other.block === block && other.date === date;
    const before = errata.slice(0, at).filter(isLike).length;
    const id = `${info.identifier}#erratum-${encodeURIComponent(edition)}-${encodeURIComponent(block)}-${date}${before === 0 ? '' : `-${before + 1}`}`;
    return tag(
      'entry',
      [
        tag('id', id),
        tag('title', [info.title, places?.title].filter(Boolean).join(': ')),
        tag('updated', midnight(date)),
        tag('link', [], { rel: 'alternate', href: `${addressOf(shelf, downloadPath(info.language))}#errata`, type: 'text/html' }),
        tag('summary', text),
      ],
      { 'xml:lang': info.language },
    );
  });
}

function enclosure(shelf: Shelf, edition: ShelfEdition): Record<string, string> {
  return {
    rel: 'enclosure',
    href: addressOf(shelf, edition.path),
    type: edition.mediaType,
    length: String(bytesOf(edition)),
    hreflang: edition.language,
  };
}
