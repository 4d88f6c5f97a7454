import type { Page } from 'puppeteer-core';

/** What a first view of a page takes over the net in bytes, as they are sent, and how much of it moves. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
  readonly images: number;
  /** Cumulative Layout Shift (web.dev/articles/cls), without unit. */
  readonly shift: number;
  /** Tag of the Largest Contentful Paint. */
  readonly largest: string;
}

const measure = `(async () => {
  const kept = [];
  const watch = (type) => new Promise((done) => {
    const observer = new PerformanceObserver((list) => kept.push(...list.getEntries()));
    observer.observe({ type, buffered: true });
    setTimeout(() => { kept.push(...observer.takeRecords()); observer.disconnect(); done(); }, 400);
  });
  await document.fonts.ready;
  await Promise.all([watch('layout-shift'), watch('largest-contentful-paint')]);
  const sum = (test) => performance.getEntriesByType('resource').filter(({ name }) => test.test(new URL(name).pathname)).reduce((all, { encodedBodySize }) => all + encodedBodySize, 0);
  return {
    html: performance.getEntriesByType('navigation')[0].encodedBodySize,
    css: sum(/\\.css$/), js: sum(/assets\\/[^/]*\\.js$/), fonts: sum(/\\.woff2$/), images: sum(/\\.(png|jpe?g|svg)$/),
    shift: kept.filter(({ entryType, hadRecentInput }) => entryType === 'layout-shift' && !hadRecentInput).reduce((all, { value }) => all + value, 0),
    largest: kept.filter(({ entryType }) => entryType === 'largest-contentful-paint').at(-1)?.element?.localName ?? '',
  };
})()`;

/** Weighs an open page that was loaded with nothing kept from before. */
export async function weigh(page: Page): Promise<Weight> {
  return (await page.evaluate(measure)) as Weight;
}

/** Budgets of a chapter: texts without pictures, faces of a first view, and what may move. They are about bytes and places, never about time. */
export const budgets = { textBytes: 100_000, fontBytes: 160_000, shift: 0.02 };
