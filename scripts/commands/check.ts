import { Option } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ReportFormat, reportFormats } from '../diagnostics/reporters/index.ts';
import { type Checked, checkBook } from '../pipeline.ts';
import { applyFixes } from './apply-fixes.ts';
import { storeBaseline, withoutBaseline } from './baseline.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { createProgress } from './progress.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { codeOf, countText, findingsText } from './show-findings.ts';

interface CheckOptions extends SharedOptions {
  readonly fix: boolean;
  readonly pages: boolean;
  readonly format: ReportFormat;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** `handbook check`: everything that is wrong in the manuscript, and safe mends. */
export const addCheck: AddCommand = (program, context) => {
  withSharedOptions(program.command('check'))
    .description('tell everything that is wrong in the manuscript, each at its file, line and column')
    .option('--fix', 'mend what can be mended safely', false)
    .option(
      '--pages',
      'print the PDFs too and tell which headings stand on other pages than in the edition whose pages are recorded',
      false,
    )
    .addOption(new Option('--format <name>', 'how to print the findings').choices(reportFormats).default('pretty'))
    .option('--baseline <file>', 'tell only what this file of old findings does not have')
    .option('--write-baseline <file>', 'store what is found now as old findings')
    .addHelpText(
      'after',
      `
Examples:
  $ handbook check                    for people
  $ handbook check --fix              mend what is safe, tell the rest
  $ handbook check --pages            what has moved since the edition whose pages are recorded
  $ handbook check --format sarif     for a code scanner
  $ handbook check --write-baseline old.json && handbook check --baseline old.json    new findings only`,
    )
    .action(async (options: CheckOptions) => runCheck(options, context));
};

const mostRounds = 8;

async function runCheck(options: CheckOptions, context: CommandContext): Promise<void> {
  const { terminal, host, press } = context;
  const { book, output } = foldersOf(options, context);
  const silent = options.quiet || options.format !== 'pretty';
  const look = async (): Promise<Checked> => {
    const progress = createProgress(terminal, silent);
    const request = {
      book,
      strict: options.strict,
      ...(options.lang ? { languages: options.lang } : {}),
      ...(options.pages ? { pages: { output, press } } : {}),
    };
    return checkBook(request, { host, watch: progress.watch }).finally(() => progress.stop());
  };
  let checked = await look();
  if (options.fix) {
    let mended = 0;
    // Of two mends that touch, the later one waits for the next round.
    for (let round = 0; round < mostRounds; round += 1) {
      const made = await applyFixes(checked.findings, book, host);
      if (made === 0) break;
      mended += made;
      checked = await look();
    }
    if (mended > 0 && !silent) terminal.err(`Mended ${mended} ${mended === 1 ? 'place' : 'places'}.\n`);
  }
  if (options.writeBaseline !== undefined) {
    await storeBaseline(options.writeBaseline, checked.findings, book, context);
    return context.end(exitCode.fine);
  }
  const findings =
    options.baseline === undefined ? checked.findings : await withoutBaseline(options.baseline, checked.findings, book, context);
  terminal.out(await findingsText(findings, options.format, book, terminal.colour.out, context));
  if (options.format === 'pretty' && !options.quiet) terminal.out(closingLine(findings, terminal.colour.out));
  return context.end(codeOf(findings));
}

function closingLine(findings: readonly Diagnostic[], colour: boolean): string {
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  const mends = fixable === 0 ? '' : ` ${fixable} of them can be mended with --fix.`;
  return `${countText(findings, colour) ?? 'Nothing found'}.${mends}\n`;
}
