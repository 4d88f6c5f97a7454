import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { createDiskHost } from '../../scripts/host/index.ts';
import type { Edition, Section } from '../../scripts/model/book.ts';
import { writeWeb } from '../../scripts/write/web/index.ts';
import { composeEdition } from './compose-edition.ts';
import { generateBook } from './generate-book.ts';

// Measures the search of the web edition in Chromium, from disk: `npm run bench:search`. Results are kept by hand in README.md.

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'handbook-bench-search-'));
const host = createDiskHost();
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs in the page: the time of each question with its ten results, in milliseconds, after one round that loads all parts. */
const measure = `(async (questions) => {
  const search = globalThis.handbookSearch;
  const base = new URL('assets/search/', location.href);
  const taken = new Map();
  search.take = (name, value) => taken.set(name, value);
  const load = (name) => taken.has(name) ? Promise.resolve(taken.get(name)) : new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(name + '.js', base).href;
    script.onload = () => resolve(taken.get(name));
    script.onerror = reject;
    document.head.append(script);
  });
  const start = performance.now();
  const [index] = await Promise.all(['index', 'words', 'dictionary', 'engine', 'results'].map(load));
  const loaded = performance.now();
  const engine = search.createEngine(index, search.words, load);
  const opened = performance.now();
  const times = [];
  for (const round of [0, 1]) for (const question of questions) {
    const asked = performance.now();
    const { found, stems } = await engine.ask(question);
    await Promise.all(found.slice(0, 10).map((one) => search.describe(one, engine, stems)));
    if (round === 1) times.push([performance.now() - asked, question]);
  }
  return { load: loaded - start, open: opened - loaded, times };
})`;
interface Measured {
  readonly load: number;
  readonly open: number;
  readonly times: readonly (readonly [number, string])[];
}

try {
  const real = await composeEdition(join(press, 'manuscript'), 'web', host);
  generateBook(join(folder, 'book-1000'), 1000);
  const generated = await composeEdition(join(folder, 'book-1000'), 'web', host);
  if (real === undefined || generated === undefined) throw new Error('A book has errors.');
  await bench('real', real);
  await bench('1000', generated);
  await bench('real ten times', tenTimes(real));
} finally {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
}

async function bench(name: string, edition: Edition<'web'>): Promise<void> {
  const before = host.nowMs();
  const { files, main } = await writeWeb(edition, { host, report: () => {} });
  say(`\n${name}: written in ${Math.round(host.nowMs() - before)} ms`);
  const root = join(folder, name.replaceAll(' ', '-'));
  for (const { path, bytes } of files) await host.files.write(join(root, path), bytes);
  const kinds = new Map<string, { count: number; raw: number; gzip: number }>();
  for (const { path, bytes } of files.filter((file) => file.path.includes('/assets/search'))) {
    const kind = path.replace(/.*\//, '').replace(/(-\d+)?\.js$/, '');
    const { count, raw, gzip } = kinds.get(kind) ?? { count: 0, raw: 0, gzip: 0 };
    kinds.set(kind, { count: count + 1, raw: raw + bytes.length, gzip: gzip + gzipSync(bytes, { level: 9 }).length });
  }
  for (const [kind, { count, raw, gzip }] of kinds)
    say(
      `  ${kind.padEnd(9)} ${String(count).padStart(2)} files ${(raw / 1000).toFixed(0).padStart(6)} kB, gzip ${(gzip / 1000).toFixed(0)} kB`,
    );
  const page = await (await host.browser()).newPage();
  await page.goto(`file://${join(root, main)}`);
  say(`  ${await summary(page, questionsFor(files.filter(({ path }) => path.includes('/texts-'))))}`);
  await page.close();
}

async function summary(page: Page, questions: readonly string[]): Promise<string> {
  const { load, open, times } = (await page.evaluate(`${measure}(${JSON.stringify(questions)})`)) as Measured;
  const sorted = [...times].sort(([a], [b]) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.[0] ?? 0).toFixed(1);
  const [, slowest] = sorted.at(-1) ?? [];
  return `load ${load.toFixed(0)} ms, open ${open.toFixed(0)} ms; ${times.length} questions: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms (${slowest})`;
}

/** Words of the book, the same at every run: one, two and four at a time, as beginnings, and with a letter wrong. */
function questionsFor(texts: readonly { readonly bytes: Uint8Array }[]): string[] {
  const words = texts.flatMap(({ bytes }) => new TextDecoder().decode(bytes).match(/(?<![\p{L}-])\p{L}{3,}(?![\p{L}-])/gu) ?? []);
  const pick = (at: number): string => words[(at * 7919 + 13) % words.length] ?? '';
  return Array.from({ length: 50 }, (_, at) => [
    pick(at),
    `${pick(at)} ${pick(at + 1)}`,
    `${pick(at)} ${pick(at + 1)} ${pick(at + 2)} ${pick(at + 3)}`,
    pick(at).slice(0, 3),
    `${pick(at).slice(0, 2)}${pick(at).slice(3)}q`,
  ]).flat();
}

/** The book ten times over, with longer words changed in each, so that it has the words of a book ten times as long. */
function tenTimes(edition: Edition<'web'>): Edition<'web'> {
  const sections = Array.from({ length: 10 }, (_, copy) =>
    edition.sections
      .filter(({ kind }) => !['titlePage', 'contents', 'index', 'references', 'glossary'].includes(kind))
      .map((section) => changed(section, copy) as Section),
  ).flat();
  const anchors = new Map<string, never>();
  for (let copy = 0; copy < 10; copy += 1)
    for (const [anchor, info] of edition.anchors) anchors.set(named(anchor, copy), changed(info, copy) as never);
  const home = edition.sections
    .filter(({ kind }) => ['titlePage', 'references', 'glossary'].includes(kind))
    .map((section) => ({
      ...section,
      // Their places are in chapters that go by other names now.
      body: section.body.map((node) =>
        node.type === 'glossaryList' ? { ...node, entries: node.entries.map((entry) => ({ ...entry, places: [] })) } : node,
      ),
    }));
  for (const [anchor, info] of edition.anchors) anchors.set(anchor, info as never);
  return { ...edition, sections: [...home, ...sections], anchors };
}
function named(anchor: string, copy: number): string {
  return /^(ref|term)-/.test(anchor) ? anchor : `${anchor}-x${copy}`;
}
function changed(value: unknown, copy: number): unknown {
  if (Array.isArray(value)) return value.map((item) => changed(item, copy));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === 'calls') return [key, (item as string[]).map((call) => named(call, copy))];
      if (typeof item !== 'string') return [key, changed(item, copy)];
      if (key === 'anchor' || key === 'id' || key === 'target' || key === 'section') return [key, named(item, copy)];
      if (key !== 'value' || copy === 0) return [key, item];
      return [
        key,
        item.replace(/\p{L}{7,}/gu, (word) =>
          word.length % 2 === 0 ? word : `${word.slice(0, 4)}${'abcdefghi'[copy - 1]}${word.slice(4)}`,
        ),
      ];
    }),
  );
}
