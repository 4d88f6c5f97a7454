import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../../../scripts/host/index.ts';
import { siteOf } from '../open-site.ts';
import { reload, serveSite, shown, visit } from '../serve-site.ts';
import { editionOf, type SmallBook } from './small-book.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const long = 'A paragraph that fills the page. '.repeat(120);
const books: readonly SmallBook[] = [
  {
    language: 'en',
    languages: ['en', 'fr', 'nl'],
    chapters: {
      Steps: [long, 'The counsellor explains an assisted voluntary return. <b>Bold</b> is no markup.', long],
      Grants: ['A grant for housing.', 'The AVR is paid in cash.'],
      ...Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`Lake ${at}`, [`The lake number ${at}.`]])),
    },
    synonyms: [{ terms: ['assisted voluntary return', 'AVR'], avoided: ['assisted repatriation'] }],
  },
  { language: 'fr', chapters: { Étapes: ['L’aide aux réfugiés retournés.'], Autre: ['Un lac.'], Neige: ['Un col.'] } },
  {
    language: 'nl',
    chapters: { Stappen: ['De terugkeerbegeleiding van vreemdelingen.'], Begeleiding: ['Terugkeer.'], Meer: ['Een meer.'] },
  },
  { language: 'ar', chapters: { الخطوات: ['العَوْدَة الطوعية حقّ.'], البحيرة: ['بحيرة وجبل.'], الثلج: ['ثلج.'] } },
];

const host = createDiskHost();
let root = '';
beforeAll(async () => {
  root = join(await host.files.temporaryFolder(), 'site');
  for (const book of books)
    for (const { path, bytes } of (await siteOf(editionOf(book))).files) await host.files.write(join(root, path), bytes);
}, 60_000);
afterAll(() => host.close());

