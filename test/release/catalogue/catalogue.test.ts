import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ArtifactFile } from '../../../scripts/model/book.ts';
import type { ValidatorResult } from '../../../scripts/model/shelf.ts';
import { catalogueFiles, leftOut } from '../../../scripts/release/catalogue/catalogue-files.ts';
import { accessibilityCodes, checkSummary } from '../../../scripts/release/catalogue/onix-codes.ts';
import { editionDifferences } from '../../../scripts/release/catalogue/same-editions.ts';
import { readXml } from '../../../scripts/xml/read-xml.ts';
import { elementsIn, wordsOf } from '../../../scripts/xml/xml-tree.ts';
import { sampleBook, sampleEdition, sampleShelf, shelfWithoutAddress } from '../shelf-sample.ts';

const textOf = (files: readonly ArtifactFile[], path: string): string => {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`There is no ${path} among ${files.map((each) => each.path).join(', ')}.`);
  return new TextDecoder().decode(file.bytes);
};
const result = (more: Partial<ValidatorResult>): ValidatorResult => ({ name: 'V', result: 'passed', errors: 0, warnings: 0, ...more });

test('the same shelf gives the same files', async () => {
  expect(await catalogueFiles(sampleShelf())).toEqual(await catalogueFiles(sampleShelf()));
});

