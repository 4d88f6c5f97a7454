import { deprecatedTerm, termCase } from '../../diagnostics/terminology.ts';
import type { Concept } from '../../model/manuscript.ts';
import { startsSentence } from '../../terms/starts-sentence.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { type ProseHit, termHits } from './term-hits.ts';

/** Deprecated terms outside quotations. Names with capitals of their own ("Aliens Act") are names, not terms. */
export const deprecatedTerms: Rule = (input) => {
  const { manuscript, book, report } = input;
  const language = book.info.language.split('-')[0] ?? '';
  for (const hit of termHits(input)) {
    if (hit.status !== 'deprecated' || hit.quoted || isName(hit)) continue;
    const concept = manuscript.concepts.get(hit.concept);
    const preferred = concept?.terms[language]?.[0];
    if (!concept || preferred === undefined || isAtHome(concept, hit, language, input)) continue;
    const { found, place } = hit;
    const recased = sameButCase(concept, hit, language);
    if (recased !== undefined)
      report(termCase({ found, expected: recased, concept: concept.id }, place, hit.mendable ? { fix: { place, text: recased } } : {}));
    else {
      const mend = mendOf(hit, preferred, language);
      report(
        deprecatedTerm(
          { found, preferred, concept: concept.id },
          place,
          mend === undefined || !hit.mendable ? {} : { fix: { place, text: mend } },
        ),
      );
    }
  }
};

/** Beside words of the act or the agency that says so (column `unless_<lang>`), in the lines of the block: a row of a table is one. */
function isAtHome({ contexts }: Concept, { prose }: ProseHit, language: string, { manuscript }: RuleInput): boolean {
  const words = contexts?.[language];
  const text = manuscript.texts.get(prose.file)?.text;
  if (!words || text === undefined) return false;
  const { start, end } = prose.place;
  const stop = text.indexOf('\n', end.offset);
  const lines = text.slice(text.lastIndexOf('\n', start.offset - 1) + 1, stop < 0 ? text.length : stop);
  return words.some((word) => lines.includes(word));
}

/** Capitals inside a sentence that the term has not. */
function isName({ found, term, prose, start }: ProseHit): boolean {
  if (found === found.toUpperCase() || /\p{Lu}/u.test(term)) return false;
  const rest = found.slice(1);
  return /\p{Lu}/u.test(rest) || (/^\p{Lu}/u.test(found) && !startsSentence(prose.text, start));
}

/** The right words where only their capitals are wrong ("member states" for "Member States"). */
function sameButCase(concept: Concept, { term, found }: ProseHit, language: string): string | undefined {
  const right = [...(concept.terms[language] ?? []), ...(concept.acronyms[language] ?? [])].find(
    (candidate) => candidate !== term && candidate.toLowerCase() === term.toLowerCase(),
  );
  if (right === undefined || !found.toLowerCase().startsWith(term.toLowerCase())) {
    return right === undefined ? undefined : recase(found, right);
  }
  return right + found.slice(right.length);
}
/** Each word of the found form with the first letter of the right one. */
function recase(found: string, right: string): string | undefined {
  const wanted = right.split(' ');
  const words = found.split(' ');
  if (wanted.length !== words.length) return undefined;
  return words.map((word, at) => (wanted[at]?.charAt(0) ?? '') + word.slice(1)).join(' ');
}

/** A mend that breaks no grammar: English, the citation form itself, as many words, the same article before it. */
function mendOf({ found, term }: ProseHit, preferred: string, language: string): string | undefined {
  const vowel = (word: string): boolean => /^[aeiou]/i.test(word);
  const alike = found === term && preferred.split(' ').length === term.split(' ').length && vowel(preferred) === vowel(term);
  return language === 'en' && alike ? preferred : undefined;
}
