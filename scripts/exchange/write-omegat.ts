import type { ConceptEntry, TermEntry } from './concept-entry.ts';

/**
 * OmegaT's glossary: source, target and comment apart by tabs, UTF-8. OmegaT offers whatever stands in the target column,
 * so that deprecated forms stand in the comment only.
 */
export function writeOmegat(entries: readonly ConceptEntry[], source: string, target: string): string {
  const lines = entries.flatMap((entry) => {
    const from = allowed(entry, source);
    const to = allowed(entry, target);
    const comment = commentOf(entry, source, target);
    const pairs = [...pair(from.terms, to.terms), ...pair(from.acronyms, to.acronyms.length > 0 ? to.acronyms : to.terms)];
    return pairs.map(([one, other]) => [one, other, comment].map(cell).join('\t'));
  });
  return lines.map((line) => `${line}\n`).join('');
}

interface Allowed {
  readonly terms: readonly string[];
  readonly acronyms: readonly string[];
}
function allowed({ languages }: ConceptEntry, language: string): Allowed {
  const terms = termsIn(languages, language).filter(({ status }) => status === 'preferred' || status === 'admitted');
  const texts = (acronym: boolean): string[] => terms.filter((term) => term.acronym === acronym).map(({ text }) => text);
  return { terms: texts(false), acronyms: texts(true) };
}
const termsIn = (languages: ConceptEntry['languages'], language: string): readonly TermEntry[] =>
  languages.filter((section) => section.language === language).flatMap(({ terms }) => terms);

const pair = (from: readonly string[], to: readonly string[]): readonly (readonly [string, string])[] =>
  from.flatMap((one) => to.map((other) => [one, other] as const));

function commentOf(entry: ConceptEntry, source: string, target: string): string {
  const never = termsIn(entry.languages, target).filter(({ status }) => status === 'deprecated' || status === 'superseded');
  const regions = termsIn(entry.languages, target).filter(({ region }) => region !== '');
  const definition = entry.languages.find(({ language }) => language === source)?.definition ?? '';
  return [
    entry.id,
    ...(never.length > 0 ? [`NOT: ${never.map(({ text }) => text).join(' | ')}`] : []),
    ...regions.map(({ text, region }) => `${text}: ${region}`),
    ...(definition === '' ? [] : [definition]),
  ].join('; ');
}

/** Neither tab nor line break may stand in a cell; a line that begins with # is a comment of OmegaT's own. */
const cell = (text: string, index: number): string => {
  const flat = text.replace(/[\t\r\n\u2028\u2029]+/g, ' ');
  return index === 0 && flat.startsWith('#') ? ` ${flat}` : flat;
};
