import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDiskHost } from '../../scripts/host/index.ts';
import type { Words } from '../../scripts/model/words.ts';
import { downloadPath } from '../../scripts/release/pages/download-page.ts';
import { shelfPages } from '../../scripts/release/pages/shelf-pages.ts';
import { hashOf } from '../../scripts/release/verify-shelf.ts';
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
const files = shelfPages(shelf, words, { script: template('check-file.js'), style: template('shelf.css') });
let site: ServedSite;

beforeAll(async () => {
  site = await serveSite(files);
});
afterAll(async () => {
  await site.close();
  await host.close();
});

describe('the page of a language', () => {
  test('is there for each, names every file with its sum, and every address within the shelf is one of it', () => {
    const there = new Set([...files, ...shelf.editions].map(({ path }) => path));
    for (const { info } of shelf.books) {
      const text = new TextDecoder().decode(files.find(({ path }) => path === downloadPath(info.language))?.bytes);
      for (const edition of shelf.editions)
        if (edition.language === info.language && edition.format !== 'web') expect(text).toContain(edition.sha256);
      const addresses = [...text.matchAll(/(?:href|src)="\.\.\/([^"]+)"/g)].map(([, path = '']) => decodeURIComponent(path));
      expect(addresses.filter((path) => !there.has(path) && !/^(?:covers|cite)\//.test(path))).toEqual([]);
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
  const looks = shelf.books.flatMap(({ info }) =>
    [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ language: info.language, width, scheme }))),
  );
  test.each(looks)('is accessible and fits: $language, $width px, $scheme', async ({ language, width, scheme }) => {
    const faults = await visit(host, site.address(downloadPath(language)), { width, scheme }, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
    // Pictures and pages of the shelf itself are not served here.
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
