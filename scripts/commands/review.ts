import { dirname, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { checkBook } from '../pipeline.ts';
import { makeCopy } from '../review/make-copy.ts';
import { commentsText, countsText, type ReviewReport, reportJson } from '../review/report/review-report.ts';
import { takeBack } from '../review/take-back.ts';
import { seal } from '../seal/seal.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { codeOf, findingsText } from './show-findings.ts';

interface ExportOptions {
  readonly book: string;
  readonly lang?: string;
  readonly chapter?: string;
  readonly output?: string;
  readonly protect: boolean;
  readonly quiet: boolean;
}
interface ImportOptions {
  readonly book: string;
  readonly apply: boolean;
  readonly format: 'text' | 'json';
  readonly author?: string;
  readonly manifest?: string;
}

/** Where copies for reviewers and their manifests go where no file is named. */
const copies = 'output/review';

/** `handbook review export` and `handbook review import`: the book to reviewers as a Word document, and their changes back into the Markdown. */
export const addReview: AddCommand = (program, context) => {
  const group = program.command('review').description('send the book to reviewers as a Word document and take their changes back');
  addExport(group, context);
  addImport(group, context);
};

function addExport(group: Command, context: CommandContext): void {
  group
    .command('export')
    .description('make a Word document for reviewers: changes are tracked, and each block can be found again')
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .option('--lang <tag>', 'the language; that of the source where absent')
    .option('--chapter <name>', 'only this chapter, by number, id or file: 7, ch-legal, 03-legal-framework.md')
    .option('--output <file>', 'the document to write; its manifest goes beside it as .json')
    .option('--protect', 'allow nothing but tracked changes (without a password)', false)
    .option('--quiet', 'print findings and errors only', false)
    .addHelpText(
      'after',
      `
The manifest, with the Markdown as it is now, is in the document too: the document alone is enough to take changes back.

Examples:
  $ handbook review export --chapter 7
  $ handbook review export --lang fr --protect --output for-anna.docx`,
    )
    .action((options: ExportOptions) => runExport(options, context));
}

function addImport(group: Command, context: CommandContext): void {
  group
    .command('import')
    .description('show the changes and comments of a Word document that came back, as a patch of the Markdown')
    .argument('<file>', 'the document')
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .option('--apply', 'change the Markdown', false)
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--author <name>', 'only what this person changed, as the document spells the name')
    .option('--manifest <file>', 'the .json of the export, where the document has lost it')
    .addHelpText(
      'after',
      `
What cannot be put into the Markdown safely is listed with its words; then the exit code is 1.

Examples:
  $ handbook review import from-anna.docx            look first
  $ handbook review import from-anna.docx --apply
  $ handbook review import from-anna.docx --format json > review.json`,
    )
    .action((file: string, options: ImportOptions) => runImport(file, options, context));
}

async function runExport(options: ExportOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const folder = resolve(terminal.folder, options.book);
  const request = { book: folder, strict: false, ...(options.lang === undefined ? {} : { languages: [options.lang] }) };
  const { manuscript, books, findings } = await checkBook(request, { host, watch: () => {} });
  const book = books.find(({ info }) => info.language === (options.lang ?? manuscript?.settings.languages[0]));
  const sealed = book && seal(book, findings);
  if (!manuscript || !sealed) {
    terminal.err(await findingsText(findings, 'pretty', folder, terminal.colour.err, context));
    terminal.err('No copy was made: mend the errors first.\n');
    return end(codeOf(findings) === exitCode.fine ? exitCode.findings : codeOf(findings));
  }
  const chapter = options.chapter === undefined ? {} : { chapter: options.chapter };
  const copy = await makeCopy({ book: sealed, texts: manuscript.texts, folder, isProtected: options.protect, ...chapter }, host);
  if ('unknown' in copy) {
    terminal.err(`The book has no chapter “${options.chapter}”.${copy.unknown ? ` Did you mean “${copy.unknown}”?` : ''}\n`);
    return end(exitCode.misuse);
  }
  const path = resolve(terminal.folder, options.output ?? `${copies}/${copy.name}.docx`);
  const beside = `${path.replace(/\.docx$/i, '')}.json`;
  await host.files.write(beside, new TextEncoder().encode(copy.manifest));
  await host.files.write(path, copy.docx);
  if (copy.findings.length > 0) terminal.err(await findingsText(copy.findings, 'pretty', folder, terminal.colour.err, context));
  if (!options.quiet) {
    terminal.out(`Wrote ${shown(path, context)}: ${copy.blocks} blocks, ${copy.hash}.\n`);
    terminal.out(`Wrote ${shown(beside, context)}: keep it in case the document loses its own copy.\n`);
  }
  return end(codeOf(copy.findings));
}

const shown = (path: string, { terminal }: CommandContext): string => relative(terminal.folder, path).replaceAll('\\', '/') || path;

async function runImport(file: string, options: ImportOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const book = resolve(terminal.folder, options.book);
  const path = resolve(terminal.folder, file);
  const request = {
    bytes: await host.files.read(path),
    book,
    manifests: await manifestsFor(path, options, context),
    looked: copies,
    isApplied: options.apply,
    ...(options.author === undefined ? {} : { author: options.author }),
  };
  const report = await takeBack(request, host);
  if ('refused' in report) {
    terminal.err(await findingsText(report.refused, 'pretty', book, terminal.colour.err, context));
    terminal.err('Nothing was taken back.\n');
    return end(exitCode.findings);
  }
  if (options.format === 'json') terminal.out(reportJson(report));
  else await showReport(report, book, context);
  return end(codeOf(report.findings));
}

async function showReport(report: ReviewReport, book: string, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const prefix = `${shown(book, context)}/`;
  const findings = await findingsText(report.findings, 'pretty', book, terminal.colour.out, context);
  const comments = commentsText(report.comments, report.texts, prefix);
  for (const part of [...report.diffs.values(), comments, findings]) if (part !== '') terminal.out(`${part}\n`);
  terminal.out(countsText(report));
}

/** Manifests beside the document and in the folder of copies; only the one that is named where one is. */
async function manifestsFor(path: string, { manifest }: ImportOptions, { terminal, host }: CommandContext): Promise<string[]> {
  const read = async (file: string): Promise<string> => new TextDecoder().decode(await host.files.read(file));
  if (manifest !== undefined) return [await read(resolve(terminal.folder, manifest))];
  const folders = [...new Set([dirname(path), resolve(terminal.folder, copies)])];
  const texts: string[] = [];
  for (const folder of folders)
    for (const name of await host.files.list(folder)) {
      if (!/^[^/]+\.json$/.test(name)) continue;
      const text = await read(`${folder}/${name}`);
      if (text.startsWith('{"format":"handbook-review"')) texts.push(text);
    }
  return texts;
}