interface Opened {
  readonly page: Page;
  readonly faults: string[];
  /** Names of the parts of the search that were loaded. */
  readonly loaded: string[];
}
/** A page from disk, closed at the end. Refused scripts and styles are faults. */
async function on(file: string, look: (opened: Opened) => Promise<void>, width = 1280): Promise<void> {
  const page = await (await host.browser()).newPage();
  const [faults, loaded]: [string[], string[]] = [[], []];
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  page.on('pageerror', (error) => void faults.push(String(error)));
  page.on('request', (request) => void (request.url().includes('/assets/search/') && loaded.push(request.url().replace(/.*\//, ''))));
  try {
    await page.setViewport({ width, height: 700 });
    await page.goto(`file://${root}/web/${file}`);
    await shown(page);
    await look({ page, faults, loaded });
    expect(faults).toEqual([]);
  } finally {
    await page.close();
  }
}
/** Types a question and waits for the answer; gives the titles that are shown. */
async function ask(page: Page, question: string): Promise<string[]> {
  await page.focus('#search-field');
  await page.$eval('#search-field', (field) => {
    (field as unknown as { value: string }).value = '';
  });
  await page.$$eval('.search-count', ([count]) => count?.replaceChildren());
  await page.keyboard.type(question);
  await page.waitForFunction(
    `document.querySelector('.search-count').textContent !== '' && !document.querySelector('.search-panel').hidden`,
  );
  return page.$$eval('.search-results a', (links) => links.map((link) => link.textContent ?? ''));
}
const textOf = (page: Page, selector: string): Promise<string> =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent ?? '').join('\n'));
const active = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.id || document.activeElement.textContent') as Promise<string>;
const isOpen = (page: Page): Promise<boolean> => page.evaluate(`!document.querySelector('.search-panel').hidden`) as Promise<boolean>;

describe('the search box', () => {
  test(
    'loads nothing before it is used',
    () =>
      on('en/ch-1.html', async ({ page, loaded }) => {
        expect(loaded).toEqual([]);
        await page.focus('#search-field');
        await page.waitForFunction('globalThis.handbookSearch.words !== undefined');
        expect([...loaded].sort()).toEqual(['dictionary.js', 'engine.js', 'index.js', 'results.js', 'words.js']);
        await ask(page, 'grant');
        expect([...new Set(loaded)].sort()).toEqual([
          'dictionary.js',
          'engine.js',
          'index.js',
          'postings-0.js',
          'results.js',
          'texts-0.js',
          'words.js',
        ]);
        expect(loaded.length).toBe(7);
      }),
    60_000,
  );

  test('is not there without script', async () => {
    const page = await (await host.browser()).newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`file://${root}/web/en/ch-1.html`);
    await shown(page);
    expect(await (await page.$('.site-search'))?.boundingBox()).toBeNull();
    await page.close();
  }, 60_000);

  test.each([
    ['en', 'counsellors', 'Steps'],
    ['en', 'counselor', 'Steps'],
    ['fr', "l'aide", 'Étapes'],
    ['fr', 'refugie', 'Étapes'],
    ['nl', 'begeleidingen', 'Stappen'],
    ['nl', 'vreemdeling', 'Stappen'],
    ['ar', 'العودة', 'الخطوات'],
    ['ar', 'عودة', 'الخطوات'],
  ])(
    '%s: %s',
    (language, question, title) =>
      on(`${language}/index.html`, async ({ page }) => expect((await ask(page, question)).join(' ')).toContain(title)),
    60_000,
  );

  test(
    'names the other terms that it asked for, and tells how many it found',
    () =>
      on('en/index.html', async ({ page }) => {
        const found = await ask(page, 'assisted repatriation');
        expect(found.sort()).toEqual(['Chapter 1. Grants', 'Chapter 2. Steps'].map((each) => each.replace(/^Chapter \d\. /, '')));
        expect(await textOf(page, '.search-notes')).toBe('Also searched: assisted voluntary return · AVR');
        await page.waitForFunction(`document.querySelector('[role=status]').textContent !== ''`);
        expect(await textOf(page, '[role=status]')).toBe('Results: 2. Also searched: assisted voluntary return · AVR');
        expect(await page.$$eval('.search-results mark', (marks) => marks.map((mark) => mark.textContent))).toContain('AVR');
      }),
    60_000,
  );

  test(
    'says kindly that there is nothing, with the question as text',
    () =>
      on('en/index.html', async ({ page }) => {
        const hostile = '<img src=x onerror=document.title="owned"><script>document.title="owned"</script>';
        expect(await ask(page, hostile)).toEqual([]);
        expect(await textOf(page, '.search-count')).toBe(
          `Nothing was found for “${hostile}”. Try fewer or other words, or look in the contents or the index.`,
        );
        expect(await page.$('.site-search img, .site-search script')).toBeNull();
        expect(await page.title()).not.toBe('owned');
        expect(await ask(page, 'bold markup')).toEqual(['Steps']);
        expect(await textOf(page, '.search-snippet')).toContain('<b>Bold</b> is no markup');
      }),
    60_000,
  );

  test('says so where the index cannot be loaded, and works when it can', async () => {
    const page = await (await host.browser()).newPage();
    let isCut = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => void (isCut && request.url().endsWith('/index.js') ? request.abort() : request.continue()));
    await page.goto(`file://${root}/web/en/ch-1.html`);
    await shown(page);
    expect(await ask(page, 'grant')).toEqual([]);
    expect(await textOf(page, '.search-count')).toContain('could not be loaded');
    isCut = false;
    expect(await ask(page, 'grants')).toEqual(['Grants']);
    await page.close();
  }, 60_000);

  test(
    'goes by keyboard alone, and shows more when asked',
    () =>
      on('en/index.html', async ({ page }) => {
        await page.keyboard.press('/');
        expect(await active(page)).toBe('search-field');
        expect(await ask(page, 'lake')).toHaveLength(10);
        await page.keyboard.press('ArrowDown');
        expect(await active(page)).toBe('Lake 0');
        await page.keyboard.press('ArrowDown');
        expect(await active(page)).toBe('Lake 1');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('ArrowUp');
        expect(await active(page)).toBe('search-field');
        for (let step = 0; step < 11; step += 1) await page.keyboard.press('ArrowDown');
        expect(await active(page)).toBe('More results');
        await page.keyboard.press('Enter');
        await page.waitForFunction(`document.querySelectorAll('.search-results a').length === 14`);
        expect(await active(page)).toBe('Lake 10');
        await page.keyboard.press('Escape');
        expect(await isOpen(page)).toBe(false);
        expect(await active(page)).toBe('search-field');
        // A stroke that is typed is no call for the box.
        await page.keyboard.type('/');
        expect(await page.$eval('#search-field', (field) => (field as unknown as { value: string }).value)).toBe('lake/');
      }),
    60_000,
  );

  test(
    'closes when the focus or the pointer leaves it',
    () =>
      on('en/ch-1.html', async ({ page }) => {
        await ask(page, 'grant');
        expect(await isOpen(page)).toBe(true);
        await page.mouse.click(300, 500);
        expect(await isOpen(page)).toBe(false);
        await ask(page, 'grant');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        expect(await isOpen(page)).toBe(false);
      }),
    60_000,
  );
});

