import { readdirSync, readFileSync } from 'node:fs';
import { createDiskHost } from '../../scripts/host/index.ts';
import type { Edition } from '../../scripts/model/book.ts';
import { makePdf, putPrintDocument } from '../../scripts/write/pdf/index.ts';
import { composeForPrint } from './compose-edition.ts';

/** One book's PDF beside what Chromium alone needs, in milliseconds: medians of `rounds`, taken in turn in one warm browser. */
export interface PdfMeasure {
  readonly pages: number;
  /** Load and one tagged print of the same finished HTML. */
  readonly bare: number;
  readonly all: number;
  readonly steps: ReadonlyMap<string, number>;
  /** Most memory in megabytes: of this process, and of the browser's processes together while the press works. */
  readonly nodeMb: number;
  readonly browserMb: number;
  readonly bytes: number;
}

/** Measures the PDF writer alone. A first round warms all up and is not counted. Undefined where the book has errors. */
export async function measurePdf(book: string, rounds: number): Promise<PdfMeasure | undefined> {
  const host = createDiskHost();
  const edition: Edition<'pdf'> | undefined = await composeForPrint(book, host);
  if (edition === undefined) return undefined;
  const context = { host, report: () => {} };
  const browser = await host.browser();
  const bares: number[] = [];
  const alls: number[] = [];
  const steps = new Map<string, number[]>();
  let [pages, bytes, browserMb] = [0, 0, 0];
  for (let round = 0; round <= rounds; round += 1) {
    const { file } = await putPrintDocument(edition, await host.files.temporaryFolder(), context);
    const from = host.nowMs();
    const page = await browser.newPage();
    await page.goto(`file://${file}`, { waitUntil: 'load', timeout: 0 });
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
    const bare = host.nowMs() - from;
    await page.close();

    const watch = setInterval(() => {
      browserMb = Math.max(browserMb, memoryOf(browser.process()?.pid ?? -1));
    }, 100);
    const began = host.nowMs();
    let last = began;
    const took = new Map<string, number>();
    const artifact = await makePdf(edition, context, (step) => {
      const now = host.nowMs();
      took.set(step, (took.get(step) ?? 0) + now - last);
      last = now;
    });
    clearInterval(watch);
    pages = artifact.details?.pages.pages.length ?? 0;
    bytes = artifact.files[0]?.bytes.byteLength ?? 0;
    if (round === 0) continue;
    bares.push(bare);
    alls.push(host.nowMs() - began);
    for (const [step, ms] of took) steps.set(step, [...(steps.get(step) ?? []), ms]);
  }
  await host.close();
  return {
    pages,
    bytes,
    bare: median(bares),
    all: median(alls),
    steps: new Map([...steps].map(([step, list]) => [step, median(list)])),
    nodeMb: process.resourceUsage().maxRSS / 1024,
    browserMb,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Resident memory of a process and all below it, in megabytes; 0 where there is no /proc. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (!Number.isInteger(pid)) continue;
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
        resident.set(pid, Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // It has ended meanwhile.
      }
    }
  } catch {
    return 0;
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  return [...resident].reduce((sum, [pid, mb]) => sum + (isBelow(pid) ? mb : 0), 0);
}
