import { resolve } from 'node:path';
import type { Command } from 'commander';
import { proseOf } from '../check/prose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { HostError } from '../host/host.ts';
import type { TextFile } from '../model/manuscript.ts';
import { parseMarkdown } from '../read/parse-markdown.ts';
import { readTermbase } from '../read/read-termbase.ts';
import { expandTerm, formsOf, linksOf } from '../terms/expand.ts';
import { termLanguage } from '../terms/languages/languages.ts';
import { maskText } from '../terms/mask-text.ts';
import { matchTerms, type TermHit } from '../terms/match-terms.ts';
import { readTermList } from '../terms/read-term-list.ts';
import { type TermEntry, termEntries } from '../terms/term-entry.ts';
import { indexTerms, type TermIndex } from '../terms/term-index.ts';
import { nearest } from '../text/nearest.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';

interface TermOptions {
  readonly lang: string;
  readonly termbase?: string;
  readonly book: string;
}

/** `handbook terms`: the group of commands around the termbase; gives the one that is there already. */
export function termsGroup(program: Command): Command {
  const known = program.commands.find((command) => command.name() === 'terms');
  return known ?? program.command('terms').description('look terms up in texts, show their forms, exchange the termbase with other tools');
}

/** `handbook terms match` and `handbook terms expand`. */
export const addTerms: AddCommand = (program, context) => {
  const group = termsGroup(program);
  withTermOptions(group.command('match'))
    .description('print each occurrence of a term in a text as one line of JSON: concept, term, status, start, end in UTF-16 units')
    .argument('<file>', 'a text; Markdown where its name ends in .md; - for the standard input')
    .addHelpText('after', '\nExample:\n  $ handbook terms match --lang fr chapter.md')
    .action(async (file: string, options: TermOptions) => runMatch(file, options, context));
  withTermOptions(group.command('expand'))
    .description('print the forms of a concept’s terms that are matched')
    .argument('<concept>', 'its id in the termbase')
    .addHelpText(
      'after',
      '\nA form that is wrong is taken out by the column veto_<language> of the termbase.\n\nExample:\n  $ handbook terms expand ret-004 --lang fr',
    )
    .action(async (concept: string, options: TermOptions) => runExpand(concept, options, context));
};

function withTermOptions(command: Command): Command {
  return command
    .requiredOption('--lang <tag>', 'language of the text: en, fr, nl')
    .option('--termbase <file>', 'a termbase (CSV), or lines of concept, term and status apart by tabs')
    .option('--book <dir>', 'folder of the manuscript whose termbase is used', 'manuscript');
}

async function runMatch(file: string, options: TermOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const entries = await readEntries(options, context);
  if (!entries) return end(exitCode.misuse);
  const text = file === '-' ? await terminal.input?.() : decode(await host.files.read(resolve(terminal.folder, file)));
  if (text === undefined) throw new HostError('host/no-input', 'This terminal has no standard input.', 'Name a file.');
  const index = indexTerms(entries, options.lang);
  const hits = file.endsWith('.md') ? matchMarkdown(file, text, index) : matchTerms(maskText(text), index);
  for (const { concept, term, status, start, end: stop, others } of hits)
    terminal.out(`${JSON.stringify({ concept, term, status, start, end: stop, ...(others.length > 0 ? { others } : {}) })}\n`);
  end(exitCode.fine);
}

/** Occurrences in the prose of a Markdown text, at their places in the source. */
function matchMarkdown(path: string, text: string, index: TermIndex): TermHit[] {
  const file: TextFile = { path, text, tree: parseMarkdown(text), frontMatter: {} };
  return proseOf(file)
    .flatMap((prose) =>
      matchTerms(prose.text, index).map((hit) => {
        const place = prose.placeOf(hit.start, hit.end);
        return { ...hit, start: place.start.offset, end: place.end.offset };
      }),
    )
    .sort((a, b) => a.start - b.start);
}

async function runExpand(concept: string, options: TermOptions, context: CommandContext): Promise<void> {
  const { terminal, end } = context;
  const entries = await readEntries(options, context);
  if (!entries) return end(exitCode.misuse);
  const own = entries.filter((entry) => entry.concept === concept);
  if (own.length === 0) {
    const near = nearest(concept, new Set(entries.map((entry) => entry.concept)));
    terminal.err(`The termbase has no term of “${concept}” in “${options.lang}”. ${near ? `Did you mean “${near}”?` : ''}\n`);
    return end(exitCode.misuse);
  }
  const language = termLanguage(options.lang);
  for (const entry of own) {
    const pattern = expandTerm(entry, language);
    const forms = formsOf(pattern);
    const links = linksOf(pattern).map((link) => `  (${link})\n`);
    const of = `${entry.status}${entry.region ? `, ${entry.region}` : ''}`;
    terminal.out(`${entry.term} (${of})\n${[...forms.map((form) => `  ${form}\n`), ...links].join('')}`);
  }
  return end(exitCode.fine);
}

/** Entries of the termbase that is asked for, or of the manuscript's; faults of the table are told. */
async function readEntries({ termbase, book, lang }: TermOptions, context: CommandContext): Promise<TermEntry[] | undefined> {
  const { terminal, host } = context;
  const path = resolve(terminal.folder, termbase ?? `${book}/terms/termbase.csv`);
  const text = decode(await host.files.read(path)).replace(/^\uFEFF/, '');
  if (!/^[^\n]*\bconcept_id\b[^\n]*,/.test(text)) {
    const list = readTermList(text);
    if (!list || list.length === 0)
      terminal.err(`${path} is neither a termbase with a column concept_id nor lines of concept, term and status.\n`);
    return list && list.length > 0 ? list : undefined;
  }
  const faults: Diagnostic[] = [];
  const concepts = readTermbase(path, text, (fault) => faults.push(fault));
  for (const { message, place } of faults) terminal.err(`${path}:${place?.start.line ?? 1} ${message}\n`);
  const base = lang.split('-')[0] ?? lang;
  return termEntries(concepts.values(), base).filter(({ region }) => region === undefined || !lang.includes('-') || region === lang);
}

/** A byte order mark stays, so that offsets are those of the file. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
