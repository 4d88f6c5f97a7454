import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDiskHost } from '../../scripts/host/index.ts';
import type { ShelfBook } from '../../scripts/model/shelf.ts';
import type { Words } from '../../scripts/model/words.ts';
import { catalogueFiles } from '../../scripts/release/catalogue/catalogue-files.ts';
import { downloadPath } from '../../scripts/release/pages/download-page.ts';
import { frontPath } from '../../scripts/release/pages/front-page.ts';
import { shelfPages } from '../../scripts/release/pages/shelf-pages.ts';
import { hashOf, manifestName, sumsName } from '../../scripts/release/verify-shelf.ts';
import { readYaml } from '../../scripts/text/read-yaml.ts';
import { axeFaults } from '../write/web/axe.ts';
import { type ServedSite, serveSite, visit } from '../write/web/serve-site.ts';
import { sampleShelf } from './shelf-sample.ts';

const press = new URL('../..', import.meta.url).pathname;
const host = createDiskHost();
const template = (name: string): Uint8Array => new Uint8Array(readFileSync(`${press}templates/web/${name}`));
const wordsOf = (path: string): Words => {
  const words = readYaml({ file: path, text: readFileSync(press + path, 'utf8') }, z.any(), () => {});
  return words as Words;
};
const words = new Map([
  ['en', wordsOf('templates/words/en.yaml')],
  ['fr', wordsOf('templates/words/fr.yaml')],
  ['ar', wordsOf('test/books/right-to-left/words/ar.yaml')],
]);
/** A file of the shelf whose bytes are known. */
const known = new TextEncoder().encode('The bytes of an EPUB.');
const base = sampleShelf();
const shelf = {
  ...base,
  editions: base.editions.map((edition) =>
    edition.format === 'epub' && edition.language === 'en' ? { ...edition, sha256: hashOf(known) } : edition,
  ),
};
const epub = shelf.editions.find(({ format, language }) => format === 'epub' && language === 'en')?.path ?? '';
/** The shelf with all that a page may tell. */
const told = {
  ...shelf,
  books: shelf.books.map((book) => ({
    ...book,
    news: { since: '1', path: epub, counts: { added: 1, edited: 0, moved: 0, removed: 2 } },
    errata: [{ edition: '2', date: '2006-12-01', block: 'u-1', text: 'A fault.' }],
  })),
};
const files = shelfPages(told, words, { script: template('check-file.js'), style: template('shelf.css') });
let site: ServedSite;
const looks = shelf.books.flatMap(({ info }) =>
  [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ language: info.language, width, scheme }))),
);

beforeAll(async () => {
  site = await serveSite(files);
});
afterAll(async () => {
  await site.close();
  await host.close();
});

