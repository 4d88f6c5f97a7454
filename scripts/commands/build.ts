import { relative } from 'node:path';
import { painter } from '../diagnostics/reporters/index.ts';
import { writeInventory } from '../impact/inventory.ts';
import type { Format, Profile } from '../model/book.ts';
import type { PdfProfile } from '../model/pdf.ts';
import { type Built, buildBook } from '../pipeline.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { faultText } from './fault-text.ts';
import { createProgress, seconds } from './progress.ts';
import { recordPages } from './record-pages.ts';
import { foldersOf, formatList, pdfProfileList, profileName, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { codeOf, countText, findingsText } from './show-findings.ts';
import { stateNamed } from './state-named.ts';

interface BuildOptions extends SharedOptions {
  readonly format?: readonly Format[];
  readonly profile?: Profile;
  readonly pdfProfile?: readonly PdfProfile[];
  readonly since?: string;
  readonly recordPages: boolean;
  readonly cache: boolean;
}

/** `handbook build`: makes the editions. */
export const addBuild: AddCommand = (program, context) => {
  withSharedOptions(program.command('build'))
    .description('make the editions that book.yaml names')
    .option('--format <names>', 'only these formats, apart by commas: pdf, epub, docx, web', formatList)
    .option('--profile <name>', 'draft or release', profileName)
    .option('--pdf-profile <names>', 'only these PDFs, apart by commas: screen, print, large, archive', pdfProfileList)
    .option(
      '--since <ref>',
      'what has changed since a commit, branch or tag, or an earlier folder: bars in a draft PDF, words marked in drafts for web and EPUB, tracked changes in a DOCX of its own',
    )
    .option('--record-pages', 'store the pages of the PDFs beside the manuscript, for check --pages; for what is released', false)
    .option('--no-cache', 'write every edition anew')
    .addHelpText(
      'after',
      `
Examples:
  $ handbook build                            every language and format
  $ handbook build --lang fr --format pdf     the French PDFs only
  $ handbook build --format pdf --pdf-profile print,archive     for the print shop and the archive
  $ handbook build --format pdf --profile draft --since v1.0    for those who read again what they know
  $ handbook build --format docx --since v1.0                   the same with tracked changes, beside the clean DOCX
  $ handbook build --book ../guide --output ../guide/out`,
    )
    .action(async (options: BuildOptions) => build(options, context));
};

async function build(options: BuildOptions, context: CommandContext): Promise<void> {
  const { terminal, host, press } = context;
  const started = host.nowMs();
  const folders = foldersOf(options, context);
  if (options.since !== undefined && options.profile === 'release' && !options.format?.includes('docx'))
    return misuse('--since makes drafts of all but the DOCX: leave out --profile release, or ask for --format docx.', context);
  if (options.recordPages && (options.since !== undefined || options.profile === 'draft'))
    return misuse('--record-pages is for what is released, not for drafts.', context);
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
      ...(options.pdfProfile ? { pdfProfiles: options.pdfProfile } : {}),
      ...(options.profile ? { profile: options.profile } : {}),
      ...(options.since === undefined ? {} : { since: await stateNamed(options.since, context) }),
    },
    { host, watch: progress.watch },
  ).finally(() => progress.stop());
  // A comparison makes drafts, whatever book.yaml says.
  const profile = options.profile ?? (options.since === undefined ? undefined : 'draft');
  await writeInventory({ books: webBooks(built), profile, output: folders.output }, host);
  const text = await findingsText(built.findings, 'pretty', folders.book, terminal.colour.err, context);
  if (text !== '') terminal.err(`\n${text}`);
  if (!options.quiet) terminal.out(summary(built, folders.output, host.nowMs() - started, terminal.colour.out, terminal.folder));
  if (built.missing.length > 0) terminal.err(missingText(built, terminal.colour.err));
  for (const fault of built.hostFaults) terminal.err(faultText(fault));
  if (built.hostFaults.length > 0) return context.end(exitCode.machine);
  if (options.recordPages && !(await recordPages(built, profile, folders.book, host)))
    return misuse('The pages of a draft are not recorded: add --profile release.', context);
  const code = codeOf(built.findings);
  context.end(code === exitCode.fine && built.missing.length > 0 ? exitCode.findings : code);
}

function misuse(sentence: string, { terminal, end }: CommandContext): void {
  terminal.err(`${sentence}\n`);
  end(exitCode.misuse);
}

/** The books whose web edition this run has made or found whole. */
function webBooks({ books, editions }: Built): Built['books'] {
  return books.filter(({ info }) => editions.some(({ entry }) => entry.format === 'web' && entry.language === info.language));
}

function summary({ editions, findings }: Built, output: string, tookMs: number, colour: boolean, folder: string): string {
  const paint = painter({ colour });
  const where = relative(folder, output) || '.';
  const width = Math.max(5, ...editions.map(({ entry }) => kindOf(entry).length));
  const rows = editions.map(({ entry }) => {
    const files = entry.files?.length ?? 1;
    const bytes = (entry.files ?? [entry]).reduce((sum, file) => sum + file.bytes, 0);
    const more = files > 1 ? `, ${files} files` : '';
    return `  ${entry.language.padEnd(5)} ${kindOf(entry).padEnd(width)} ${`${where}/${entry.path}`}  ${paint('dim', `${size(bytes)}${more}`)}\n`;
  });
  const counted = countText(findings, colour);
  const noun = editions.length === 1 ? 'edition' : 'editions';
  const head = `\n${paint('bold', `${editions.length} ${noun} in ${seconds(tookMs)}`)}${counted ? `; ${counted}` : ''}\n`;
  const list = editions.length === 0 ? '' : `  ${paint('dim', `all of them are listed in ${where}/manifest.json`)}\n`;
  return head + rows.join('') + list;
}

/** "epub", "pdf" for screens, "pdf print", "docx changes". */
function kindOf({ format, profile, changesSince }: Built['editions'][number]['entry']): string {
  if (changesSince !== undefined) return `${format} changes`;
  return profile === undefined || profile === 'screen' ? format : `${format} ${profile}`;
}

function missingText({ missing }: Built, colour: boolean): string {
  const paint = painter({ colour });
  return `${paint('red', 'Not made:')} ${missing.join(', ')}. What stood in the output folder before is untouched.\n`;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
