import type { Browser, Page } from 'puppeteer-core';
import type { PageSize } from '../../model/book.ts';
import { applyPages } from './in-page/apply-pages.ts';
import { type Misplaced, misplaced, watchPlaces } from './in-page/check-places.ts';
import { measureFlows } from './in-page/measure-flows.ts';
import { moveFigure } from './in-page/move-figure.ts';
import { numberPages } from './in-page/number-pages.ts';
import { findOverflowing, fitLeaders, returnToGrid, turnWideTables } from './in-page/prepare.ts';
import { findHoles } from './layout/find-holes.ts';
import type { Flow } from './layout/flow.ts';
import { pageGeometry, sideRoom, textBoxes } from './layout/page-geometry.ts';
import { type DraftSigns, pageOrders } from './layout/page-orders.ts';
import type { Pages } from './layout/paginate.ts';
import { type BookPlan, planBook } from './layout/plan-book.ts';
import { openDocument } from './open-document.ts';
import type { PrintFlow } from './print-flows.ts';

export interface PrintInput {
  readonly browser: Browser;
  /** Absolute path of the document; all that it loads lies in the same folder. */
  readonly folder: string;
  readonly file: string;
  readonly flows: readonly PrintFlow[];
  readonly page: PageSize;
  /** What is printed at a table's repeated head, with `{label}`; what says a range of two pages, with `{from}`. */
  readonly continued: string;
  readonly following: string;
  /** In drafts only. */
  readonly draft?: DraftSigns;
  /** Told when a step of the work is done. */
  readonly done: (step: PrintStep) => void;
}
export type PrintStep = 'load' | 'measure' | 'plan' | 'apply' | 'print';
export interface PrintedBook {
  readonly bytes: Uint8Array;
  readonly plan: BookPlan;
  /** How often the numbers were written without settling; absent where they have. */
  readonly unsettledRounds?: number;
  /** Blocks that are wider than the page, by id. */
  readonly overflowing: readonly string[];
  /** Blocks that the browser did not put where they were planned. */
  readonly misplaced: readonly Misplaced[];
}

const mostRounds = 8;

/**
 * Lays the document out and prints it once. The browser breaks lines and measures them; the press breaks pages, until the page numbers that are written into the
 * text change no page any more. While printing, the browser is asked whether each block is where it was planned.
 */
export async function printBook({
  browser,
  folder,
  file,
  flows,
  page: size,
  continued,
  following,
  draft,
  done,
}: PrintInput): Promise<PrintedBook> {
  const geometry = pageGeometry(size);
  const page = await openDocument(browser, folder, file, geometry.measure + 2 * sideRoom(geometry));
  try {
    await page.evaluate(turnWideTables, geometry.measure);
    const overflowing = await page.evaluate(findOverflowing, geometry.measure, geometry.height - geometry.top - geometry.bottom);
    done('load');
    const pitch = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).lineHeight));
    await page.evaluate(fitLeaders);
    await page.evaluate(returnToGrid, pitch);
    const boxes = textBoxes(geometry, pitch);
    const { plan, settled } = await settle(page, { flows, boxes, following, done });
    done('plan');
    await page.evaluate(applyPages, pageOrders(plan, boxes, draft), continued);
    await page.evaluate(watchPlaces, topsOf(plan, boxes));
    done('apply');
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
    done('print');
    if (bytes.length === 0) throw new Error('The browser printed nothing.');
    const unsettled = settled ? {} : { unsettledRounds: mostRounds };
    return { bytes, plan, overflowing, misplaced: await page.evaluate(misplaced), ...unsettled };
  } finally {
    await page.close();
  }
}

/** Measures and plans until the numbers are those of the pages. */
async function settle(
  page: Page,
  { flows, boxes, following, done }: Pick<PrintInput, 'flows' | 'following' | 'done'> & { readonly boxes: Pages },
): Promise<{ readonly plan: BookPlan; readonly settled: boolean }> {
  const measured = await page.evaluate(measureFlows, null);
  const again = async (changed: readonly number[], before: BookPlan): Promise<BookPlan> => {
    const now = await page.evaluate(measureFlows, [...changed]);
    changed.forEach((flow, at) => {
      measured[flow] = now[at] ?? (measured[flow] as Flow);
    });
    return planBook(flows, measured, boxes, before);
  };
  done('measure');
  let plan = planBook(flows, measured, boxes);
  const left = new Set<string>();
  for (let holes = findHoles(plan, boxes, left); holes.length > 0; holes = findHoles(plan, boxes, left)) {
    const moved: number[] = [];
    for (const { flow, figure, height } of holes) {
      if (await page.evaluate(moveFigure, flow, figure, height)) moved.push(flow);
      else left.add(`${flow}:${figure}`);
    }
    if (moved.length > 0) plan = await again(moved, plan);
  }
  for (let round = 0; round < mostRounds; round += 1) {
    const folios = Object.fromEntries([...plan.places].map(([id, { folio }]) => [id, folio]));
    const blanks = plan.flows.map(({ blank }) => blank);
    const changed = await page.evaluate(numberPages, blanks, folios, following);
    if (changed.length === 0) return { plan, settled: true };
    plan = await again(changed, plan);
  }
  return { plan, settled: false };
}

/** Where each anchor was planned, from the upper edge of the first page. */
function topsOf(plan: BookPlan, boxes: Pages): Record<string, number> {
  const edges: number[] = [];
  let edge = 0;
  for (const { pages, blank } of plan.flows) {
    if (blank) {
      edges.push(edge);
      edge += boxes.upright.height;
    }
    for (const { landscape } of pages) {
      edges.push(edge);
      edge += (landscape ? boxes.landscape : boxes.upright).height;
    }
  }
  return Object.fromEntries([...plan.places].map(([id, { page, top }]) => [id, (edges[page - 1] ?? 0) + top]));
}
