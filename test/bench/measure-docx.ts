import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One book's Word edition, in milliseconds, seconds of CPU and megabytes. */
export interface DocxMeasure {
  /** Writing with nothing remembered. */
  readonly cold: number;
  readonly coldCpu: number;
  /** Of it the layout of pages, in threads. */
  readonly layout: number;
  /** How often the pages were laid out, and how many units in all. */
  readonly rounds: number;
  readonly units: number;
  /** Writing with all layouts remembered. */
  readonly warm: number;
  readonly warmCpu: number;
  readonly inspect: number;
  readonly bytes: number;
  /** Most memory before the writer began, and at the end. */
  readonly beforeMb: number;
  readonly peakMb: number;
}
/** pandoc's Word file of the same Markdown. */
export interface PandocMeasure {
  readonly version: string;
  readonly all: number;
  readonly cpu: number;
  readonly peakMb: number;
  readonly bytes: number;
}

/** Measures the Word edition of a book in a process of its own. Throws where the book has errors. */
export async function measureDocx(book: string): Promise<DocxMeasure> {
  const runner = new URL('run-docx.ts', import.meta.url).pathname;
  const { out } = await watched(spawn(process.execPath, ['--import', 'tsx', runner, book], { stdio: ['ignore', 'pipe', 'inherit'] }));
  return JSON.parse(out) as DocxMeasure;
}

/** Measures `pandoc --toc --number-sections` on the chapters of a book, as they are written; undefined where there is no pandoc. */
export async function measurePandoc(book: string): Promise<PandocMeasure | undefined> {
  const asked = await watched(spawn('pandoc', ['--version'])).catch(() => undefined);
  const version = asked && /^pandoc (\S+)/.exec(asked.out)?.[1];
  if (version === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'handbook-pandoc-'));
  try {
    const language = join(book, 'en');
    const chapters = readdirSync(language, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .sort();
    const file = join(folder, 'book.docx');
    const from = performance.now();
    const { cpu, peakMb } = await watched(
      spawn('pandoc', ['--toc', '--number-sections', '-o', file, ...chapters], { cwd: language, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    return { version, all: performance.now() - from, cpu, peakMb, bytes: statSync(file).size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Watched {
  readonly out: string;
  /** Seconds of CPU and most memory, as last seen; 0 where there is no /proc. */
  readonly cpu: number;
  readonly peakMb: number;
}
/** A process to its end, looked at twenty times a second. */
function watched(child: ChildProcess): Promise<Watched> {
  return new Promise((resolve, reject) => {
    let out = '';
    let [cpu, peakMb] = [0, 0];
    const look = setInterval(() => {
      const seen = lookAt(child.pid);
      if (seen) [cpu, peakMb] = [seen.cpu, Math.max(peakMb, seen.peakMb)];
    }, 50);
    child.stdout?.on('data', (chunk) => {
      out += String(chunk);
    });
    child.on('error', (error) => {
      clearInterval(look);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ out, cpu, peakMb });
      else reject(new Error(`${child.spawnfile} ended with ${code}.`));
    });
  });
}
const ticksASecond = 100;
function lookAt(pid: number | undefined): Pick<Watched, 'cpu' | 'peakMb'> | undefined {
  try {
    const peakMb = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return { peakMb, cpu: (Number(fields[11]) + Number(fields[12])) / ticksASecond };
  } catch {
    return undefined;
  }
}
