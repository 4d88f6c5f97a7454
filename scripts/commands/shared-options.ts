import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Format, formats, profiles } from '../model/book.ts';
import { type PdfProfile, pdfProfiles } from '../model/pdf.ts';
import { nearest } from '../text/nearest.ts';
import type { CommandContext } from './command.ts';

export interface SharedOptions {
  readonly book: string;
  readonly output: string;
  readonly lang?: readonly string[];
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly jobs: number;
}

/** Options that every command takes. */
export function withSharedOptions(command: Command): Command {
  return command
    .option('--book <dir>', 'folder of the manuscript, with its book.yaml', 'manuscript')
    .option('--output <dir>', 'folder for what is made', 'output')
    .option('--lang <tags>', 'only these languages, apart by commas: fr,nl', list)
    .option('--quiet', 'print findings and errors only', false)
    .option('--strict', 'treat warnings as errors', false)
    .addOption(new Option('--jobs <n>', 'editions to write at a time').argParser(count).default(2));
}

/** Absolute paths of the manuscript and the output folder. */
export function foldersOf(
  { book, output }: SharedOptions,
  { terminal }: CommandContext,
): { readonly book: string; readonly output: string } {
  return { book: resolve(terminal.folder, book), output: resolve(terminal.folder, output) };
}

export const list = (value: string): string[] => value.split(/[\s,]+/).filter((word) => word !== '');

/** Format names, apart by commas. */
export function formatList(value: string): Format[] {
  return list(value).map((word) => oneOf(word, formats));
}
/** Names of PDFs, apart by commas. */
export function pdfProfileList(value: string): PdfProfile[] {
  return list(value).map((word) => oneOf(word, pdfProfiles));
}
export const profileName = (value: string): (typeof profiles)[number] => oneOf(value, profiles);

function oneOf<T extends string>(word: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  const near = nearest(word, known);
  throw new InvalidArgumentError(near ? `Did you mean “${near}”?` : `Use one of: ${known.join(', ')}.`);
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 64) throw new InvalidArgumentError('It is a whole number from 1 to 64.');
  return number;
}
