import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { askJing } from '../exchange/ask-jing.ts';
import { type ExchangeFormat, type ExportedFile, exchangeFormats, exportTermbase } from '../exchange/export-termbase.ts';
import { mergeTermbase } from '../exchange/merge.ts';
import { readTermbaseFile } from '../exchange/read-termbase-file.ts';
import { languagesOf } from '../exchange/table-to-entries.ts';
import { changesText } from '../exchange/tell-changes.ts';
import { parseTermbase, type TermbaseTable, termbaseText } from '../exchange/termbase-table.ts';
import { runTool } from '../host/run-tool.ts';
import type { Settings } from '../model/settings.ts';
import { readTermbase } from '../read/read-termbase.ts';
import { settingsSchema } from '../read/settings-schema.ts';
import { readYaml } from '../text/read-yaml.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { list } from './shared-options.ts';
import { codeOf, findingsText } from './show-findings.ts';
import { termsGroup } from './terms.ts';

interface ExchangeOptions {
  readonly book: string;
  readonly schema?: string;
}
interface ExportOptions extends ExchangeOptions {
  readonly format: ExchangeFormat;
  readonly lang?: readonly string[];
  readonly plain: boolean;
}
interface ImportOptions extends ExchangeOptions {
  readonly dryRun: boolean;
  readonly complete: boolean;
  readonly json: boolean;
}

/** `handbook terms export` and `handbook terms import`: the termbase to other tools and back. */
export const addTermsExchange: AddCommand = (program, context) => {
  const group = termsGroup(program);
  withExchangeOptions(group.command('export'))
    .description('write the termbase for another tool; to the standard output where no file is named')
    .argument('[file]', 'the file to write; for omegat with more than one language, a folder')
    .addOption(new Option('--format <name>', 'what is written').choices(exchangeFormats).makeOptionMandatory())
    .option('--lang <tags>', 'only these languages besides the main one, apart by commas: fr,nl', list)
    .option('--plain', 'without the columns that only this press knows; an import keeps them as they are', false)
    .addHelpText(
      'after',
      `
Formats: tbx (TBX version 3), tbx2 (TBX version 2, for OmegaT, Weblate, MultiTerm), csv and xlsx (memoQ, Xbench, spreadsheets),
omegat (a glossary for each target language), skos (JSON-LD). Tools for two languages want one besides the main one: --lang fr.

Examples:
  $ handbook terms export --format xlsx termbase.xlsx
  $ handbook terms export --format omegat --lang fr glossary.txt`,
    )
    .action((file: string | undefined, options: ExportOptions) => runExport(file, options, context));
  withExchangeOptions(group.command('import'))
    .description('take a TBX, XLSX or CSV file over into the termbase and say what changed')
    .argument('<file>', 'the file to read; what it is, is seen from its contents')
    .option('--dry-run', 'only say what would change', false)
    .option('--complete', 'the file is the whole termbase: take out what it lacks', false)
    .option('--json', 'print the changes as JSON', false)
    .addHelpText('after', '\nExamples:\n  $ handbook terms import termbase.xlsx --dry-run\n  $ handbook terms import from-translator.tbx')
    .action((file: string, options: ImportOptions) => runImport(file, options, context));
};

function withExchangeOptions(command: Command): Command {
  return command
    .option('--book <dir>', 'folder of the manuscript whose termbase it is', 'manuscript')
    .option(
      '--schema <file>',
      'hold the TBX file to this schema (RELAX NG or Schematron) by jing as well, where Java and jing are present',
    );
}

/** What both commands start from; undefined where the book or its termbase has an error, which has been told. */
interface Termbase {
  readonly path: string;
  readonly table: TermbaseTable;
  readonly text: string;
  readonly settings: Settings;
  readonly main: string;
}
interface Findings {
  readonly report: Report;
  readonly all: readonly Diagnostic[];
}
function gather(): Findings {
  const all: Diagnostic[] = [];
  return { all, report: (finding) => void all.push(finding) };
}

async function openTermbase(book: string, { host }: CommandContext, report: Report, mayLack: boolean): Promise<Termbase | undefined> {
  const decode = async (path: string): Promise<string> => new TextDecoder().decode(await host.files.read(path));
  const settings = readYaml({ file: 'book.yaml', text: await decode(`${book}/book.yaml`) }, settingsSchema, report) as Settings | undefined;
  if (!settings) return undefined;
  const path = `${book}/terms/termbase.csv`;
  const text = mayLack && !(await host.files.exists(path)) ? 'concept_id\n' : await decode(path);
  const faults = gather();
  const table = parseTermbase('terms/termbase.csv', text, faults.report);
  for (const fault of faults.all) report(fault);
  return faults.all.length > 0 ? undefined : { path, table, text, settings, main: settings.languages[0] ?? 'en' };
}

