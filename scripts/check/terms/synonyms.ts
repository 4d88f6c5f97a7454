import { admittedTerm, mixedSynonyms } from '../../diagnostics/terminology.ts';
import type { Rule } from '../rule.ts';
import { type ProseHit, termHits } from './term-hits.ts';

/** Admitted terms, and two terms for one concept in one file; both are told once a file. Everyday words (link: no) are nobody’s to count. Words of one country only may stand beside the common ones. */
export const synonyms: Rule = (input) => {
  const { manuscript, book, report } = input;
  const language = book.info.language.split('-')[0] ?? '';
  for (const hits of byFileAndConcept(termHits(input)).values()) {
    const [first] = hits;
    const concept = first && manuscript.concepts.get(first.concept);
    const preferred = concept?.terms[language]?.[0];
    if (!concept || preferred === undefined) continue;
    if (concept.link === false) continue;
    const used = new Map<string, ProseHit[]>();
    for (const hit of hits) used.set(hit.term, [...(used.get(hit.term) ?? []), hit]);
    for (const [term, own] of used) {
      const [at] = own;
      if (!at || term === preferred || isShort(term, preferred)) continue;
      const other = [...used.keys()].find((candidate) => candidate !== term && !isShort(candidate, term) && !isShort(term, candidate));
      const related = other === undefined ? [] : (used.get(other) ?? []).slice(0, 1);
      const extras =
        related.length === 0 ? {} : { related: related.map(({ place, found }) => ({ place, message: `“${found}” stands here.` })) };
      if (other !== undefined) report(mixedSynonyms({ one: preferred, other: term, concept: concept.id }, at.place, extras));
      else report(admittedTerm({ found: at.found, preferred, concept: concept.id, times: own.length }, at.place));
    }
  }
};

/** The beginning or the end of the other: a short form, not another word. */
const isShort = (term: string, full: string): boolean => full.startsWith(`${term} `) || full.endsWith(` ${term}`);

function byFileAndConcept(hits: readonly ProseHit[]): Map<string, ProseHit[]> {
  const groups = new Map<string, ProseHit[]>();
  for (const hit of hits) {
    if (hit.quoted || hit.region !== undefined || hit.others.length > 0 || (hit.status !== 'preferred' && hit.status !== 'admitted'))
      continue;
    if (hit.prose.kind !== 'paragraph') continue;
    const key = `${hit.prose.file}\n${hit.concept}`;
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  return groups;
}
