import { resolve } from 'node:path';
import { Option } from 'commander';
import { type EarlierBook, resolveSince } from '../book-since.ts';
import { chapterOf } from '../changes/chapter-of.ts';
import { compareBooks } from '../changes/compare-books.ts';
import { isSame } from '../model/book-difference.ts';
import { differencePage } from '../write/difference/index.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { differenceText } from './difference-text.ts';
import { exitCode } from './exit-code.ts';
import { stateNamed } from './state-named.ts';

interface DiffOptions {
  readonly book: string;
  readonly to?: string;
  readonly lang?: string;
  readonly format: 'text' | 'json' | 'html';
  readonly chapter?: string;
  readonly exitCode: boolean;
}

/** `handbook diff`: what differs between two states of a book as it is printed. */
export const addDiff: AddCommand = (program, context) => {
  program
    .command('diff')
    .description('say what differs between two states of the book: blocks, words, numbers, titles, terms, sources')
    .argument('<state>', 'a commit, branch or tag, or the folder of an earlier manuscript')
    .option('--to <state>', 'the later state; the manuscript as it is now where absent')
    .option('--lang <tag>', 'language of the text; that of the source where absent')
    .option('--chapter <name>', 'only this chapter, by its number or its id')
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json', 'html']).default('text'))
    .option('--exit-code', 'end with 1 where something differs, as git diff does', false)
    .addHelpText(
      'after',
      `
Examples:
  $ handbook diff v1.0                                since a tag, in the terminal
  $ handbook diff v1.0 --to v1.1 --lang fr            between two tags, in French
  $ handbook diff main --format html > changes.html   one page for those who read again what they know
  $ handbook diff main --chapter 7 --exit-code        for scripts: 1 where chapter 7 differs`,
    )
    .action(async (state: string, options: DiffOptions) => showDifference(state, options, context));
};

async function showDifference(from: string, options: DiffOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const folder = resolve(terminal.folder, options.book);
  const misuse = (sentence: string): void => {
    terminal.err(`${sentence}\n`);
    end(exitCode.misuse);
  };
  const stateAt = async (name: string): Promise<EarlierBook | undefined> => resolveSince(await stateNamed(name, context), folder, host);
  const earlier = await stateAt(from);
  if (!earlier) return misuse(`There is no state “${from}” of this book: name a commit, branch or tag, or a folder with its book.yaml.`);
  const later = options.to === undefined ? await resolveSince({ folder }, folder, host) : await stateAt(options.to);
  const to = options.to ?? options.book;
  if (!later) return misuse(`There is no state “${to}” of this book: name a commit, branch or tag, or a folder with its book.yaml.`);
  const language = options.lang ?? later.languages[0] ?? '';
  const now = await later.book(language);
  if (!now) return misuse(`The book is not in “${language}” at “${to}”. It is in: ${later.languages.join(', ')}.`);
  const before = await earlier.book(language, now);
  if (!before) return misuse(`The book was not in “${language}” at “${from}”. It was in: ${earlier.languages.join(', ')}.`);
  const whole = compareBooks(before, now);
  const difference = options.chapter === undefined ? whole : chapterOf(whole, options.chapter);
  if (!difference) {
    const numbers = whole.sections.flatMap(({ number }) => number ?? []);
    return misuse(`Neither state has a chapter “${options.chapter}”. Name an id, or one of: ${numbers.join(', ')}.`);
  }
  if (options.format === 'json') terminal.out(`${JSON.stringify({ schemaVersion: 1, from, to, ...difference }, null, 2)}\n`);
  else if (options.format === 'text') terminal.out(differenceText(difference, terminal.colour.out));
  else {
    const css = new TextDecoder().decode(await host.files.readTemplate('difference/difference.css'));
    terminal.out(`${differencePage({ difference, from, to, words: now.words, css })}\n`);
  }
  end(options.exitCode && !isSame(difference) ? exitCode.findings : exitCode.fine);
}
