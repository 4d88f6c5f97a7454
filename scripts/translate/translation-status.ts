import type { Book } from '../model/book.ts';
import type { FilePair } from './plan-sync.ts';
import { countWords, type FileStatus, type UnitStatus, unitStates, type WordCounts } from './unit-states.ts';

/** How far a translation is, file by file in the order of the book. */
export interface TranslationStatus {
  readonly language: string;
  readonly files: readonly ChapterStatus[];
  readonly words: WordCounts;
}
export interface ChapterStatus extends FileStatus {
  /** `01-introduction.md`. */
  readonly name: string;
  /** Title in the source language. */
  readonly title: string;
  readonly words: WordCounts;
}

/** The status of a translation. A file that has no translation is missing whole: `untranslated` are its units. */
export function translationStatus(
  language: string,
  source: Pick<Book, 'sections'>,
  pairs: readonly FilePair[],
  untranslated: ReadonlyMap<string, readonly UnitStatus[]> = new Map(),
): TranslationStatus {
  const titles = new Map(source.sections.map(({ heading, shortTitle }) => [heading.place.file.replace(/^[^/]+\//, ''), shortTitle]));
  const found = new Map(pairs.map((pair) => [pair.name, unitStates(pair.sourceUnits, pair.targetUnits, pair.locked)] as const));
  for (const [name, units] of untranslated) found.set(name, { units, orphans: [] });
  const order = [...titles.keys()];
  const files = [...found]
    .sort(([a], [b]) => place(order, a) - place(order, b))
    .map(([name, status]): ChapterStatus => ({ ...status, name, title: titles.get(name) ?? name, words: countWords(status.units) }));
  return { language, files, words: countWords(files.flatMap(({ units }) => units)) };
}

/** Files that others include stand behind those of the outline. */
const place = (order: readonly string[], name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

/** Share of words that are translated and not stale: 0 to 1; 1 where there is nothing to translate. */
export const coverage = ({ all, done }: WordCounts): number => (all === 0 ? 1 : done / all);
