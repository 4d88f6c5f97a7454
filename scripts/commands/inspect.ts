import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ReportFormat, reportFormats } from '../diagnostics/reporters/index.ts';
import type { Book } from '../model/book.ts';
import { checkBook } from '../pipeline.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { codeOf, countText, findingsText } from './show-findings.ts';

interface InspectOptions extends SharedOptions {
  readonly format: ReportFormat;
}

/** `handbook inspect`: the resolved book as JSON, for scripts and for those who look for a fault; with a file, what is wrong in that Word document. */
export const addInspect: AddCommand = (program, context) => {
  withSharedOptions(program.command('inspect'))
    .description('print the resolved book as JSON: sections, numbers, references, anchors; or tell what is wrong in a Word document')
    .argument('[file]', 'a Word document (.docx), from the press or from outside')
    .addOption(new Option('--format <name>', 'how to print what is found in a document').choices(reportFormats).default('pretty'))
    .addHelpText(
      'after',
      `
Examples:
  $ handbook inspect --lang en | jq '.[0].sections[].heading.anchor'
  $ handbook inspect report.docx      structure, references and accessibility of any Word document`,
    )
    .action(async (file: string | undefined, options: InspectOptions) => {
      if (file !== undefined) return inspectFile(file, options, context);
      const { terminal, host } = context;
      const { book } = foldersOf(options, context);
      const request = { book, strict: options.strict, ...(options.lang ? { languages: options.lang } : {}) };
      const checked = await checkBook(request, { host, watch: () => {} });
      terminal.err(await findingsText(checked.findings, 'pretty', book, terminal.colour.err, context));
      terminal.out(`${JSON.stringify(checked.books.map(toPlain), null, 2)}\n`);
      context.end(codeOf(checked.findings));
    });
};

function toPlain({ anchors, assets, blocks: _blocks, ...book }: Book): object {
  const described = [...assets.values()].map(({ bytes, ...asset }) => ({
    ...asset,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return { ...book, anchors: Object.fromEntries(anchors), assets: described };
}

/** Looks at a Word document without the book that it may come from. Whatever it holds, it is only read. */
async function inspectFile(file: string, { format, strict, quiet }: InspectOptions, context: CommandContext): Promise<void> {
  const { terminal, host } = context;
  if (!/\.docx$/i.test(file)) {
    terminal.err(`“${file}” is no Word document (.docx): other files are not looked at.\n`);
    return context.end(exitCode.misuse);
  }
  const bytes = await host.files.read(resolve(terminal.folder, file));
  const { inspectDocxBytes } = await import('../inspect/docx/index.ts');
  const found: Diagnostic[] = [];
  inspectDocxBytes(bytes, (finding) => found.push(strict && finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding));
  const told = await findingsText(found, format, terminal.folder, terminal.colour.out, context);
  terminal.out(told === '' || told.endsWith('\n') ? told : `${told}\n`);
  if (format === 'pretty' && !quiet) terminal.err(`${countText(found, terminal.colour.err) ?? 'Nothing is wrong'} in ${file}.\n`);
  return context.end(codeOf(found));
}
