import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareDocx, PackageTrees, proveChanges } from '../../scripts/docx-changes/index.ts';
import { createDiskHost } from '../../scripts/host/index.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { docxOf } from '../docx-changes/two-states.ts';
import { generateBook } from './generate-book.ts';

const host = createDiskHost();
const folder = mkdtempSync(join(tmpdir(), 'bench-changes-'));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function bytesOf(book: string): Promise<Uint8Array> {
  const { books } = await checkBook({ book, languages: ['en'], strict: false }, { host, watch: () => {} });
  if (!books[0]) throw new Error(`There is no book in ${book}.`);
  return docxOf(books[0], host);
}
async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const [wall, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(cpu);
  say(`  ${what.padEnd(34)} ${(Number(process.hrtime.bigint() - wall) / 1e9).toFixed(2)} s, CPU ${((user + system) / 1e6).toFixed(2)} s`);
  return made;
}
async function measure(name: string, before: Uint8Array, later: string): Promise<void> {
  say(name);
  const now = await timed('read, check and write one DOCX', () => bytesOf(later));
  for (const round of ['first', 'again']) {
    const [trees, changes] = await timed(`compare, ${round}`, () => {
      const opened = { before: PackageTrees.open(before), now: PackageTrees.open(now) };
      return [opened, compareDocx(opened.before, opened.now, { author: 'Bench', epochSeconds: 0 })] as const;
    });
    const faults = await timed(`prove, ${round}`, () => proveChanges({ ...trees, changes }));
    if (faults.length > 0) say(`  NOT RIGHT: ${faults.join('; ')}`);
  }
}

/** One word in twenty-five and one paragraph in nine of a text are others. */
function revised(text: string): string {
  return text
    .split('\n\n')
    .filter((block, at) => at % 9 !== 4 || !/^[A-Z]/.test(block))
    .map((block) =>
      /^[A-Z]/.test(block)
        ? block
            .split(' ')
            .map((word, at) => (at % 25 === 7 && /^[a-z]+$/.test(word) ? 'otherwise' : word))
            .join(' ')
        : block,
    )
    .join('\n\n');
}
/** Every word of the text is another one. */
const rewritten = (text: string): string =>
  text
    .split('\n\n')
    .map((block) =>
      /^[A-Z]/.test(block)
        ? block.replaceAll(/(?<![\w#{[:@"])[a-z]{3,}(?![\w}\]:="])/g, (word) => `${[...word].reverse().join('')}e`)
        : block,
    )
    .join('\n\n');

async function changedBook(from: string, name: string, files: readonly string[], change: (text: string) => string): Promise<string> {
  const book = join(folder, name);
  await cp(from, book, { recursive: true });
  for (const file of files) writeFileSync(join(book, 'en', file), change(readFileSync(join(book, 'en', file), 'utf8')));
  return book;
}

const handbook = new URL('../../manuscript', import.meta.url).pathname;
const chapters = ['01-introduction.md', '02-assisted-voluntary-return.md', '03-legal-framework.md', '04-actors-and-funding.md'];
await measure('The handbook, revised', await bytesOf(handbook), await changedBook(handbook, 'handbook', chapters, revised));

const generated = join(folder, 'generated');
generateBook(generated, 250);
const all = Array.from({ length: 12 }, (_, at) => `${String(at + 1).padStart(3, '0')}.md`);
const before = await bytesOf(generated);
await measure('250 pages, revised', before, await changedBook(generated, 'revised', all, revised));
await measure('250 pages, every chapter written anew', before, await changedBook(generated, 'anew', all, rewritten));

const words = (name: string): string =>
  `# Chapter {#ch-0}\n\n${Array.from({ length: 250 }, (_, at) => Array.from({ length: 80 }, (__, word) => `${name}${(at * 7 + word * 13) % 900}`).join(' ')).join('.\n\n')}.\n`;
const one = await changedBook(generated, 'one', [], (text) => text);
for (const name of ['old', 'new']) {
  await cp(one, join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, name, 'book.yaml'),
    readFileSync(join(one, 'book.yaml'), 'utf8').replace(/chapters: \[.*\]/, 'chapters: [001.md]'),
  );
  writeFileSync(join(folder, name, 'en/001.md'), words(name));
}
await measure('A chapter of 20,000 words, written anew', await bytesOf(join(folder, 'old')), join(folder, 'new'));
await host.close();
rmSync(folder, { recursive: true, force: true });