async function runExport(file: string | undefined, options: ExportOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const book = resolve(terminal.folder, options.book);
  if (file === undefined && (options.format === 'xlsx' || options.schema !== undefined)) {
    terminal.err('Name the file to write: a workbook does not go to a terminal, and jing reads files only.\n');
    return end(exitCode.misuse);
  }
  const findings = gather();
  const termbase = await openTermbase(book, context, findings.report, false);
  if (!termbase) return tellAndEnd(findings, book, context);
  const { main, settings } = termbase;
  const known = languagesOf(termbase.table, main);
  const strange = options.lang?.find((language) => !known.includes(language));
  if (strange !== undefined) {
    terminal.err(`The termbase has no terms in “${strange}”. Its languages are ${known.join(', ')}.\n`);
    return end(exitCode.misuse);
  }
  const epochSeconds = Date.parse(settings.edition.date) / 1000;
  const selection = { main, plain: options.plain, ...(options.lang ? { languages: options.lang } : {}) };
  const exported = await exportTermbase(
    termbase.table,
    options.format,
    selection,
    { title: settings.title, epochSeconds },
    findings.report,
  );
  if (file === undefined && exported.length > 1) {
    terminal.err('Name a folder for the glossaries of the languages, or one language: --lang fr.\n');
    return end(exitCode.misuse);
  }
  if (file === undefined) {
    for (const { bytes } of exported) terminal.out(new TextDecoder().decode(bytes));
    return tellAndEnd(findings, book, context);
  }
  for (const { path, bytes } of await targetsOf(resolve(terminal.folder, file), exported, options, context)) {
    await host.files.write(path, bytes);
    terminal.err(`Wrote ${relative(terminal.folder, path)}: ${termbase.table.rows.length} concepts.\n`);
    if (options.schema !== undefined && options.format.startsWith('tbx'))
      await askJing({ path, schema: resolve(terminal.folder, options.schema), shown: basename(path) }, runTool, findings.report);
  }
  return tellAndEnd(findings, book, context);
}

/** Where the files go: one under the name that was given, more than one or a folder under their own. */
async function targetsOf(
  path: string,
  exported: readonly ExportedFile[],
  { format }: ExportOptions,
  { host }: CommandContext,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const [only, ...others] = exported;
  const isFolder = others.length > 0 || (format === 'omegat' && (await host.files.list(path)).length > 0);
  if (only && !isFolder) return [{ path, bytes: only.bytes }];
  return exported.map(({ name, bytes }) => ({ path: join(path, name), bytes }));
}

async function runImport(file: string, options: ImportOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const book = resolve(terminal.folder, options.book);
  const path = resolve(terminal.folder, file);
  const own = gather();
  const termbase = await openTermbase(book, context, own.report, true);
  if (!termbase) return tellAndEnd(own, book, context);
  const findings = gather();
  const incoming = await readTermbaseFile(basename(path), await host.files.read(path), termbase.main, findings.report);
  if (options.schema !== undefined && (incoming === undefined || incoming.format.startsWith('tbx')))
    await askJing({ path, schema: resolve(terminal.folder, options.schema), shown: basename(path) }, runTool, findings.report);
  if (!incoming || codeOf(findings.all) !== exitCode.fine) {
    await tell(findings, dirname(path), context);
    terminal.err('Nothing was taken over: mend the file first.\n');
    return end(exitCode.findings);
  }
  const { main, text } = termbase;
  const merged = mergeTermbase(
    termbase.table,
    incoming.table,
    { main, silence: incoming.silence, complete: options.complete },
    findings.report,
  );
  const broken = brokenBy(termbaseText(termbase.table), termbaseText(merged.table));
  for (const message of broken) terminal.err(`${message}\n`);
  await tell(findings, dirname(path), context);
  if (broken.length > 0) {
    terminal.err('Nothing was taken over: the termbase could not be read afterwards. Mend the file first.\n');
    return end(exitCode.findings);
  }
  terminal.out(options.json ? `${JSON.stringify(merged.changes, null, 2)}\n` : changesText(merged.changes, options.dryRun));
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (!options.dryRun && merged.changes.length > 0)
    await host.files.write(termbase.path, new TextEncoder().encode(termbaseText(merged.table, lineEnd)));
  return end(exitCode.fine);
}

/** What the reader of the manuscript would say of the new termbase and does not say of the old one. */
function brokenBy(before: string, after: string): readonly string[] {
  const faults = (text: string): string[] => {
    const { all, report } = gather();
    readTermbase('terms/termbase.csv', text, report);
    return all.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  };
  const old = new Set(faults(before));
  return [...new Set(faults(after))].filter((message) => !old.has(message));
}

/** Findings go to the error stream; their excerpts come from the folder that their files stand in. */
async function tell({ all }: Findings, folder: string, context: CommandContext): Promise<void> {
  if (all.length > 0) context.terminal.err(await findingsText(all, 'pretty', folder, context.terminal.colour.err, context));
}
async function tellAndEnd(findings: Findings, folder: string, context: CommandContext): Promise<void> {
  await tell(findings, folder, context);
  const code: ExitCode = codeOf(findings.all);
  context.end(code);
}
