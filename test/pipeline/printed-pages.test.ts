import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import type { Format } from '../../scripts/model/book.ts';
import type { PdfProfile } from '../../scripts/model/pdf.ts';
import { buildBook } from '../../scripts/pipeline.ts';
import type { Step } from '../../scripts/stage.ts';

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const source = new URL('../books/three-languages', import.meta.url).pathname;
let folder = '';
let book = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-pages-'));
  book = join(folder, 'book');
  await cp(source, book, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(
  output: string,
  formats: readonly Format[],
  more: { readonly jobs?: number; readonly cache?: boolean; readonly pdfProfiles?: readonly PdfProfile[]; readonly book?: string } = {},
) {
  const host = createDiskHost({ ...process.env, SOURCE_DATE_EPOCH: undefined });
  const steps: Step[] = [];
  try {
    const request = { book, output: join(folder, output), press, strict: false, jobs: 2, cache: true, languages: ['en'], formats, ...more };
    const built = await buildBook(request, { host, watch: (step) => steps.push(step) });
    const pages = built.editions.find(({ entry }) => entry.format === 'pdf')?.pages?.pages.map(({ folio }) => folio);
    return { built, steps, pages, ...epub(output) };
  } finally {
    await host.close();
  }
}

function epub(output: string) {
  const bytes = readFileSync(join(folder, output, 'epub/small-book-en.epub'));
  const files = unzipSync(bytes);
  const text = (path: string) => new TextDecoder().decode(files[`OEBPS/${path}`]);
  const [, list = ''] = text('nav.xhtml').split('epub:type="page-list"');
  return {
    bytes,
    listed: [...list.matchAll(/<a href="[^"]+">([^<]+)<\/a>/g)].map(([, folio]) => folio),
    source: /<meta property="pageBreakSource">([^<]+)/.exec(text('content.opf'))?.[1],
  };
}

test('an EPUB lists the pages of the PDF of the same run, whatever the order of formats and the number of jobs', async () => {
  const one = await build('one', ['epub', 'docx', 'pdf'], { jobs: 1 });
  expect(one.listed).toEqual(one.pages);
  expect(one.listed.length).toBeGreaterThan(10);
  expect(one.source).toMatch(/small-book-en\.pdf$/);
  expect(one.built.editions.map(({ entry }) => entry.format)).toEqual(['epub', 'docx', 'pdf']);
  const two = await build('two', ['pdf', 'epub'], { jobs: 4 });
  expect(two.bytes.equals(one.bytes)).toBe(true);
});

test('a finished PDF of the same text serves a later run, cache or not', async () => {
  const before = epub('one').bytes;
  const warm = await build('one', ['epub']);
  expect(warm.steps.some(({ stage, cached }) => stage === 'write' && cached === true)).toBe(true);
  const anew = await build('one', ['epub'], { cache: false });
  expect(anew.steps.some(({ edition }) => edition === 'en pdf')).toBe(false);
  for (const { bytes } of [warm, anew]) expect(bytes.equals(before)).toBe(true);
});

test('without a PDF there is no list, and a PDF of another text is none', async () => {
  const bare = await build('bare', ['epub']);
  expect(bare.listed).toEqual([]);
  expect(bare.source).toBeUndefined();
  const changed = join(folder, 'changed');
  await cp(book, changed, { recursive: true });
  const foreword = join(changed, 'en/foreword.md');
  writeFileSync(foreword, `${readFileSync(foreword, 'utf8')}\nOne more paragraph.\n`);
  const later = await build('one', ['epub'], { book: changed });
  expect(later.listed).toEqual([]);
});

test('pages for the print shop come before those for screens', { timeout: 60_000 }, async () => {
  const { source: print } = await build('print', ['pdf', 'epub'], { pdfProfiles: ['screen', 'print'] });
  expect(print).toMatch(/small-book-en-print\.pdf$/);
});

test('a site marks the pages of the PDF of the same run, and those of a finished one; without a PDF of this text it marks none', async () => {
  const foliosIn = (output: string): string[] => {
    const site = join(folder, output, 'web/en');
    return readdirSync(site)
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) => [...readFileSync(join(site, name), 'utf8').matchAll(/data-folio="([^"]+)"/g)].map(([, folio = '']) => folio));
  };
  const one = await build('site', ['web', 'pdf', 'epub'], { jobs: 1 });
  expect(one.pages?.length).toBeGreaterThan(10);
  expect(foliosIn('site').sort()).toEqual([...(one.pages ?? [])].sort());
  await build('site', ['web', 'epub'], { cache: false });
  expect(foliosIn('site').sort()).toEqual([...(one.pages ?? [])].sort());
  await build('alone', ['web', 'epub']);
  expect(foliosIn('alone')).toEqual([]);
});
