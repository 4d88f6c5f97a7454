import { confusedTerms, missingEquivalent } from '../../diagnostics/terminology.ts';
import type { Concept } from '../../model/manuscript.ts';
import { matchTerms, type TermHit } from '../../terms/match-terms.ts';
import type { TermIndex } from '../../terms/term-index.ts';
import { quotedStretches } from '../../text/quoted-stretches.ts';
import type { Comparison, ComparisonRule, UnitPair } from './comparison.ts';
import { foreignStretches, type MarkAt, type UnitText } from './unit-text.ts';
import { isCapitalised } from './words-at.ts';

interface Hit extends TermHit {
  readonly found: string;
  /** Between quotation marks or in a quotation: nobody's to mend. */
  readonly quoted: boolean;
}

/** A translation has an approved equivalent of each term of its source, unit by unit, and never the term of a concept that it is often taken for. */
export const equivalents: ComparisonRule = (comparison) => {
  if (comparison.manuscript.concepts.size === 0) return;
  for (const pair of comparison.units) comparePair(pair, comparison);
};

function comparePair(pair: UnitPair, comparison: Comparison): void {
  const { manuscript, source, target, report } = comparison;
  const from = hitsIn(pair.source, source.terms(), pair.quotation, ['acronym', 'language']);
  if (from.length === 0) return;
  const language = target.language.split('-')[0] ?? '';
  const own = hitsIn(pair.target, target.terms(), pair.quotation, ['language']);
  const present = new Set([
    ...conceptsOf(own, pair.target.text, target.terms()),
    ...longForms(pair.target, comparison).flatMap((words) =>
      matchTerms(words, target.terms()).flatMap(({ concept, others }) => [concept, ...others]),
    ),
    ...pair.target.marks.flatMap(({ type, key }) => (type === 'term' && key !== '' ? [key] : [])),
  ]);
  const kept = foreignStretches(pair.target).map(([start, end]) => pair.target.text.slice(start, end).toLowerCase());
  const titles = officialTitles(pair, comparison);
  const asked = new Set<string>();
  for (const { concept: id, status, term, found, quoted, others, start, end } of from) {
    const concept = manuscript.concepts.get(id);
    if (!concept || asked.has(id) || status === 'deprecated' || quoted || [id, ...others].some((each) => present.has(each))) continue;
    if (titles.some(([from, to]) => from <= start && end <= to)) continue;
    asked.add(id);
    if (isName(found, term) || kept.some((words) => words.includes(found.toLowerCase()))) continue;
    const approved = concept.terms[language] ?? [];
    const [first] = approved;
    if (first === undefined || hasAcronym(concept, pair.target)) continue;
    const related = [{ message: 'The term of the source.', place: pair.source.placeOf(start, end) }];
    const confused = own.find(
      (hit) => isPair(concept, manuscript.concepts.get(hit.concept)) && !from.some((other) => other.concept === hit.concept),
    );
    if (confused && !confused.quoted)
      report(
        confusedTerms(
          { term: found, found: confused.found, approved: first, concept: id, other: confused.concept },
          pair.target.placeOf(confused.start, confused.end),
          { related },
        ),
      );
    else if (concept.core || / |-/.test(found))
      report(missingEquivalent({ term: found, approved, concept: id }, pair.target.unit.place, { related }));
  }
}

/** The terms of a unit; the words of `masked` marks are none. */
function hitsIn(unit: UnitText, index: TermIndex, quotation: boolean, masked: readonly MarkAt['type'][]): Hit[] {
  let text = unit.text;
  for (const { type, start, end } of unit.marks)
    if (masked.includes(type)) text = `${text.slice(0, start)}${'\uFFFC'.repeat(end - start)}${text.slice(end)}`;
  const hits = matchTerms(text, index);
  const stretches = hits.length === 0 || quotation ? [] : quotedStretches(text);
  return hits.map((hit) => ({
    ...hit,
    found: text.slice(hit.start, hit.end),
    quoted: quotation || stretches.some(([start, end]) => start <= hit.start && hit.end <= end),
  }));
}

/** Part of a name of several words with capitals ("Hungarian Voluntary Return Programme"), which has a translation of its own. */
const isName = (found: string, term: string): boolean =>
  / /.test(found) && term === term.toLowerCase() && found.split(/[\s-]+/).every((word) => isCapitalised(word) || word.length <= 3);

/** Concepts of hits, those that begin or end inside longer terms among them. */
function conceptsOf(hits: readonly Hit[], text: string, index: TermIndex): Set<string> {
  const inner = hits.flatMap(({ start, end, found }) => {
    const shortened = found.replace(/[\s’'-]+[^\s’'-]+$/u, '');
    const begun = [...found.matchAll(/[\s’'-]+/gu)].flatMap((gap) =>
      matchTerms(text.slice(start + gap.index + gap[0].length, end + longestTerm), index).filter((hit) => hit.start === 0),
    );
    return [...begun, ...(shortened === found ? [] : matchTerms(shortened, index))];
  });
  return new Set([...hits, ...inner].flatMap(({ concept, others }) => [concept, ...others]));
}
/** Letters in which a term that begins inside another one ends. */
const longestTerm = 80;

/** Long forms that the acronyms of a text print. */
function longForms({ text, marks }: UnitText, { manuscript, target }: Comparison): string[] {
  return marks.flatMap(({ type, start, end }) =>
    type === 'acronym' ? (manuscript.acronyms.get(text.slice(start, end).trim())?.get(target.language)?.expansion ?? []) : [],
  );
}

/** Where the source names a work whose official title in the language of the translation stands there: that title is the equivalent of all its words. */
function officialTitles({ source, target }: UnitPair, { manuscript, target: { language } }: Comparison): (readonly [number, number])[] {
  return [...manuscript.sources.values()].flatMap(({ title, custom }) => {
    const own = custom?.[language];
    const local = typeof own === 'object' && own !== null && 'title' in own ? own.title : undefined;
    return title !== undefined && typeof local === 'string' && target.text.includes(local) ? stretchesOf(title, source.text) : [];
  });
}

function stretchesOf(words: string, text: string): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push([at, at + words.length]);
  return found;
}

function hasAcronym({ acronyms }: Concept, { text, marks }: UnitText): boolean {
  const names = new Set(Object.values(acronyms).flat());
  return marks.some(({ type, start, end }) => type === 'acronym' && names.has(text.slice(start, end).trim()));
}

/** The pair may be named on either side. */
function isPair(one: Concept, other: Concept | undefined): boolean {
  return other !== undefined && (one.confusions?.includes(other.id) === true || other.confusions?.includes(one.id) === true);
}
