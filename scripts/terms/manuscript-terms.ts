import type { Manuscript } from '../model/manuscript.ts';
import { termEntries } from './term-entry.ts';
import { indexTerms, type TermIndex } from './term-index.ts';

const indexes = new WeakMap<Manuscript, Map<string, TermIndex>>();

/** The termbase of a manuscript as an index of one language (the first part of its tag counts), built once. */
export function manuscriptTerms(manuscript: Manuscript, language: string): TermIndex {
  const known = indexes.get(manuscript) ?? new Map<string, TermIndex>();
  indexes.set(manuscript, known);
  const base = language.split('-')[0] ?? language;
  const index = known.get(base) ?? indexTerms(termEntries(manuscript.concepts.values(), base), base);
  known.set(base, index);
  return index;
}
