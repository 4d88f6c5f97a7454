import { resolve } from 'node:path';
import { type Baseline, baselineText, parseBaseline, siftByBaseline } from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { HostError } from '../host/host.ts';
import type { CommandContext } from './command.ts';
import { textsOf } from './show-findings.ts';

/** Stores findings as old ones, for `--baseline`. */
export async function storeBaseline(file: string, findings: readonly Diagnostic[], book: string, context: CommandContext): Promise<void> {
  const { host, terminal } = context;
  const texts = await textsOf(findings, book, host);
  const text = baselineText(findings, (name) => texts.get(name));
  await host.files.write(resolve(terminal.folder, file), new TextEncoder().encode(text));
  terminal.err(`Stored the findings in “${file}”. Mend them one by one and store it anew: it should only shrink.\n`);
}

/** The findings that a stored baseline does not have; how many it has, and how many are gone, is told beside. */
export async function withoutBaseline(
  file: string,
  findings: readonly Diagnostic[],
  book: string,
  context: CommandContext,
): Promise<readonly Diagnostic[]> {
  const { host, terminal } = context;
  const baseline = await readBaseline(file, context);
  const texts = await textsOf(findings, book, host);
  const { fresh, known, gone } = siftByBaseline(findings, baseline, (name) => texts.get(name));
  terminal.err(
    `Old findings left out: ${known}.${gone > 0 ? ` Gone from the baseline: ${gone}; store it anew with --write-baseline.` : ''}\n`,
  );
  return fresh;
}

async function readBaseline(file: string, { host, terminal }: CommandContext): Promise<Baseline> {
  const bytes = await host.files.read(resolve(terminal.folder, file));
  const baseline = parseBaseline(new TextDecoder().decode(bytes));
  if (baseline) return baseline;
  throw new HostError(
    'host/unreadable',
    `“${file}” is not a baseline of findings.`,
    'Make one with “handbook check --write-baseline FILE”.',
  );
}
