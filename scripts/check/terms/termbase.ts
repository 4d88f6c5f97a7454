import {
  ambiguousTerm,
  deprecatedIsPreferred,
  generalTerm,
  missingTerm,
  unknownConfusion,
  unsourcedConcept,
} from '../../diagnostics/terminology.ts';
import type { Concept } from '../../model/manuscript.ts';
import type { Place } from '../../model/place.ts';
import { matchTerms } from '../../terms/match-terms.ts';
import { termEntries } from '../../terms/term-entry.ts';
import { indexTerms } from '../../terms/term-index.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { termIndex } from './term-hits.ts';

const file = 'terms/termbase.csv';

/** The termbase itself: what would make its checks wrong. What is of no language is told with the first one. */
export const termbase: Rule = (input) => {
  const { manuscript, book, report } = input;
  const concepts = [...manuscript.concepts.values()];
  const language = book.info.language.split('-')[0] ?? '';
  if (language === manuscript.settings.languages[0]?.split('-')[0]) {
    // A table that names no source at all keeps them elsewhere.
    const sourced = concepts.some(({ source }) => source !== '');
    for (const concept of concepts) {
      if (concept.source === '' && sourced) report(unsourcedConcept({ concept: concept.id }, rowOf(concept)));
      for (const other of concept.confusions ?? [])
        if (!manuscript.concepts.has(other))
          report(unknownConfusion({ concept: concept.id, other, nearest: nearest(other, manuscript.concepts.keys()) }, rowOf(concept)));
    }
    reportGeneral(concepts, language, input);
  }
  for (const concept of concepts)
    if ((concept.terms[language] ?? []).length === 0) report(missingTerm({ concept: concept.id, language }, rowOf(concept)));
  reportShared(language, input);
  reportDeprecated(language, input);
};

const rowOf = ({ line = 1 }: Concept): Place => {
  const point = { line, column: 1, offset: 0 };
  return { file, start: point, end: point };
};

/** One term of two concepts, unless the table says that it knows. */
function reportShared(language: string, input: RuleInput): void {
  const { manuscript, report } = input;
  for (const [term, ids] of termIndex(input, language).shared) {
    const concepts = [...new Set(ids)].flatMap((id) => manuscript.concepts.get(id) ?? []);
    const [first, ...others] = concepts.filter(({ legalOnly }) => !legalOnly);
    if (!first || others.length === 0) continue;
    const named = others.every(({ id, confusions }) => first.confusions?.includes(id) || confusions?.includes(first.id));
    if (!named) report(ambiguousTerm({ term, concepts: [first, ...others].map(({ id }) => id), language }, rowOf(first)));
  }
}

/** A deprecated term that is, as it stands, a right term of another concept, or of its own. Capitals and hyphens may be what is deprecated. */
function reportDeprecated(language: string, input: RuleInput): void {
  const { manuscript, report } = input;
  const entries = termEntries(manuscript.concepts.values(), language);
  const right = indexTerms(
    entries.filter(({ status }) => status !== 'deprecated'),
    language,
  );
  for (const { term, status, concept } of entries) {
    if (status !== 'deprecated') continue;
    const [hit] = matchTerms(term, right);
    const own = manuscript.concepts.get(concept);
    if (!hit || !own || hit.respelt !== undefined || hit.start !== 0 || hit.end !== term.length) continue;
    if (hit.concept === concept && hit.term !== term) continue;
    report(deprecatedIsPreferred({ term, preferred: hit.term, concept: hit.concept, language }, rowOf(own)));
  }
}

function reportGeneral(concepts: readonly Concept[], language: string, { report }: RuleInput): void {
  const general = concepts.filter(({ terms, link }) => link === undefined && /^[\p{Ll}]{1,12}$/u.test(terms[language]?.[0] ?? ''));
  const [first] = general;
  // A small table is read at a glance.
  if (first && general.length > 5) report(generalTerm({ concepts: general.map(({ id }) => id), language }, rowOf(first)));
}
