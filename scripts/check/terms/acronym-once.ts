import { acronymUsedOnce } from '../../diagnostics/terminology.ts';
import { isKnownToAll } from '../../terms/known-acronyms.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { isOn } from '../style/is-on.ts';
import { allAcronymUses } from './acronym-uses.ts';

/** Acronyms that are explained and never used again; off until book.yaml gives the code a severity. */
export const acronymOnce: Rule = (input) => {
  const { book, report } = input;
  if (!isOn(book, acronymUsedOnce.definition.code)) return;
  const uses = allAcronymUses(input).flat();
  const counts = new Map<string, number>();
  for (const { acronym } of uses) counts.set(acronym, (counts.get(acronym) ?? 0) + 1);
  for (const { acronym, how, place } of uses) {
    if (how === 'plain' || counts.get(acronym) !== 1 || isKnownToAll(acronym, book.info.language.split('-')[0] ?? '')) continue;
    // A directive is no word of the prose; an acronym beside its long form is.
    if (mentions(acronym, input) <= (how === 'introduced' ? 1 : 0)) report(acronymUsedOnce({ acronym }, place));
  }
};

/** Everywhere that a reader may meet it: quotations, runs of capitals and short titles of sources, which citations print, among it. */
function mentions(acronym: string, { prose, values, manuscript }: RuleInput): number {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${acronym}(?![\\p{Lu}\\p{N}])`, 'gu');
  const texts = [...prose, ...values].map(({ text }) => text);
  const titles = [...manuscript.sources.values()].map((source) => source['title-short'] ?? '');
  return [...texts, ...titles].reduce((sum, text) => sum + (text.includes(acronym) ? (text.match(whole)?.length ?? 0) : 0), 0);
}
