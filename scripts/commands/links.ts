import { InvalidArgumentError, Option } from 'commander';
import { type ReportFormat, reportFormats } from '../diagnostics/reporters/index.ts';
import { gatherFindings } from '../findings.ts';
import { askWeb } from '../host/ask-web.ts';
import { checkLinks } from '../links/check-links.ts';
import { webLinks } from '../links/web-links.ts';
import { read } from '../read/read.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { codeOf, countText, findingsText } from './show-findings.ts';

interface LinksOptions extends SharedOptions {
  readonly format: ReportFormat;
  readonly sources: boolean;
  readonly timeout: number;
}

/** `handbook links`: asks the live web whether the links of the book lead somewhere. */
export const addLinks: AddCommand = (program, context) => {
  withSharedOptions(program.command('links'))
    .description('ask the live web whether the links of the book lead somewhere; the only command that uses the network')
    .option('--sources', 'also the addresses in sources.json', false)
    .addOption(new Option('--timeout <seconds>', 'how long to wait for a server').argParser(seconds).default(15))
    .addOption(new Option('--format <name>', 'how to print the findings').choices(reportFormats).default('pretty'))
    .addHelpText('after', '\nExamples:\n  $ handbook links --jobs 8\n  $ handbook links --sources --format json > links.json')
    .action(async (options: LinksOptions) => runLinks(options, context));
};

async function runLinks(options: LinksOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const { book } = foldersOf(options, context);
  const findings = gatherFindings(options.strict);
  const manuscript = await read.run(book, { host, report: findings.report });
  if (!manuscript) {
    terminal.err(await findingsText(findings.all(), 'pretty', book, terminal.colour.err, context));
    return end(codeOf(findings.all()));
  }
  const asked = gatherFindings(options.strict);
  asked.rate(manuscript.settings.rules);
  asked.allow([...manuscript.texts.values()].flatMap(({ frontMatter }) => frontMatter.allow ?? []));
  const links = webLinks(manuscript, options.lang ?? manuscript.settings.languages, options.sources);
  const silent = options.quiet || options.format !== 'pretty';
  const watch = (done: number, of: number): void => {
    if (!silent && terminal.interactive) terminal.err(`\r${done} of ${of} addresses${done === of ? '\n' : ''}`);
  };
  for (const finding of await checkLinks({ links, ask: askWeb, timeoutMs: options.timeout * 1000, jobs: options.jobs, watch }))
    asked.report(finding);
  terminal.out(await findingsText(asked.all(), options.format, book, terminal.colour.out, context));
  const counted = countText(asked.all(), terminal.colour.out) ?? 'all lead somewhere';
  if (!silent) terminal.out(`${links.length} ${links.length === 1 ? 'address' : 'addresses'}: ${counted}.\n`);
  return end(asked.all().some(({ severity }) => severity !== 'info') ? exitCode.findings : exitCode.fine);
}

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 300)) throw new InvalidArgumentError('It is a number of seconds, at most 300.');
  return number;
}