describe('OPDS', () => {
  test('a feed has itself, a feed for each language, and each publication with links and a cover', async () => {
    const files = await catalogueFiles(sampleShelf());
    const feed = JSON.parse(textOf(files, 'opds.json'));
    expect(feed.links[0]).toEqual({ rel: 'self', href: 'https://example.org/lakes/opds.json', type: 'application/opds+json' });
    expect(feed.navigation.map(({ title }: { title: string }) => title)).toEqual(['English', 'français', 'العربية']);
    expect(feed.publications).toHaveLength(3);
    for (const { links, images, metadata } of feed.publications) {
      expect(links.filter(({ rel }: { rel: string }) => rel.endsWith('/open-access'))).toHaveLength(4);
      expect(images[0].href).toBe(`https://example.org/lakes/covers/${metadata.language}.png`);
    }
    expect(feed.publications[2].metadata.readingProgression).toBe('rtl');
  });

  test('every address within the shelf leads to a file that is there', async () => {
    const shelf = shelfWithoutAddress();
    const files = await catalogueFiles(shelf);
    const there = new Set([...files, ...shelf.editions].map(({ path }) => path));
    const hrefs = files
      .filter(({ path }) => path.startsWith('opds'))
      .flatMap(({ path }) => [...textOf(files, path).matchAll(/"href": "([^"]+)"/g)].map((match) => match[1] ?? ''));
    expect(hrefs.length).toBeGreaterThan(30);
    expect(hrefs.filter((href) => !there.has(href))).toEqual([]);
  });

  test('without a cover there is no feed, and it is said', async () => {
    const { cover: _cover, ...bare } = sampleBook('fr');
    const shelf = sampleShelf({ books: [sampleBook('en'), bare, sampleBook('ar')] });
    expect((await catalogueFiles(shelf)).filter(({ path }) => path.startsWith('opds'))).toEqual([]);
    expect(leftOut(shelf)).toEqual([
      { path: 'opds.json', reason: 'OPDS 2.0 asks for a cover of every publication, and there is none in: fr.' },
    ]);
  });
});

describe('ONIX', () => {
  test('one product an edition, dated by the edition, with what is known of it', async () => {
    const message = readXml(textOf(await catalogueFiles(sampleShelf()), 'onix.xml'));
    const all = (name: string): string[] => elementsIn(message, name).map(wordsOf);
    expect(all('SentDateTime')).toEqual(['20061015']);
    expect(all('RecordReference')).toHaveLength(12);
    expect(new Set(all('RecordReference')).size).toBe(12);
    expect(all('ProductFormDetail').slice(0, 4)).toEqual(['E107', 'E101', 'E104', 'E105']);
    expect(all('TitleText')[0]).toBe('Lakes & <rivers> (en)');
    expect([...new Set(all('LanguageCode'))]).toEqual(['eng', 'fre', 'ara']);
    expect(all('UnpricedItemType')).toEqual(Array(12).fill('01'));
    expect(all('CorporateName')).toEqual(Array(12).fill('Water House'));
    expect(all('ExtentValue').slice(0, 2)).toEqual(['120', '1000']);
  });

  test('codes of Thema stand under the schemes of their kinds, the first subject as the main one', async () => {
    const books = [sampleBook('en', { thema: ['1DDF', 'RBK', 'RNF'] }), sampleBook('fr'), sampleBook('ar')];
    const [product] = elementsIn(readXml(textOf(await catalogueFiles(sampleShelf({ books })), 'onix.xml')), 'Product');
    const found = product ? elementsIn(product, 'Subject') : [];
    expect(found.map((subject) => subject.children.map((child) => (child.type === 'element' ? wordsOf(child) : '')))).toEqual([
      ['94', '1DDF'],
      ['', '93', 'RBK'],
      ['93', 'RNF'],
      ['20', 'lakes; rivers'],
    ]);
  });

  test('each product is related to three formats and two languages', async () => {
    const [product] = elementsIn(readXml(textOf(await catalogueFiles(sampleShelf()), 'onix.xml')), 'Product');
    if (!product) throw new Error('No product.');
    expect(elementsIn(product, 'ProductRelationCode').map(wordsOf)).toEqual(['06', '06', '06', '11', '11']);
  });

  test('an ISBN of a language is claimed by no format, and nothing links without an address', async () => {
    const books = [sampleBook('en', { isbn: '978-92-9068-000-1' }), sampleBook('fr'), sampleBook('ar')];
    const text = textOf(await catalogueFiles(shelfWithoutAddress({ books })), 'onix.xml');
    expect(text).not.toContain('978-92');
    expect(text).not.toContain('ResourceLink');
    expect(text).not.toContain('WebsiteLink');
  });

  test('accessibility is what was passed whole and failed nowhere', () => {
    expect(accessibilityCodes([result({ standard: 'WCAG 2.2 AA' }), result({ standard: 'PDF/UA-1' })])).toEqual(['05', '82', '85']);
    expect(accessibilityCodes([result({ standard: 'PDF/UA-1' }), result({ standard: 'PDF/UA-1', result: 'failed' })])).toEqual(['08']);
    expect(accessibilityCodes([result({ standard: 'PDF/UA-1 (in part)' })])).toEqual(['08']);
    expect(accessibilityCodes([result({ standard: 'PDF/UA-1', result: 'absent' })])).toEqual(['08']);
    expect(checkSummary([result({ version: '3', standard: 'S', warnings: 2 }), result({ name: 'W', result: 'absent' })])).toBe(
      'V 3, S: passed; errors: 0, warnings: 2. W: not run.',
    );
  });
});

describe('citations', () => {
  test('every language in three forms', async () => {
    const files = await catalogueFiles(sampleShelf());
    const [item] = JSON.parse(textOf(files, 'cite/en.csl.json'));
    expect(item).toMatchObject({ type: 'book', author: [{ literal: 'Ada Brook' }], issued: { 'date-parts': [[2006, 10, 15]] } });
    expect(textOf(files, 'cite/fr.bib')).toContain('title = {{Lakes \\& <rivers> (fr)}}');
    expect(textOf(files, 'cite/ar.ris')).toMatch(/^TY {2}- BOOK\r\nTI {2}- Lakes & <rivers> \(ar\)\r\nAU {2}- Brook, Ada\r\n/);
  });

  test('a line break in a title begins no new field', async () => {
    const books = [sampleBook('en', { title: 'One\r\nER  - \r\nTY  - JOUR' }), sampleBook('fr'), sampleBook('ar')];
    expect(textOf(await catalogueFiles(sampleShelf({ books })), 'cite/en.ris').match(/^TY/gm)).toHaveLength(1);
  });
});

describe('schema.org, Atom and the site map', () => {
  test('a title ends no script element, and a translation names its source', async () => {
    const text = textOf(await catalogueFiles(sampleShelf()), 'book.jsonld');
    expect(text).not.toContain('<');
    const [english, french] = JSON.parse(text).workExample;
    expect(english.name).toBe('Lakes & <rivers> (en)');
    expect(english.author).toEqual([{ name: 'Ada Brook' }]);
    expect(french.translationOfWork).toEqual({ '@id': english['@id'] });
    expect(french.workExample[0]).toMatchObject({
      numberOfPages: 120,
      encoding: { contentSize: '1004 B', encodingFormat: 'application/pdf' },
    });
  });

  test('ids of the feed differ, and each file is enclosed with its size', async () => {
    const feed = readXml(textOf(await catalogueFiles(sampleShelf()), 'atom.xml'));
    const ids = elementsIn(feed, 'id').map(wordsOf);
    expect(new Set(ids).size).toBe(4);
    const enclosed = elementsIn(feed, 'link').filter((each) => each.attributes.rel === 'enclosure');
    expect(enclosed).toHaveLength(12);
    expect(enclosed[0]?.attributes).toMatchObject({ href: 'https://example.org/lakes/pdf/lakes-en.pdf', length: '1000', hreflang: 'en' });
  });

  test('a page leads to itself in the languages that have it, and to no others', async () => {
    const file = (path: string, mediaType = 'text/html') => ({ path, mediaType, bytes: 1, sha256: '0'.repeat(64) });
    const site = (at: number, language: string, names: readonly string[]) =>
      sampleEdition(at, language, 'web', {
        path: `web/${language}/index.html`,
        files: [...names.map((name) => file(`web/${language}/${name}`)), file(`web/${language}/site.css`, 'text/css')],
      });
    const editions = [site(1, 'en', ['index.html', 'rain.html']), site(2, 'fr', ['index.html'])];
    const map = readXml(textOf(await catalogueFiles(sampleShelf({ editions })), 'sitemap.xml'));
    const found = elementsIn(map, 'url').map((url) => [
      elementsIn(url, 'loc').map(wordsOf)[0],
      elementsIn(url, 'xhtml:link').map(({ attributes }) => attributes.hreflang),
    ]);
    expect(found).toEqual([
      ...['en', 'fr', 'ar'].map((language) => [`https://example.org/lakes/download/${language}.html`, ['en', 'fr', 'ar']]),
      ['https://example.org/lakes/web/en/index.html', ['en', 'fr']],
      ['https://example.org/lakes/web/en/rain.html', []],
      ['https://example.org/lakes/web/fr/index.html', ['en', 'fr']],
    ]);
  });

  test('without an address there is no site map, and it is said', async () => {
    const shelf = shelfWithoutAddress();
    const paths = (await catalogueFiles(shelf)).map(({ path }) => path);
    expect(paths.filter((path) => ['sitemap.xml', 'robots.txt'].includes(path))).toEqual([]);
    expect(leftOut(shelf).map(({ path }) => path)).toEqual(['sitemap.xml', 'robots.txt']);
  });
});

describe('all files list the same editions', () => {
  const spoil = (files: readonly ArtifactFile[], path: string, change: (text: string) => string): ArtifactFile[] =>
    files.map((file) => (file.path === path ? { ...file, bytes: new TextEncoder().encode(change(textOf(files, path))) } : file));
  const hash = String(5).padStart(64, '0');

  test('as they are made', async () => {
    expect(editionDifferences(sampleShelf(), await catalogueFiles(sampleShelf()))).toEqual([]);
  });

  test.each(['opds.json', 'opds.fr.json', 'opds.fr.publication.json', 'onix.xml', 'atom.xml', 'book.jsonld'])(
    'another hash in %s is found',
    async (path) => {
      const files = spoil(await catalogueFiles(sampleShelf()), path, (text) => text.replaceAll(hash, 'f'.repeat(64)));
      expect(editionDifferences(sampleShelf(), files)).toEqual([
        { file: path, language: 'fr', sha256: hash, kind: 'missing' },
        { file: path, language: 'fr', sha256: 'f'.repeat(64), kind: 'unknown' },
      ]);
    },
  );

  test('an edition that only the shelf or only the files have is found', async () => {
    const shelf = sampleShelf();
    const fewer = { ...shelf, editions: shelf.editions.slice(1) };
    const kinds = (all: ReturnType<typeof editionDifferences>) => all.map(({ file, kind }) => `${file} ${kind}`);
    const where = ['opds.json', 'opds.en.json', 'opds.en.publication.json', 'onix.xml', 'atom.xml', 'book.jsonld'];
    expect(kinds(editionDifferences(shelf, await catalogueFiles(fewer))).sort()).toEqual(where.map((path) => `${path} missing`).sort());
    expect(kinds(editionDifferences(fewer, await catalogueFiles(shelf))).sort()).toEqual(where.map((path) => `${path} unknown`).sort());
  });
});

test('CITATION.cff is of the source language and says that it is a book, with people by their names', async () => {
  const shelf = sampleShelf();
  const [first] = shelf.books;
  const cff = parse(textOf(await catalogueFiles(shelf), 'CITATION.cff'));
  expect(cff).toMatchObject({
    'cff-version': '1.2.0',
    version: shelf.edition,
    'date-released': expect.anything(),
    'preferred-citation': { type: 'book' },
  });
  expect(cff.title).toContain(first?.info.title);
  expect(cff.authors.length).toBeGreaterThan(0);
});
