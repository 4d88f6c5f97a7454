import { relative } from 'node:path';
import { Option } from 'commander';
import { painter } from '../diagnostics/reporters/index.ts';
import { type Impact, impactOf } from '../impact/impact.ts';
import { subjectOf } from '../impact/subject.ts';
import type { Use } from '../impact/uses.ts';
import type { Place } from '../model/place.ts';
import { checkBook } from '../pipeline.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { codeOf, findingsText } from './show-findings.ts';

interface ImpactOptions extends SharedOptions {
  readonly format: 'pretty' | 'json';
}

/** `handbook impact ID`: what depends on a heading, table, term, fact or source, before it is changed. */
export const addImpact: AddCommand = (program, context) => {
  withSharedOptions(program.command('impact'))
    .description('say what depends on a heading, table, term, fact or source, before you change it')
    .argument('<id>', 'an id, a key of sources.json, a fact, a concept or the words of a term')
    .addOption(new Option('--format <name>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'after',
      `
Examples:
  $ handbook impact tbl-grades                who refers to this table, in which languages and formats
  $ handbook impact F013                      where this fact is used
  $ handbook impact "voluntary return" --format json`,
    )
    .action(async (id: string, options: ImpactOptions) => showImpact(id, options, context));
};

async function showImpact(id: string, options: ImpactOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const { book } = foldersOf(options, context);
  const request = { book, strict: false, ...(options.lang ? { languages: options.lang } : {}) };
  const { manuscript, books, findings } = await checkBook(request, { host, watch: () => {} });
  if (!manuscript || books.length === 0) {
    terminal.err(await findingsText(findings, 'pretty', book, terminal.colour.err, context));
    return end(codeOf(findings));
  }
  const subject = subjectOf(id, manuscript, books);
  if ('nearest' in subject) {
    terminal.err(`Nothing in this book is called “${id}”. ${subject.nearest ? `Did you mean “${subject.nearest}”?` : ''}\n`);
    return end(exitCode.misuse);
  }
  const impact = impactOf(subject, manuscript, books);
  const path = relative(terminal.folder, book).replaceAll('\\', '/');
  const prefix = path === '' ? '' : `${path.startsWith('../') ? book : path}/`;
  terminal.out(
    options.format === 'json'
      ? `${JSON.stringify({ schemaVersion: 1, ...impact }, null, 2)}\n`
      : prettyImpact(impact, prefix, terminal.colour.out),
  );
  return end(exitCode.fine);
}

function prettyImpact(impact: Impact, prefix: string, colour: boolean): string {
  const paint = painter({ colour });
  const at = ({ file, start }: Place): string => `${prefix}${file}:${start.line}:${start.column}`;
  const line = (use: Use): string => {
    const how = use.byFact === undefined ? use.how : `by fact ${use.byFact}`;
    const heading = [use.below.number, use.below.title].filter(Boolean).join(' ');
    return `  ${at(use.place)}  ${use.language}  ${use.formats.join(' ')}  ${paint('dim', `${how}, in “${heading}”`)}\n`;
  };
  const { subject, definitions, uses, listed, waivers, holds } = impact;
  const used = holds.filter((held) => held.uses.length > 0);
  const blocks = [
    `${paint('bold', subject.id)}  ${subject.title}\n`,
    definitions.map(({ place, language }) => `  ${at(place)}  ${language}\n`).join(''),
    uses.length === 0 ? '\nNo text refers to it.\n' : `\n${countOf(uses)}:\n${uses.map(line).join('')}`,
    occurrencesText(impact.occurrences, at, paint),
    listed.length === 0
      ? ''
      : `\nListed by the press: ${[...new Set(listed.map(({ list, language }) => `${list} (${language})`))].join(', ')}\n`,
    waivers.length === 0 ? '' : `\nWaivers that speak of it:\n${waivers.map((place) => `  ${at(place)}\n`).join('')}`,
    holds.length === 0 ? '' : `\nWith it go ${holds.length} more: ${holds.map(({ id }) => id).join(', ')}\n`,
    ...used.map(({ id, uses: own }) => `\n${paint('bold', id)} is referred to from elsewhere, ${countOf(own)}:\n${own.map(line).join('')}`),
  ];
  return blocks.join('');
}

function occurrencesText(occurrences: Impact['occurrences'], at: (place: Place) => string, paint: ReturnType<typeof painter>): string {
  if (occurrences.length === 0) return '';
  const lines = occurrences.map(
    ({ place, language, found, status }) =>
      `  ${at(place)}  ${language}  ${found}${status === 'preferred' ? '' : paint('dim', `  ${status}`)}\n`,
  );
  return `\nThe text says it without a mark in ${occurrences.length === 1 ? 'one place' : `${occurrences.length} places`}:\n${lines.join('')}`;
}

function countOf(uses: readonly Use[]): string {
  const languages = new Set(uses.map(({ language }) => language));
  return `${uses.length === 1 ? 'one place' : `${uses.length} places`} in ${[...languages].join(', ')}`;
}
