import { resolve } from 'node:path';
import type { UnitState } from '../model/manuscript.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { languagesOf } from './languages-of.ts';
import { planSync, type Synced } from './sync-translation.ts';

export interface SyncOptions {
  readonly book: string;
  readonly lang?: readonly string[];
  readonly state: UnitState;
  readonly accept: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Brings each translation into step. Ends with 1 where something is left for people to place or to decide. */
export async function runSync(options: SyncOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const folder = resolve(terminal.folder, options.book);
  const languages = await languagesOf(folder, options.lang, context);
  if (!languages) return end(exitCode.misuse);
  let isWhole = true;
  const reports: unknown[] = [];
  for (const language of languages) {
    const synced = await planSync(folder, language, { assumed: options.state, accepts: options.accept }, host);
    if (!synced) {
      terminal.err(`The book in “${options.book}” cannot be read: run “handbook check” for what is wrong with it.\n`);
      return end(exitCode.findings);
    }
    if (!options.dryRun)
      for (const [path, text] of synced.changes) await host.files.write(`${folder}/${path}`, new TextEncoder().encode(text));
    const report = reportOf(language, synced);
    isWhole &&= report.unplaced.length === 0 && report.doubtful.length === 0;
    if (options.json) reports.push(report);
    else terminal.out(reportText(report, options.dryRun));
  }
  if (options.json) terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
  return end(isWhole ? exitCode.fine : exitCode.findings);
}

interface SyncReport {
  readonly language: string;
  readonly files: readonly string[];
  readonly newFiles: readonly string[];
  readonly copied: number;
  readonly refreshed: number;
  readonly added: number;
  readonly touched: readonly string[];
  readonly stale: readonly string[];
  readonly dropped: readonly string[];
  readonly orphans: readonly string[];
  readonly doubtful: readonly string[];
  readonly unplaced: readonly string[];
}
type Spot = { readonly place: { readonly file: string; readonly start: { readonly line: number; readonly column: number } } };
const spot = ({ place: { file, start } }: Spot): string => `${file}:${start.line}:${start.column}`;
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function reportOf(language: string, { changes, newFiles, inserted, refreshed, unplaced, pairs, locks }: Synced): SyncReport {
  const alignments = pairs.map(({ alignment }) => alignment);
  return {
    language,
    files: [...changes.keys()].sort(),
    newFiles,
    copied: inserted.length,
    refreshed,
    added: locks.reduce((sum, { added }) => sum + added, 0),
    touched: locks.flatMap(({ touched }) => touched.map((unit) => `${spot(unit)} ${unit.id}`)),
    stale: locks.flatMap(({ stale }) => stale.map((unit) => `${spot(unit)} ${unit.id}`)),
    dropped: locks.flatMap(({ dropped }) => dropped.map(({ id, text }) => `${id} ${short(text)}`)),
    orphans: alignments.flatMap(({ orphans }) => orphans.map((block) => `${spot(block)} ${short(block.text)}`)),
    doubtful: alignments.flatMap(({ doubtful }) =>
      doubtful.map(({ source, target }) => `${spot(source)} “${short(source.text)}” and ${spot(target)} “${short(target.text)}”`),
    ),
    unplaced: unplaced.map(({ block }) => `${spot(block)} ${short(block.text)}`),
  };
}

function reportText(report: SyncReport, isDry: boolean): string {
  const { language, files, newFiles, copied, refreshed, added, touched, stale, dropped, orphans, doubtful, unplaced } = report;
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `  ${title}\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const counts = [
    [newFiles.length, 'new files'],
    [copied, 'blocks copied from the source'],
    [refreshed, 'copies made anew'],
    [added, 'units with a lock for the first time'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  const changed = files.length === 0 ? 'nothing to change' : `${files.length} files ${isDry ? 'would change' : 'changed'}`;
  return (
    `${language}: ${[changed, ...counts].join('; ')}.\n` +
    list('Edited since their state was given; they are “translated” now:', touched) +
    list('Stale: their source has changed (when a translation is right again, say so with “handbook i18n mark”):', stale) +
    list('Locks of texts that are gone:', dropped) +
    list('In the translation alone; take them out or put them into the source:', orphans) +
    list('At the same place, but not surely the same; where they are, say so with --accept, else give both the same shape:', doubtful) +
    list('These have no neighbour in the translation; put them in by hand:', unplaced)
  );
}
