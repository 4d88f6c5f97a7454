import type { Concept } from '../model/manuscript.ts';

export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'acronym';

/** One term of one language, as it is looked for. */
export interface TermEntry {
  readonly concept: string;
  /** Citation form, as the termbase writes it. */
  readonly term: string;
  readonly status: TermStatus;
  /** How it changes: a kind, or its forms; absent, the number of its words decides. */
  readonly inflect?: string;
  /** Forms that are never it. */
  readonly veto?: readonly string[];
  /** Phrases in which it is not this concept. */
  readonly except?: readonly string[];
  /** `nl-BE`: only this country says so. */
  readonly region?: string;
}

/** The entries of concepts in one language, in the order of the termbase: preferred, admitted, acronyms, deprecated. */
export function termEntries(concepts: Iterable<Concept>, language: string): TermEntry[] {
  return [...concepts].flatMap((concept) => entriesOf(concept, language));
}

function entriesOf(concept: Concept, language: string): TermEntry[] {
  const make = (term: string, status: TermStatus): TermEntry => {
    const inflect = concept.inflections?.[language]?.[term] ?? concept.inflections?.[language]?.[''];
    const veto = concept.vetoes?.[language];
    const except = concept.exceptions?.[language];
    const region = concept.regions?.[language]?.[term];
    return {
      concept: concept.id,
      term,
      status,
      ...(inflect === undefined ? {} : { inflect }),
      ...(veto === undefined ? {} : { veto }),
      ...(except === undefined ? {} : { except }),
      ...(region === undefined ? {} : { region }),
    };
  };
  const [preferred, ...admitted] = concept.terms[language] ?? [];
  return [
    ...(preferred === undefined ? [] : [make(preferred, 'preferred')]),
    ...admitted.map((term) => make(term, 'admitted')),
    ...(concept.acronyms[language] ?? []).map((term) => make(term, 'acronym')),
    ...(concept.deprecated[language] ?? []).map((term) => make(term, 'deprecated')),
  ];
}
