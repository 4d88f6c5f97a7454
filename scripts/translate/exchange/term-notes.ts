import type { Concept } from '../../model/manuscript.ts';
import { matchTerms } from '../../terms/match-terms.ts';
import { termEntries } from '../../terms/term-entry.ts';
import { indexTerms } from '../../terms/term-index.ts';
import type { Part } from '../unit.ts';

/** The terms of a source text with what to say for them and what not: `guardian → tuteur [chi-008]; NOT gardien`, one a line. */
export type TermNotes = (source: readonly Part[]) => readonly string[];

/** Looks up the termbase for a pair of languages. Concepts without a word in the translation's language are left out. */
export function createTermNotes(concepts: ReadonlyMap<string, Concept>, sourceLanguage: string, language: string): TermNotes {
  const base = (tag: string): string => tag.split('-')[0] ?? tag;
  const index = indexTerms(termEntries(concepts.values(), base(sourceLanguage)), base(sourceLanguage));
  return (source) => {
    // No term goes on across a citation or a code.
    const text = source.map((part) => (part.kind === 'text' ? part.value : part.kind === 'single' ? '\uFFFC' : '')).join('');
    const seen = new Set<string>();
    return matchTerms(text, index).flatMap(({ concept, term }): string[] => {
      const found = concepts.get(concept);
      if (!found || seen.has(concept)) return [];
      seen.add(concept);
      return noteOf(found, term, language, base(language));
    });
  };
}

function noteOf(concept: Concept, term: string, tag: string, language: string): string[] {
  const regions = concept.regions?.[language] ?? {};
  const isUsed = (word: string): boolean => regions[word] === undefined || !tag.includes('-') || regions[word] === tag;
  const use = [...(concept.terms[language] ?? []), ...(concept.acronyms[language] ?? [])].filter(isUsed);
  const never = concept.deprecated[language] ?? [];
  if (use.length === 0 && never.length === 0) return [];
  const withRegion = (word: string): string => (regions[word] === undefined ? word : `${word} (${regions[word]})`);
  return [`${term} → ${use.map(withRegion).join(' | ') || '?'} [${concept.id}]${never.length === 0 ? '' : `; NOT ${never.join(' | ')}`}`];
}
