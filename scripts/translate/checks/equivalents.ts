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
    ...conceptsOf(own, target.terms()),
    ...pair.target.marks.flatMap(({ type, key }) => (type === 'term' && key !== '' ? [key] : [])),
  ]);
  const kept = foreignStretches(pair.target).map(([start, end]) => pair.target.text.slice(start, end).toLowerCase());
  const asked = new Set<string>();
  for (const { concept: id, status, term, found, quoted, others, start, end } of from) {
    const concept = manuscript.concepts.get(id);
    if (!concept || asked.has(id) || status === 'deprecated' || quoted || [id, ...others].some((each) => present.has(each))) continue;
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

/** Concepts of hits, those inside longer terms among them. */
function conceptsOf(hits: readonly Hit[], index: TermIndex): Set<string> {
  const inner = hits.flatMap(({ found }) =>
    [found.replace(/^[^\s’'-]+[\s’'-]+/u, ''), found.replace(/[\s’'-]+[^\s’'-]+$/u, '')]
      .filter((text) => text !== found)
      .flatMap((text) => matchTerms(text, index)),
  );
  return new Set([...hits, ...inner].flatMap(({ concept, others }) => [concept, ...others]));
}

function hasAcronym({ acronyms }: Concept, { text, marks }: UnitText): boolean {
  const names = new Set(Object.values(acronyms).flat());
  return marks.some(({ type, start, end }) => type === 'acronym' && names.has(text.slice(start, end).trim()));
}

/** The pair may be named on either side. */
function isPair(one: Concept, other: Concept | undefined): boolean {
  return other !== undefined && (one.confusions?.includes(other.id) === true || other.confusions?.includes(one.id) === true);
}
