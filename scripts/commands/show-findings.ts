import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inOrder } from '../diagnostics/order.ts';
import { painter, type ReportFormat, reporters } from '../diagnostics/reporters/index.ts';
import { HostError } from '../host/host.ts';
import type { CommandContext } from './command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

/** Findings as text, with excerpts of the files that they stand in. `book` is the absolute path of the manuscript. */
export async function findingsText(
  findings: readonly Diagnostic[],
  format: ReportFormat,
  book: string,
  colour: boolean,
  { host, terminal }: CommandContext,
): Promise<string> {
  const sorted = inOrder(findings);
  const texts = await textsOf(sorted, book, host);
  const path = relative(terminal.folder, book).replaceAll('\\', '/');
  const prefix = path === '' ? '' : `${path.startsWith('../') ? book : path}/`;
  return reporters[format](sorted, { prefix, colour, text: (file) => texts.get(file) });
}

/** Texts of the files that findings stand in, by path in the manuscript. */
export async function textsOf(
  findings: readonly Diagnostic[],
  book: string,
  host: CommandContext['host'],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of new Set(findings.flatMap(({ place }) => (place ? [place.file] : [])))) {
    const text = await readable(`${book}/${file}`, host);
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

async function readable(path: string, host: CommandContext['host']): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await host.files.read(path));
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** "2 errors, 1 warning"; undefined where there is nothing. */
export function countText(findings: readonly Diagnostic[], colour: boolean): string | undefined {
  const paint = painter({ colour });
  const sorted = inOrder(findings);
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = sorted.filter((finding) => finding.severity === severity).length;
    const name = severity === 'info' ? 'note' : severity;
    return count === 0 ? [] : [paint(severity === 'error' ? 'red' : 'yellow', `${count} ${name}${count === 1 ? '' : 's'}`)];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

const misuses = ['settings/missing-book', 'settings/unknown-language', 'settings/unknown-since'];

/** The exit code that findings give. */
export function codeOf(findings: readonly Diagnostic[]): ExitCode {
  if (findings.some(({ code }) => misuses.includes(code))) return exitCode.misuse;
  return findings.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.fine;
}
