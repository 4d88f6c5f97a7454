import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { buildBook } from '../../../scripts/pipeline.ts';

const read = (path: string): string => readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8');
const css = `${read('html/book.css')}\n${read('epub/reader.css')}`.replaceAll(/\/\*[\s\S]*?\*\//g, '');
/** The style sheet where the reading system says nothing of light or dark. */
const plain = css.replaceAll(/@media \(prefers-color-scheme[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');

describe('the style leaves to the reader what is the reader’s', () => {
  const variables = new Map([...plain.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
  const resolved = (value: string): string =>
    value.replaceAll(/var\((--[\w-]+)(?:,[^()]*(?:\([^()]*\))?)?\)/g, (_, name: string) => variables.get(name) ?? '');

  test('no size in px, nothing by force, nothing that takes the text out of its flow', () => {
    expect(css).not.toMatch(/font(?:-size)?:[^;]*\dpx/);
    expect(css).not.toMatch(/line-height:[^;]*px/);
    expect(css).not.toContain('!important');
    expect(read('epub/reader.css')).not.toMatch(/position:\s*(?:fixed|absolute)|user-select|width:\s*\d+px;/);
  });

  test('every family of faces ends in one that all readers have', () => {
    const families = [...plain.matchAll(/font-family:\s*([^;]+);/g)].map(([, value = '']) => resolved(value));
    expect(families.length).toBeGreaterThan(5);
    for (const family of families) expect(family).toMatch(/(?:serif|sans-serif|monospace)$/);
  });

  test('text and page have the reader’s colours until the reading system says light or dark', () => {
    // The label of a box has its tone on the web and in print; here it is set back.
    expect(read('epub/reader.css')).toMatch(/\.box-title \.box-label \{\s*color: inherit;/);
    const own = [...plain.matchAll(/[\s;{](color|background(?:-color)?):\s*([^;]+);/g)]
      .filter(([, , value = '']) => !value.startsWith('var(--tone'))
      .map(([, property = '', value = '']) => `${property}: ${resolved(value)}`)
      .filter((each) => !/: (?:currentColor|inherit|transparent|rgba\([\d, ]+, 0\.[12]\d\))$/.test(each));
    expect(own).toEqual([]);
  });
});

describe('the real book on a phone', () => {
  const press = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');
  const host = createDiskHost();
  const folder = mkdtempSync(join(tmpdir(), 'handbook-phone-'));
  let pages: string[] = [];
  beforeAll(async () => {
    const request = { book: join(press, 'manuscript'), output: folder, press, strict: false, jobs: 1, cache: false };
    await buildBook({ ...request, languages: ['en'], formats: ['epub'] }, { host, watch: () => {} });
    const [file = ''] = readdirSync(join(folder, 'epub'));
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'epub', file))))) {
      mkdirSync(dirname(join(folder, 'open', path)), { recursive: true });
      writeFileSync(join(folder, 'open', path), bytes);
    }
    const documents = join(folder, 'open/OEBPS');
    pages = readdirSync(documents)
      .filter((name) => name.endsWith('.xhtml'))
      .map((name) => pathToFileURL(join(documents, name)).href);
  }, 60_000);
  afterAll(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([360, 820])('at a width of %i nothing stands out of the page, and every face is found', { timeout: 60_000 }, async (width) => {
    const browser = await host.browser();
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    const out: string[] = [];
    let stacked = 0;
    for (const address of pages) {
      await page.goto(address);
      const found = await page.evaluate(async () => {
        await document.fonts.ready;
        const edge = document.documentElement.clientWidth + 1;
        return {
          wide: [...document.body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > edge).map((each) => each.id),
          lost: [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family),
          stacked: [...document.querySelectorAll('table.many-columns td')].filter((each) => getComputedStyle(each).display === 'block')
            .length,
        };
      });
      stacked += found.stacked;
      if (found.wide.length + found.lost.length > 0) out.push(`${address}: ${found.wide.slice(0, 3)} ${found.lost}`);
    }
    await page.close();
    expect(pages.length).toBeGreaterThan(20);
    expect(out).toEqual([]);
    expect(stacked > 0).toBe(width === 360);
  });
});
