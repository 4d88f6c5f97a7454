import { relative } from 'node:path';
import { painter } from '../diagnostics/reporters/index.ts';
import { writeInventory } from '../impact/inventory.ts';
import type { Format, Profile } from '../model/book.ts';
import { type Built, buildBook } from '../pipeline.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { faultText } from './fault-text.ts';
import { createProgress, seconds } from './progress.ts';
import { foldersOf, formatList, profileName, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { codeOf, countText, findingsText } from './show-findings.ts';

interface BuildOptions extends SharedOptions {
  readonly format?: readonly Format[];
  readonly profile?: Profile;
  readonly cache: boolean;
}

/** `handbook build`: makes the editions. */
export const addBuild: AddCommand = (program, context) => {
  withSharedOptions(program.command('build'))
    .description('make the editions that book.yaml names')
    .option('--format <names>', 'only these formats, apart by commas: pdf, epub, docx, web', formatList)
    .option('--profile <name>', 'draft or release', profileName)
    .option('--no-cache', 'write every edition anew')
    .addHelpText(
      'after',
      `
Examples:
  $ handbook build                            every language and format
  $ handbook build --lang fr --format pdf     the French PDF only
  $ handbook build --book ../guide --output ../guide/out`,
    )
    .action(async (options: BuildOptions) => build(options, context));
};

async function build(options: BuildOptions, context: CommandContext): Promise<void> {
  const { terminal, host, press } = context;
  const started = host.nowMs();
  const folders = foldersOf(options, context);
  const progress = createProgress(terminal, options.quiet);
  const built = await buildBook(
    {
      ...folders,
      press,
      strict: options.strict,
      jobs: options.jobs,
      cache: options.cache,
      ...(options.lang ? { languages: options.lang } : {}),
      ...(options.format ? { formats: options.format } : {}),
      ...(options.profile ? { profile: options.profile } : {}),
    },
    { host, watch: progress.watch },
  ).finally(() => progress.stop());
  await writeInventory({ books: webBooks(built), profile: options.profile, output: folders.output }, host);
  const text = await findingsText(built.findings, 'pretty', folders.book, terminal.colour.err, context);
  if (text !== '') terminal.err(`\n${text}`);
  if (!options.quiet) terminal.out(summary(built, folders.output, host.nowMs() - started, terminal.colour.out, terminal.folder));
  if (built.missing.length > 0) terminal.err(missingText(built, terminal.colour.err));
  for (const fault of built.hostFaults) terminal.err(faultText(fault));
  if (built.hostFaults.length > 0) return context.end(exitCode.machine);
  const code = codeOf(built.findings);
  context.end(code === exitCode.fine && built.missing.length > 0 ? exitCode.findings : code);
}

/** The books whose web edition this run has made or found whole. */
function webBooks({ books, editions }: Built): Built['books'] {
  return books.filter(({ info }) => editions.some(({ entry }) => entry.format === 'web' && entry.language === info.language));
}

function summary({ editions, findings }: Built, output: string, tookMs: number, colour: boolean, folder: string): string {
  const paint = painter({ colour });
  const where = relative(folder, output) || '.';
  const rows = editions.map(({ entry }) => {
    const files = entry.files?.length ?? 1;
    const bytes = (entry.files ?? [entry]).reduce((sum, file) => sum + file.bytes, 0);
    const more = files > 1 ? `, ${files} files` : '';
    return `  ${entry.language.padEnd(5)} ${entry.format.padEnd(5)} ${`${where}/${entry.path}`}  ${paint('dim', `${size(bytes)}${more}`)}\n`;
  });
  const counted = countText(findings, colour);
  const noun = editions.length === 1 ? 'edition' : 'editions';
  const head = `\n${paint('bold', `${editions.length} ${noun} in ${seconds(tookMs)}`)}${counted ? `; ${counted}` : ''}\n`;
  const list = editions.length === 0 ? '' : `  ${paint('dim', `all of them are listed in ${where}/manifest.json`)}\n`;
  return head + rows.join('') + list;
}

function missingText({ missing }: Built, colour: boolean): string {
  const paint = painter({ colour });
  return `${paint('red', 'Not made:')} ${missing.join(', ')}. What stood in the output folder before is untouched.\n`;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
