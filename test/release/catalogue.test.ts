import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { BookInfo } from '../../scripts/model/book.ts';
import type { Shelf, ShelfEdition } from '../../scripts/model/shelf.ts';
import { catalogueFiles } from '../../scripts/release/catalogue/catalogue-files.ts';
import { readXml } from '../../scripts/xml/read-xml.ts';
import { attributeOf, elementsIn, wordsOf } from '../../scripts/xml/xml-tree.ts';

const info = (language: string, title: string): BookInfo => ({
  slug: 'small-book',
  title,
  language,
  direction: 'ltr',
  languages: ['en', 'fr'],
  edition: '1 & 2',
  date: '2006-10-31',
  publisher: 'House <A&B>',
  place: 'The Hague',
  contributors: [{ name: 'Anna de Vries', role: 'aut', sortAs: 'Vries, Anna de' }],
  rights: 'CC BY 4.0',
  description: 'About "home" & more.',
  subjects: ['Return'],
  identifier: `urn:uuid:${language}`,
});
const sha256 = 'a'.repeat(64);
const edition = (language: string, format: 'pdf' | 'web', path: string): ShelfEdition => ({
  language,
  format,
  path,
  mediaType: format === 'pdf' ? 'application/pdf' : 'text/html',
  bytes: 1234,
  sha256,
  validators: [],
  ...(format === 'web'
    ? {
        files: [
          { path, mediaType: 'text/html', bytes: 1, sha256 },
          ...(language === 'en' ? [{ path: `web/${language}/only here.html`, mediaType: 'text/html', bytes: 1, sha256 }] : []),
        ],
      }
    : {}),
});
const shelf: Shelf = {
  slug: 'small-book',
  edition: '1 & 2',
  date: '2006-10-31',
  sourceLanguage: 'en',
  books: [{ info: info('en', 'Going 100% home') }, { info: info('fr', 'Rentrer') }],
  editions: ['en', 'fr'].flatMap((language) => [
    edition(language, 'pdf', `pdf/a-${language}.pdf`),
    edition(language, 'web', `web/${language}/index.html`),
  ]),
};
const files = (more: Partial<Shelf> = {}): Map<string, string> =>
  new Map(catalogueFiles({ ...shelf, ...more }).map(({ path, text }) => [path, text]));
const url = 'https://example.org/shelf/';

test('files that need an address are made where one is known, and nothing is invented', () => {
  expect([...files().keys()]).toEqual(['opds.json', 'CITATION.cff', 'small-book.bib', 'small-book.ris']);
  expect([...files({ url }).keys()]).toEqual([...files().keys(), 'editions.atom', 'sitemap.xml', 'robots.txt']);
  for (const text of files().values()) expect(text).not.toMatch(/isbn|doi|https?:\/\/example/i);
});
test('OPDS names each language with what can be taken', () => {
  const { publications } = JSON.parse(files().get('opds.json') ?? '');
  expect(
    publications.map(
      ({ metadata, links }: { metadata: { language: string; author: object[] }; links: { href: string; type: string }[] }) => [
        metadata.language,
        metadata.author,
        links.map(({ href }) => href),
      ],
    ),
  ).toEqual(
    ['en', 'fr'].map((language) => [
      language,
      [{ name: 'Anna de Vries', sortAs: 'Vries, Anna de' }],
      [`pdf/a-${language}.pdf`, `web/${language}/index.html`],
    ]),
  );
});
test('CITATION.cff is of the source language and says that it is a book', () => {
  expect(parse(files({ commit: 'b'.repeat(40) }).get('CITATION.cff') ?? '')).toMatchObject({
    'cff-version': '1.2.0',
    title: 'Going 100% home',
    authors: [{ 'family-names': 'Vries', 'given-names': 'Anna de' }],
    version: '1 & 2',
    commit: 'b'.repeat(40),
    'preferred-citation': {
      type: 'book',
      year: 2006,
      authors: [{ 'family-names': 'Vries', 'given-names': 'Anna de' }],
      publisher: { name: 'House <A&B>' },
    },
  });
});
test('BibTeX and RIS have an entry for each language, with signs of TeX as letters', () => {
  const bib = files({ url }).get('small-book.bib') ?? '';
  expect(bib.match(/^@book\{small-book-(?:en|fr),$/gm)).toHaveLength(2);
  expect(bib).toContain('  author = {Vries, Anna de},\n  title = {{Going 100\\% home}},\n  edition = {1 \\& 2},');
  const ris = files({ url }).get('small-book.ris') ?? '';
  expect(ris.match(/^TY {2}- BOOK\r$/gm)).toHaveLength(2);
  expect(ris).toContain('AU  - Vries, Anna de\r\nTI  - Going 100% home\r\n');
  expect(ris.trimEnd().endsWith('ER  -')).toBe(true);
});
describe('XML', () => {
  test('the sitemap names each page with the same page in other languages, and those that are in one alone without', () => {
    const tree = readXml(files({ url }).get('sitemap.xml') ?? '');
    const pages = elementsIn(tree, 'url').map((page) => [
      wordsOf(elementsIn(page, 'loc')[0] ?? page),
      elementsIn(page, 'xhtml:link').map((link) => attributeOf(link, 'hreflang')),
    ]);
    expect(pages).toEqual([
      [`${url}web/en/index.html`, ['en', 'fr']],
      [`${url}web/en/only%20here.html`, []],
      [`${url}web/fr/index.html`, ['en', 'fr']],
    ]);
  });
  test('the feed has an entry a language, and hostile words stay words', () => {
    const tree = readXml(files({ url }).get('editions.atom') ?? '');
    expect(elementsIn(tree, 'entry').map((entry) => elementsIn(entry, 'link').map((link) => attributeOf(link, 'href')))).toEqual(
      ['en', 'fr'].map((language) => [`${url}pdf/a-${language}.pdf`, `${url}web/${language}/index.html`]),
    );
    expect(elementsIn(tree, 'author').map(wordsOf)).toEqual(['House <A&B>']);
  });
});
test('the same shelf gives the same files', () => {
  expect(files({ url })).toEqual(files({ url }));
});
