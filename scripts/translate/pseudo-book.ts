import type { Book } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { parseCsvRecords } from '../text/csv.ts';
import { mapYaml } from '../text/map-yaml.ts';
import { blockIdsByPlace, gatherUnits } from './gather-units.ts';
import { pseudoParts, pseudoText } from './pseudo-text.ts';
import { createRereading } from './rereading.ts';
import type { Rereading } from './write-units.ts';
import { writeUnits } from './write-units.ts';

export interface PseudoBook {
  /** Files of the manuscript that read otherwise, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Texts that could not be written so, as places: `en/01-steps.md:3:1`. */
  readonly refused: readonly string[];
}

/**
 * A manuscript whose source language is a pseudo-language: every text that a translator would get, the interface words (`words`, as written) and the tables of terms have accents,
 * brackets and a third more letters. What is printed without them nobody can translate; what does not fit will not fit in German.
 */
export function pseudoBook(
  manuscript: Manuscript,
  source: Book,
  words: string,
  tables: ReadonlyMap<string, string>,
  parse: Rereading['parse'],
): PseudoBook {
  const { settingsText, texts } = manuscript;
  const { language } = source.info;
  const ids = blockIdsByPlace(source);
  const files = new Map<string, string>([
    ['book.yaml', pseudoYaml(settingsText, (path) => path.at(-1) === language && !path.includes('isbn'))],
    [`words/${language}.yaml`, pseudoYaml(words, (path) => !['language', 'direction', 'quotes', 'vagueLinks'].includes(String(path[0])))],
  ]);
  const refused: string[] = [];
  for (const [path, file] of texts) {
    if (!path.startsWith(`${language}/`)) continue;
    const units = gatherUnits(file, ids).filter(({ lang }) => lang === undefined);
    const written = writeUnits(
      file,
      units.map((unit) => ({ unit, parts: pseudoParts(unit.parts) })),
      createRereading(file, ids, parse),
    );
    files.set(path, written.text);
    refused.push(...written.refused.map(({ unit: { place } }) => `${place.file}:${place.start.line}:${place.start.column}`));
  }
  for (const [path, text] of tables) files.set(path, pseudoTable(text, language));
  return { files, refused };
}

function pseudoYaml(text: string, isTranslated: (path: readonly (string | number)[]) => boolean): string {
  return mapYaml(text, (value, path) => (isTranslated(path) ? pseudoText(value) : value));
}

/** Columns of the language (`en`, `definition_en`), and rows of it where a column says which it is. Several terms in a cell stay several. */
function pseudoTable(text: string, language: string): string {
  const parsed = parseCsvRecords(text);
  if ('fault' in parsed) return text;
  const [head, ...rows] = parsed.records.map(({ cells }) => cells);
  if (!head) return text;
  const languageColumn = head.indexOf('language');
  const isOwn = (name: string): boolean => name === language || name === `definition_${language}`;
  const changed = rows.map((cells) =>
    cells.map((cell, at) => {
      const name = head[at] ?? '';
      const isRow = languageColumn >= 0 && cells[languageColumn] === language && name === 'expansion';
      return cell !== '' && (isOwn(name) || isRow) ? cell.split('|').map(pseudoText).join('|') : cell;
    }),
  );
  return `${[head, ...changed].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`;
}
