import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

/** What Ace by DAISY says of one book. */
export interface AceResult {
  readonly book: string;
  readonly outcome: string;
  /** `serious metadata-accessmode OEBPS/content.opf: text`. */
  readonly violations: readonly string[];
}

interface AceReport {
  readonly 'earl:result': { readonly 'earl:outcome': string };
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string };
    readonly assertions: readonly {
      readonly 'earl:result': { readonly 'earl:outcome': string; readonly 'dct:description': string };
      readonly 'earl:test': { readonly 'earl:impact': string; readonly 'dct:title': string };
    }[];
  }[];
}
/** What Ace asks of a browser: to open a document, put its scripts in, and give what they find. */
interface AxeRunner {
  readonly concurrency: number;
  setTimeout(ms: number): void;
  launch(): Promise<void>;
  close(): Promise<void>;
  run(url: string, scripts: readonly string[], scriptContents: readonly string[], folder: string): Promise<unknown>;
}
type Ace = (book: string, options: object, runner: AxeRunner) => Promise<readonly [job: string, report: AceReport]>;

/** Ace's own runner brings a browser of its own; this one is the project's, one for all books, with no way to the network. */
function createRunner(browser: Browser): AxeRunner {
  return {
    concurrency: 2,
    setTimeout: () => {},
    launch: async () => {},
    close: async () => {},
    async run(url, scripts, scriptContents) {
      const page = await browser.newPage();
      try {
        await keepInside(page);
        await page.goto(url);
        const sources = [...scriptContents, ...scripts.map((path) => readFileSync(path, 'utf8'))];
        for (const source of sources) await page.evaluate(source);
        return await page.evaluate(
          `new Promise((resolve, reject) => window.daisy.ace.run((error, result) => error ? reject(error) : resolve(result)))`,
        );
      } finally {
        await page.close();
      }
    },
  };
}

async function keepInside(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void (/^https?:/.test(request.url()) ? request.abort() : request.continue()));
}

/** Ace, its log silent. */
function loadAce(): Ace {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@daisy/ace-core');
  const ace: Ace = require(path);
  createRequire(path)('winston').configure({ silent: true, transports: [] });
  return ace;
}

/** Shows books to Ace 1.4.6, one after the other, in a browser that stays open. */
export async function runAce(books: readonly string[], browser: Browser): Promise<readonly AceResult[]> {
  const ace = loadAce();
  const results: AceResult[] = [];
  for (const book of books) {
    const outdir = mkdtempSync(join(tmpdir(), 'ace-'));
    try {
      const [, report] = await ace(book, { cwd: process.cwd(), outdir, silent: true, initLogger: false }, createRunner(browser));
      results.push({ book, outcome: report['earl:result']['earl:outcome'], violations: violationsIn(report) });
    } catch (error) {
      results.push({
        book,
        outcome: 'none',
        violations: [`Ace could not look at it: ${error instanceof Error ? error.message : String(error)}`],
      });
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  }
  return results;
}

function violationsIn({ assertions }: AceReport): readonly string[] {
  return assertions.flatMap(({ 'earl:testSubject': { url }, assertions: inner }) =>
    inner
      .filter(({ 'earl:result': { 'earl:outcome': outcome } }) => outcome === 'fail')
      .map(
        ({ 'earl:test': test, 'earl:result': result }) =>
          `${test['earl:impact']} ${test['dct:title']} ${url}: ${result['dct:description']}`,
      ),
  );
}