describe('the page of a language', () => {
  test('is there for each, names every file with its sum, and every address within the shelf is one of it', async () => {
    const there = new Set([...files, ...shelf.editions, ...(await catalogueFiles(shelf))].map(({ path }) => path));
    for (const proof of [manifestName, sumsName]) there.add(proof);
    for (const { info } of shelf.books) {
      const text = new TextDecoder().decode(files.find(({ path }) => path === downloadPath(info.language))?.bytes);
      for (const edition of shelf.editions)
        if (edition.language === info.language && edition.format !== 'web') expect(text).toContain(edition.sha256);
      const addresses = [...text.matchAll(/(?:href|src)="\.\.\/([^"]+)"/g)].map(([, path = '']) => decodeURIComponent(path));
      expect(addresses.filter((path) => !there.has(path))).toEqual([]);
    }
  });
  test('claims nothing that was not run', () => {
    const editions = shelf.editions.map((edition) => ({
      ...edition,
      validators: [{ name: 'V <1>', result: 'absent' as const, errors: 0, warnings: 0 }],
    }));
    const page = new TextDecoder().decode(shelfPages({ ...shelf, editions }, words, { script: known, style: known })[0]?.bytes);
    expect(page).toContain('<bdi>V &lt;1&gt;</bdi>: not run');
    expect(page).not.toContain('no faults found');
  });
  const text = (book: ShelfBook): string => {
    const versions = [
      { edition: '2', href: './' },
      { edition: '1', href: '../../1/web/' },
    ];
    const books = [book, ...shelf.books.slice(1)];
    const pages = shelfPages({ ...shelf, versions, books }, words, { script: known, style: known });
    return new TextDecoder().decode(pages[0]?.bytes);
  };
  const [english] = shelf.books;
  if (!english) throw new Error('The sample has no book.');
  test('tells every fault that is known with its pages, and leads to the site of the edition that has it', () => {
    const places = {
      block: 'u-1',
      section: 'rain',
      title: 'Rain & <snow>',
      pdf: [
        { profile: 'screen', page: '12' },
        { profile: 'large', page: '20' },
      ] as const,
      epub: '12',
      docx: '13',
      web: 'rain.html#u-1',
    };
    const errata = [
      { edition: '2', date: '2006-12-01', block: 'u-1', text: '“ten” should read <b>.', places },
      { edition: '1', date: '2006-11-01', block: 'u-1', text: 'A word is missing.', places },
      { edition: '0', date: '2006-10-01', block: 'u-2', text: 'No place is known.' },
    ];
    const page = text({ ...english, errata });
    expect(page).toContain('PDF, page 12 · PDF (large), page 20 · EPUB, page 12 · DOCX, page 13');
    expect(page).toContain('<a href="../web/en/rain.html#u-1">Rain &amp; &lt;snow&gt;</a>');
    expect(page).toContain('<a href="../../1/web/en/rain.html#u-1">');
    expect(page).toContain('“ten” should read &lt;b&gt;.');
    expect(page).toMatch(/Edition 0<\/p>\n<p>No place is known\.<\/p><\/li>/);
    expect(text({ ...english, errata: [] })).toContain('None are known.');
    expect(text(english)).not.toContain('id="errata"');
  });
  test('says what is new and where it is shown', () => {
    const news = { since: 'Edition 1', path: 'changes/en.html', counts: { added: 2, edited: 1, moved: 0, removed: 0 } };
    expect(text({ ...english, news })).toContain(
      '<p><a href="../changes/en.html">From Edition 1 to Edition 2</a></p>\n<p>New: 2 · Edited: 1</p>',
    );
    expect(text(english)).not.toContain('id="news"');
  });
  test('describes the book in the words of schema.org, and no title can end that', () => {
    const [, data = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text({ ...english, info: { ...english.info, title: '</script><b>' } })) ??
      [];
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Book', name: '</script><b>', inLanguage: 'en' });
    expect(data).not.toContain('<');
  });
  test.each(looks)('is accessible and fits: $language, $width px, $scheme', async ({ language, width, scheme }) => {
    const faults = await visit(host, site.address(downloadPath(language)), { width, scheme }, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
    // Pictures and pages of the shelf itself are not served here.
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
  });
});

describe('the page in front of all', () => {
  const text = new TextDecoder().decode(files.find(({ path }) => path === frontPath)?.bytes);
  test('leads to the site and the download page of each language, in its words', async () => {
    const there = new Set([...files, ...shelf.editions, ...(await catalogueFiles(shelf))].map(({ path }) => path));
    const addresses = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path = '']) => decodeURIComponent(path));
    expect(addresses.filter((path) => !there.has(path))).toEqual([]);
    for (const { info } of shelf.books) {
      expect(addresses).toContain(downloadPath(info.language));
      expect(text).toContain(`<li lang="${info.language}" dir="${info.direction}">`);
    }
    expect(addresses).toContain(shelf.editions.find(({ format, language }) => format === 'web' && language === 'en')?.path);
  });
  test.each(looks.filter(({ language }) => language === 'en'))('is accessible and fits: $width px, $scheme', async ({ width, scheme }) => {
    const faults = await visit(host, site.address(frontPath), { width, scheme }, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
  });
});

describe('the check of a file, in the browser alone', () => {
  const answer = async (name: string, bytes: Uint8Array): Promise<string> => {
    let said = '';
    await visit(host, site.address(downloadPath('en')), { width: 800 }, async (page) => {
      await page.evaluate(
        (fileName: string, content: number[]) => {
          const input = document.getElementById('shelf-file') as HTMLInputElement;
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(content)], fileName));
          input.files = transfer.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        name,
        [...bytes],
      );
      await page.waitForFunction(() => document.querySelector('.shelf-answer')?.textContent !== '');
      said = (await page.$eval('.shelf-answer', (element) => element.textContent)) ?? '';
    });
    return said;
  };
  test('knows a file of the edition, whatever it is called', async () => {
    expect(await answer('renamed.bin', known)).toMatch(/^This file is of this edition: .+, en, EPUB\.$/);
  });
  test('knows that one byte is another', async () => {
    const changed = known.map((byte, at) => (at === 4 ? byte ^ 1 : byte));
    expect(await answer(epub.split('/').at(-1) ?? '', changed)).toMatch(
      /^This file has the name of one of this edition, .+ and other contents\.$/,
    );
  });
  test('knows that a file is none of it', async () => {
    expect(await answer('holiday.jpg', new Uint8Array([1, 2, 3]))).toBe('This file is not of this edition.');
  });
});
