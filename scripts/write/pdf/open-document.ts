import type { Browser, Page } from 'puppeteer-core';
import { loadFonts } from './in-page/prepare.ts';

/** A document in a page of the browser with all its faces loaded. It may read nothing outside of its folder. Paths are absolute. */
export async function openDocument(browser: Browser, folder: string, file: string, widthPx: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: widthPx, height: 900 });
  await page.setRequestInterception(true);
  const root = new URL(`file://${folder}/`).href;
  page.on('request', (request) => void (request.url().startsWith(root) ? request.continue() : request.abort()));
  await page.goto(new URL(`file://${file}`).href, { waitUntil: 'load', timeout: 0 });
  // Functions of the press that run in the page were named by its compiler.
  await page.evaluate('globalThis.__name = (value) => value');
  await page.evaluate(loadFonts);
  return page;
}