test('the search is there without a connection, below any address', async () => {
  const [book] = books;
  const site = await serveSite(book === undefined ? [] : (await siteOf(editionOf(book))).files);
  const faults = await visit(host, site.address('web/en/index.html'), {}, async (page) => {
    await page.waitForFunction(`navigator.serviceWorker.ready.then((found) => found.active?.state === 'activated')`);
    await page.waitForSelector('.saved-offline');
    await page.setOfflineMode(true);
    await page.goto(site.address('web/en/ch-1.html'));
    await shown(page);
    expect(await ask(page, 'counsellors explain')).toEqual(['Steps']);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await shown(page);
    expect(page.url()).toBe(site.address('web/en/ch-0.html#u-0-1'));
  });
  await site.close();
  expect(faults).toEqual([]);
}, 60_000);

describe('a result that is opened', () => {
  const marks = (page: Page): Promise<string[]> =>
    page.evaluate(`[...(CSS.highlights.get('search-words') ?? [])].map((range) => range.toString())`) as Promise<string[]>;
  const top = (page: Page, id: string): Promise<number> =>
    page.evaluate(`document.getElementById('${id}').getBoundingClientRect().top`) as Promise<number>;

  test(
    'is at its block, with its words marked',
    () =>
      on('en/index.html', async ({ page }) => {
        await ask(page, 'counsellors explain');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        await shown(page);
        expect(page.url()).toBe(`file://${root}/web/en/ch-0.html#u-0-1`);
        expect(await marks(page)).toEqual(['counsellor', 'explains']);
        expect(await top(page, 'u-0-1')).toBeGreaterThan(0);
        expect(await top(page, 'u-0-1')).toBeLessThan(650);
        // Once: a page that is loaded again is as it was.
        await reload(page);
        expect(await marks(page)).toEqual([]);
      }),
    60_000,
  );

  test(
    'may be on the page that is open',
    () =>
      on('en/ch-0.html', async ({ page }) => {
        await ask(page, 'explains');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForFunction(`CSS.highlights.has('search-words')`);
        expect(await marks(page)).toEqual(['explains']);
        expect(await isOpen(page)).toBe(false);
        await page.keyboard.press('Escape');
        expect(await marks(page)).toEqual([]);
      }),
    60_000,
  );
});

describe('to everybody', () => {
  test.each(['light', 'dark'])(
    'no rule of axe-core is broken with results open: %s',
    async (scheme) => {
      for (const [language, question] of [
        ['en', 'lake'],
        ['ar', 'عودة'],
        ['en', 'qqqqqq'],
      ] as const)
        await on(`${language}/ch-1.html`, async ({ page }) => {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await ask(page, question);
          await page.evaluate(axe);
          const found =
            await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
          expect(found).toEqual([]);
        });
    },
    120_000,
  );

  test.each([320, 768])(
    'results fit a screen of %d pixels',
    (width) =>
      on(
        'en/index.html',
        async ({ page }) => {
          await ask(page, 'lake');
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
          const box = await (await page.$('.search-panel'))?.boundingBox();
          expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
          expect(box?.y).toBeLessThan(200);
        },
        width,
      ),
    60_000,
  );
});
