import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { siteOf } from './open-site.ts';
import { shown } from './serve-site.ts';

const host = createDiskHost();
let root = '';
beforeAll(async () => {
  root = join(await host.files.temporaryFolder(), 'site');
  for (const { path, bytes } of (await siteOf(sampleEdition('web'))).files) await host.files.write(join(root, path), bytes);
}, 60_000);
afterAll(() => host.close());

interface Reader {
  readonly width: number;
  readonly script: boolean;
}
/** Opens a page for a reader, tells what went wrong in it, and closes it. */
async function read(name: string, { width, script }: Reader, look: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await (await host.browser()).newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 800 });
  await page.goto(`file://${root}/web/en/${name}`);
  await shown(page);
  await look(page);
  await page.close();
  return faults;
}
/** Whether an element has a box on the screen. */
async function isShown(page: Page, selector: string): Promise<boolean> {
  return (await (await page.$(selector))?.boundingBox()) != null;
}

describe('the site in a browser', () => {
  test.each(['index.html', 'counselling.html', 'journey.html', 'book-index.html'])(
    '%s fits a phone, and nothing is refused',
    async (name) => {
      const faults = await read(name, { width: 320, script: true }, async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
        expect(await page.evaluate(`document.fonts.ready.then(() => document.fonts.check('1em "Source Serif 4"'))`)).toBe(true);
      });
      expect(faults).toEqual([]);
    },
    60_000,
  );

  test('the menu opens and closes without script', async () => {
    await read('journey.html', { width: 390, script: false }, async (page) => {
      expect(await isShown(page, '#site-contents')).toBe(false);
      expect(await isShown(page, '.theme-switch')).toBe(false);
      await page.click('.menu-link');
      expect(await isShown(page, '#site-contents')).toBe(true);
      await page.click('.close-link');
      expect(await isShown(page, '#site-contents')).toBe(false);
      expect(await isShown(page, 'h1')).toBe(true);
    });
  }, 60_000);

  test('wide screens have the contents at the side, and the first stop of the keyboard is the skip link', async () => {
    await read('journey.html', { width: 1280, script: true }, async (page) => {
      expect(await isShown(page, '#site-contents')).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip-link');
      expect((await (await page.$('.skip-link'))?.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('site-text');
    });
  }, 60_000);

  test('light and dark by choice', async () => {
    await read('journey.html', { width: 1280, script: true }, async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(await paper()).toBe('rgb(255, 255, 255)');
      await page.click('.theme-switch');
      expect(await paper()).toBe('rgb(20, 25, 29)');
      await page.emulateMediaType('print');
      expect(await paper()).toBe('rgb(255, 255, 255)');
      expect(await isShown(page, '.site-header')).toBe(false);
    });
  }, 60_000);
});
