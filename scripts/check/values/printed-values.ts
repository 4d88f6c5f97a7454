import { posix } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Book } from '../../model/book.ts';
import type { Manuscript, TextFile } from '../../model/manuscript.ts';
import { csvCells } from '../../text/csv-cells.ts';
import { yamlStrings } from '../../text/yaml-strings.ts';
import type { Prose } from '../prose.ts';
import { opaque } from '../typography/set-text.ts';
import { chartTables, markdownValues } from './markdown-values.ts';
import { valueProse } from './value-prose.ts';

interface Input {
  readonly book: Book;
  readonly manuscript: Manuscript;
  readonly files: readonly TextFile[];
  readonly host: Host;
}

/** What the book of one language prints and no block holds, file by file. What all languages share is of the source language. */
export async function printedValues(input: Input): Promise<Prose[]> {
  const tables = new Map<string, Set<string>>();
  const language = input.book.info.language;
  const add = (path: string, columns: readonly string[]): void => {
    if (input.manuscript.paths.includes(path)) tables.set(path, new Set([...(tables.get(path) ?? []), ...columns]));
  };
  add('terms/termbase.csv', [`definition_${language}`]);
  if (isSource(input)) add('data/facts.csv', ['period']);
  else add('terms/periods.csv', [language]);
  const shared = isSource(input) ? new Set<string>() : sharedTables(input);
  for (const file of input.files)
    for (const { data, columns } of chartTables(file)) if (!shared.has(pathFrom(file, data))) add(pathFrom(file, data), columns);
  const cells = await Promise.all([...tables].map(([path, columns]) => tableValues(path, columns, input)));
  return [...input.files.flatMap(textValues), ...settingsValues(input), ...cells.flat()];
}

const isSource = ({ book, manuscript }: Input): boolean => manuscript.settings.languages[0] === book.info.language;

/** Tables that charts of the source language draw too. */
function sharedTables({ manuscript: { texts, settings } }: Input): Set<string> {
  const sources = [...texts.values()].filter(({ path }) => path.startsWith(`${settings.languages[0]}/`));
  return new Set(sources.flatMap((file) => chartTables(file).map(({ data }) => pathFrom(file, data))));
}
const pathFrom = ({ path }: TextFile, data: string): string => posix.join(posix.dirname(path), data);

function textValues(file: TextFile): Prose[] {
  return markdownValues(file).map(valueProse({ file: file.path, source: file.text }));
}

/** Texts of book.yaml in the language, and in the source language those that have none. */
function settingsValues(input: Input): Prose[] {
  const { book, manuscript } = input;
  const localised =
    /^(?:title|subtitle|description|status|rights|publisher\.name|contributors\.\d+\.name|subjects\.\d+|structure\.parts\.\d+\.title|variables\.[^.]+)\.([^.]+)$/;
  const shared = /^(?:subjects\.\d+|variables\.[^.]+)$/;
  return yamlStrings(manuscript.settingsText)
    .filter(({ path }) => {
      const key = path.join('.');
      return localised.exec(key)?.[1] === book.info.language || (isSource(input) && shared.test(key));
    })
    .map(valueProse({ file: 'book.yaml', source: manuscript.settingsText }));
}

/** Dates of facts, and their places in the words of a translation, are a notation that the press sets: only words beside them are looked at. */
const dates: Readonly<Record<string, RegExp>> = { 'data/facts.csv': /[\d-]/g, 'terms/periods.csv': /\{date\}/g };

async function tableValues(path: string, columns: ReadonlySet<string>, { manuscript, host }: Input): Promise<Prose[]> {
  const source = new TextDecoder().decode(await host.files.read(`${manuscript.folder}/${path}`)).replaceAll('\r\n', '\n');
  const prose = valueProse({ file: path, source });
  const notation = dates[path];
  const cells = csvCells(source, (column) => columns.has(column)).flatMap((row) => [...row]);
  return cells
    .filter(([, { value }]) => /\p{L}/u.test(value))
    .map(([, cell]) => prose(notation ? { ...cell, value: cell.value.replace(notation, (found) => opaque.repeat(found.length)) } : cell));
}
