import type { Browser, Page } from 'puppeteer-core';
import type { PageSize } from '../../model/book.ts';
import { type Destination, destinationsOf, openPdf } from './destinations.ts';
import { fillNumbers, findOverflowing, hideProbe, loadFonts } from './in-page.ts';
import { type PagePlan, planPages } from './page-plan.ts';
import type { PrintSection } from './print-sections.ts';

export interface PrintInput {
  readonly browser: Browser;
  /** Absolute path of the document; all that it loads lies in the same folder. */
  readonly folder: string;
  readonly file: string;
  readonly sections: readonly PrintSection[];
  readonly page: PageSize;
}
export interface PrintedBook {
  readonly bytes: Uint8Array;
  readonly plan: PagePlan;
  /** Where each id of the document is, also those that nothing links to. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Blocks that are wider than the page, by id. */
  readonly overflowing: readonly string[];
}

const mostPrints = 4;

/**
 * Prints the document until the page numbers in it are those of the pages: first untagged to learn them, then tagged with them written in, checked against its own destinations.
 * Throws where they do not settle.
 */
export async function printBook({ browser, folder, file, sections, page: size }: PrintInput): Promise<PrintedBook> {
  const page = await browser.newPage();
  try {
    const widthPx = Math.floor(((size.widthMm - size.innerMm - size.outerMm) / 25.4) * 96);
    await page.setViewport({ width: widthPx, height: 900 });
    await load(page, folder, file);
    const overflowing = await page.evaluate(findOverflowing, widthPx);
    let blanks: ReadonlySet<string> = new Set();
    const everything = destinationsOf(await openPdf(await print(page, false)));
    const firstPlan = planPages(sections, pagesOf(everything), blanks);
    let plan = firstPlan;
    await page.evaluate(hideProbe, true);
    for (let count = 1; count < mostPrints; count += 1) {
      blanks = plan.blanks;
      await page.evaluate(fillNumbers, [...blanks], Object.fromEntries(plan.folios));
      const bytes = await print(page, true);
      const printed = pagesOf(destinationsOf(await openPdf(bytes)));
      for (const { section } of sections)
        if (!printed.has(section.anchor)) printed.set(section.anchor, plan.pages.get(section.anchor) ?? 1);
      const next = planPages(sections, printed, blanks);
      if (isSame(plan, next)) {
        const destinations = plan === firstPlan ? onPages(everything, plan.pages) : await printAgain(page);
        return { bytes, plan, destinations, overflowing };
      }
      plan = next;
    }
    throw new Error('The page numbers of the PDF did not settle.');
  } finally {
    await page.close();
  }
}

const pagesOf = (destinations: ReadonlyMap<string, Destination>): Map<string, number> =>
  new Map([...destinations].map(([id, { page }]) => [id, page]));

/** Destinations of the first print on the pages of the last one: blank pages came between, nothing else moved. */
function onPages(destinations: ReadonlyMap<string, Destination>, pages: ReadonlyMap<string, number>): Map<string, Destination> {
  return new Map([...destinations].map(([id, destination]) => [id, { ...destination, page: pages.get(id) ?? destination.page }]));
}
/** Where the numbers moved the text, all ids are asked for once more. */
async function printAgain(page: Page): Promise<Map<string, Destination>> {
  await page.evaluate(hideProbe, false);
  return destinationsOf(await openPdf(await print(page, false)));
}

async function load(page: Page, folder: string, file: string): Promise<void> {
  await page.setRequestInterception(true);
  const root = new URL(`file://${folder}/`).href;
  page.on('request', (request) => void (request.url().startsWith(root) ? request.continue() : request.abort()));
  await page.goto(new URL(`file://${file}`).href, { waitUntil: 'load', timeout: 300_000 });
  // Faces that only margin boxes use are not loaded by themselves.
  await page.evaluate(loadFonts);
}

async function print(page: Page, tagged: boolean): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout: 600_000 });
}

function isSame(a: PagePlan, b: PagePlan): boolean {
  if (a.blanks.size !== b.blanks.size || [...a.blanks].some((anchor) => !b.blanks.has(anchor))) return false;
  return [...b.folios].every(([anchor, folio]) => a.folios.get(anchor) === folio);
}
