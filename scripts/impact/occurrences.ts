import { proseOf } from '../check/prose.ts';
import { type ProseHit, proseHits } from '../check/terms/term-hits.ts';
import type { Book } from '../model/book.ts';
import type { Manuscript, TextFile } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { termEntries } from '../terms/term-entry.ts';
import { indexTerms, type TermIndex } from '../terms/term-index.ts';

/** A term in the running text that no mark names. */
export interface Occurrence {
  readonly language: string;
  /** The words as they stand. */
  readonly found: string;
  /** What the termbase says of this term: preferred, admitted, deprecated ... */
  readonly status: string;
  readonly place: Place;
}

const indexes = new WeakMap<Manuscript['concepts'], Map<string, TermIndex>>();

/** The terms in the running text of one file, in any inflected form. */
export function termsIn(file: TextFile, concepts: Manuscript['concepts'], language: string): ProseHit[] {
  const base = language.split('-')[0] ?? language;
  const known = indexes.get(concepts) ?? new Map<string, TermIndex>();
  indexes.set(concepts, known);
  const index = known.get(base) ?? indexTerms(termEntries(concepts.values(), base), base);
  known.set(base, index);
  return proseHits(proseOf(file), index);
}

/** Where a book says a concept without marking it as a term; quotations are among them. */
export function occurrencesIn(book: Book, concept: string, manuscript: Manuscript, marked: readonly Place[]): Occurrence[] {
  const { language } = book.info;
  return [...book.blocks.keys()]
    .flatMap((path) => {
      const file = manuscript.texts.get(path);
      return file ? termsIn(file, manuscript.concepts, language) : [];
    })
    .filter((hit) => hit.concept === concept && !marked.some((mark) => holds(mark, hit.place)))
    .map(({ found, status, place }) => ({ language, found, status, place }));
}

const holds = (mark: Place, { file, start }: Place): boolean =>
  mark.file === file && mark.start.offset <= start.offset && start.offset < mark.end.offset;
