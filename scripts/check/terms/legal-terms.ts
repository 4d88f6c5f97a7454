import { legalOnlyTerm } from '../../diagnostics/terminology.ts';
import type { Rule } from '../rule.ts';
import { termHits } from './term-hits.ts';

const cites = /\[[^\]]*@[\p{L}\d]|:fact\[/u;

/** Terms of an act, only where it is cited or named. */
export const legalTerms: Rule = (input) => {
  const { manuscript, files, report } = input;
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { concept: id, others, status, quoted, found, place, prose } of termHits(input)) {
    const concept = manuscript.concepts.get(id);
    // A term that another concept shares is the house's own word too.
    if (!concept?.legalOnly || status === 'deprecated' || quoted || others.length > 0) continue;
    const written = texts.get(prose.file)?.slice(prose.place.start.offset, prose.place.end.offset) ?? '';
    if (cites.test(written) || namesAct(written, concept.source)) continue;
    report(legalOnlyTerm({ found, source: concept.source, concept: id }, place));
  }
};

/** The number of the act, or a word of its name, stands in the paragraph. */
function namesAct(written: string, source: string): boolean {
  const number = /\d{2,4}\/\d+(?:\/\w+)?/.exec(source)?.[0];
  if (number !== undefined && written.includes(number)) return true;
  return /\b(?:Directives?|Regulations?|Protocols?|Conventions?|Treaty|Richtlijn|Verordening|Verdrag|Règlement|Protocole)\b/i.test(written);
}
