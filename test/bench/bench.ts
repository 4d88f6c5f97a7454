import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { createDiskHost } from '../../scripts/host/index.ts';
import type { Format } from '../../scripts/model/book.ts';
import { buildBook, checkBook } from '../../scripts/pipeline.ts';
import type { Step } from '../../scripts/stage.ts';
import { generateBook } from './generate-book.ts';
import { measureDocx, measurePandoc } from './measure-docx.ts';
import { measurePdf } from './measure-pdf.ts';

// Measures whole builds: `npm run bench`, or `npm run bench -- real 250` for some of the inputs, or `npm run bench -- docx` for the Word edition alone. Results are kept by hand
// in README.md.

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'handbook-bench-'));
const formats: readonly Format[] = ['pdf', 'epub', 'docx', 'web'];
const onlyDocx = process.argv.includes('docx');
const wanted = process.argv.slice(2).filter((name) => name !== 'docx');
const inputs = [
  { name: 'real', book: join(press, 'manuscript') },
  ...[250, 1000, ...(onlyDocx ? [4000] : [])].map((pages) => ({ name: String(pages), book: join(folder, `book-${pages}`), pages })),
].filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

say(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`,
);
try {
  for (const input of inputs) {
    if ('pages' in input) generateBook(input.book, input.pages);
    say(`\n${input.name}`);
    if (!onlyDocx) {
      await measureCheck(input.book);
      for (const format of formats) await measureBuild(input.name, input.book, format);
      await measurePress(input.book, input.name === '1000' ? 3 : 5);
    }
    await measureWord(input.book);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureCheck(book: string): Promise<void> {
  const host = createDiskHost();
  const started = host.nowMs();
  const steps: Step[] = [];
  await checkBook({ book, strict: false }, { host, watch: (step) => steps.push(step) });
  say(`  check  ${seconds(host.nowMs() - started).padStart(8)}   ${spent(steps)}`);
  await host.close();
}

async function measureBuild(name: string, book: string, format: Format): Promise<void> {
  const host = createDiskHost();
  const started = host.nowMs();
  const steps: Step[] = [];
  const output = join(folder, `out-${name}`);
  const run = (cache: boolean) =>
    buildBook({ book, output, press, formats: [format], strict: false, jobs: 1, cache }, { host, watch: (step) => steps.push(step) });
  const built = await run(false);
  const took = host.nowMs() - started;
  const bytes = built.editions.flatMap(({ entry }) => entry.files ?? [entry]).reduce((sum, file) => sum + file.bytes, 0);
  const line = `  ${format.padEnd(5)}  ${seconds(took).padStart(8)}   ${spent(steps)}   ${(bytes / 1e6).toFixed(2)} MB`;
  const again = host.nowMs();
  await run(true);
  say(`${line}   warm ${seconds(host.nowMs() - again)}${built.missing.length > 0 ? `   NOT MADE: ${built.missing.join(', ')}` : ''}`);
  await host.close();
}

/** The PDF writer alone, step by step, beside one bare print of the same HTML in the same browser: the floor of the PDF. */
async function measurePress(book: string, rounds: number): Promise<void> {
  const found = await measurePdf(book, rounds);
  if (found === undefined) return;
  const { pages, bare, all, steps, nodeMb, browserMb, bytes } = found;
  say(
    `  PDF writer, ${pages} pages: ${seconds(all)}, bare print ${seconds(bare)}: ${(all / bare).toFixed(2)} times; ${(bytes / 1e6).toFixed(2)} MB`,
  );
  say(
    `    ${[...steps].map(([step, took]) => `${step} ${seconds(took)}`).join(', ')}; Node ${Math.round(nodeMb)} MB, browser ${Math.round(browserMb)} MB`,
  );
}

/** The DOCX writer alone, step by step, beside pandoc's Word file of the same Markdown. */
async function measureWord(book: string): Promise<void> {
  const { cold, coldCpu, layout, rounds, units, warm, warmCpu, inspect, bytes, beforeMb, peakMb } = await measureDocx(book);
  say(
    `  DOCX writer: ${seconds(cold)} (CPU ${coldCpu.toFixed(1)} s), of it layout ${seconds(layout)} (${rounds} rounds, ${units} units); warm ${seconds(warm)} (CPU ${warmCpu.toFixed(1)} s); inspect ${seconds(inspect)}`,
  );
  say(`    ${(bytes / 1e6).toFixed(2)} MB; memory ${Math.round(beforeMb)} MB before it, ${Math.round(peakMb)} MB at most`);
  const pandoc = await measurePandoc(book);
  if (pandoc)
    say(
      `    pandoc ${pandoc.version}: ${seconds(pandoc.all)} (CPU ${pandoc.cpu.toFixed(1)} s); ${(pandoc.bytes / 1e6).toFixed(2)} MB; memory ${Math.round(pandoc.peakMb)} MB at most`,
    );
  else say('    ABSENT: pandoc is not installed.');
}

function spent(steps: readonly Step[]): string {
  return ['read', 'resolve', 'check', 'compose', 'write', 'inspect', 'save']
    .map(
      (stage) =>
        [
          stage,
          steps.filter((step) => step.stage === stage && step.state === 'finished').reduce((sum, step) => sum + step.tookMs, 0),
        ] as const,
    )
    .filter(([, took]) => took > 0)
    .map(([stage, took]) => `${stage} ${seconds(took)}`)
    .join(', ');
}
