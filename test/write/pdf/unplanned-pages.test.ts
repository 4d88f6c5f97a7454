import type { Browser, Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { PdfFile, writePdfFile } from '../../../scripts/pdf-file/index.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { sampleEdition } from '../../sample-edition.ts';

const host = createDiskHost();
afterAll(() => host.close());

/** Findings of a book that is printed by a browser whose pages do something else when they are to print. */
async function findings(
  print: (page: Page, options: Parameters<Page['pdf']>[0]) => Promise<Uint8Array>,
  evaluate?: Page['evaluate'],
): Promise<Diagnostic[]> {
  const browser = await host.browser();
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    const pdf = page.pdf.bind(page);
    const plain = new Proxy(page, { get: (target, key) => (key === 'pdf' ? pdf : bound(target, key)) });
    const get = (target: Page, key: string | symbol): unknown => {
      if (key === 'pdf') return (options: object) => print(plain, options);
      return key === 'evaluate' && evaluate ? (...args: Parameters<Page['evaluate']>) => evaluate.apply(page, args) : bound(target, key);
    };
    return new Proxy(page, { get });
  };
  const other = new Proxy(browser, { get: (target, key) => (key === 'newPage' ? newPage : bound(target, key)) }) as Browser;
  const found: Diagnostic[] = [];
  await writePdf(sampleEdition('pdf'), { host: { ...host, browser: async () => other }, report: (each) => found.push(each) });
  return found;
}
function bound<T extends object>(target: T, key: string | symbol): unknown {
  const value = Reflect.get(target, key);
  return typeof value === 'function' ? value.bind(target) : value;
}

test('pages that were not planned are an error', async () => {
  const found = await findings(async (page, options) => {
    const file = new PdfFile(await page.pdf(options));
    const tree = file.dictionary(file.catalog.get('Pages'));
    const last = file.pages().at(-1);
    if (last === undefined) throw new Error('There is no page.');
    const more = file.add(new Map(last.dictionary).set('StructParents', null));
    file.array(tree?.get('Kids'))?.push(more);
    return writePdfFile(file, { crossReferences: 'table', identifier: 'x' });
  });
  expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error pdf/page-count']);
  expect(found[0]?.message).toMatch(/printed (\d+) pages where \d+ were planned/);
});

test('a block that the browser puts elsewhere is an error', async () => {
  const found = await findings(async (page, options) => {
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll<HTMLElement>('.section-chapter p')) paragraph.style.marginTop = '9px';
    });
    return page.pdf(options);
  });
  expect(found.map(({ code }) => code)).toContain('pdf/misplaced');
});

test('numbers that do not settle are an error', async () => {
  const found = await findings((page, options) => page.pdf(options), async function (this: Page, work, ...args) {
    const result = await this.evaluate(work, ...args);
    return typeof work === 'function' && work.name === 'numberPages' ? [0] : result;
  } as Page['evaluate']);
  expect(found.map(({ code }) => code)).toContain('pdf/not-settled');
});
