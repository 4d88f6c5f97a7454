import { sourceAcronym } from '../../diagnostics/translation-checks.ts';
import type { Comparison, ComparisonRule, UnitPair } from './comparison.ts';
import { foreignStretches } from './unit-text.ts';

const acronym = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{N}]{1,7}(?=s?(?![\p{L}\p{N}-]))/gu;

/** A translation has its own acronym where its language has one: of the termbase, or the one that it says elsewhere for the source's and that acronyms.csv lists. */
export const acronyms: ComparisonRule = (comparison) => {
  const own = ownAcronyms(comparison);
  for (const { source, target } of comparison.units) {
    const said = new Set(acronymsIn(source.text));
    const foreign = foreignStretches(target);
    for (const { 0: found, index } of target.text.matchAll(acronym)) {
      const expected = own.get(found);
      if (expected === undefined || !said.has(found) || acronymsIn(target.text).includes(expected)) continue;
      if (foreign.some(([from, to]) => from <= index && index < to)) continue;
      comparison.report(
        sourceAcronym({ found, expected }, target.placeOf(index, index + found.length), {
          related: [{ message: 'The source.', place: source.unit.place }],
        }),
      );
    }
  }
};

const acronymsIn = (text: string): string[] => [...text.matchAll(acronym)].map(([found]) => found);

/** Acronyms of the source that are others in the translation. */
function ownAcronyms(comparison: Comparison): Map<string, string> {
  const { manuscript, source, target } = comparison;
  const own = new Map<string, string>();
  for (const { acronyms: byLanguage } of manuscript.concepts.values()) {
    const [theirs, ours] = [byLanguage[base(source.language)] ?? [], byLanguage[base(target.language)] ?? []];
    const [expected] = ours;
    if (expected !== undefined) for (const each of theirs) if (!ours.includes(each)) own.set(each, expected);
  }
  const only = (here: string, there: string): Set<string> =>
    new Set([...manuscript.acronyms].flatMap(([name, forms]) => (forms.has(here) && !forms.has(there) ? [name] : [])));
  const [theirs, ours] = [only(source.language, target.language), only(target.language, source.language)];
  for (const [name, expected] of learned(theirs, ours, comparison.units)) own.set(name, expected);
  return own;
}
const base = (tag: string): string => tag.split('-')[0] ?? tag;

/** Pairs that stand beside each other twice at least, and mostly: what the translation says for an acronym of the source. */
function learned(theirs: ReadonlySet<string>, ours: ReadonlySet<string>, units: readonly UnitPair[]): Map<string, string> {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { source, target } of units) {
    const [from, to] = [new Set(acronymsIn(source.text)), new Set(acronymsIn(target.text))];
    for (const name of from) if (theirs.has(name)) count(name);
    for (const name of to) if (ours.has(name)) count(name);
    for (const one of from) if (theirs.has(one)) for (const other of to) if (ours.has(other)) count(`${one} ${other}`);
  }
  const found = new Map<string, string>();
  for (const one of theirs)
    for (const other of ours) {
      const both = counts.get(`${one} ${other}`) ?? 0;
      if (both >= 2 && both >= 0.6 * (counts.get(one) ?? 0) && both >= 0.6 * (counts.get(other) ?? 0)) found.set(one, other);
    }
  return found;
}
