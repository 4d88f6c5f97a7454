import type { TermGroup } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';

/** Terms of one language that mean the same: of each concept of the termbase, and each acronym with its long form. What has but one name is left out. */
export function synonymsOf({ concepts, acronyms }: Pick<Manuscript, 'concepts' | 'acronyms'>, language: string): readonly TermGroup[] {
  const ofConcepts = [...concepts.values()].map((concept): TermGroup => {
    const terms = [...(concept.terms[language] ?? []), ...(concept.acronyms[language] ?? [])];
    return { terms, avoided: concept.deprecated[language] ?? [] };
  });
  const ofAcronyms = [...acronyms].flatMap(([acronym, long]): TermGroup[] => {
    const expansion = long.get(language)?.expansion;
    const isKnown = ofConcepts.some(({ terms }) => terms.includes(acronym));
    return expansion === undefined || isKnown ? [] : [{ terms: [expansion, acronym], avoided: [] }];
  });
  return [...ofConcepts, ...ofAcronyms].filter(({ terms, avoided }) => terms.length > 0 && terms.length + avoided.length > 1);
}
