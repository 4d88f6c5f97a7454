import { fewerSentences } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';

const ending = /[.?!…]+[»”’)"\u00A0\u202F\uFFFC ]*(?=\s+[«“‘"(¿¡\u00A0\u202F]*[\p{Lu}\p{N}\uFFFC])/gu;

/** A translation has not fewer sentences than its source: one may be left out, or two may be joined. */
export const sentences: ComparisonRule = ({ units, source, target, report }) => {
  const [theirs, ours] = [source.table.abbreviation, target.table.abbreviation];
  if (!theirs || !ours) return;
  for (const pair of units) {
    const [wanted, found] = [countOf(pair.source.text, theirs), countOf(pair.target.text, ours)];
    if (found >= wanted) continue;
    report(
      fewerSentences({ wanted, found }, pair.target.unit.place, { related: [{ message: 'The source.', place: pair.source.unit.place }] }),
    );
  }
};

function countOf(text: string, abbreviation: RegExp): number {
  const ends = [...text.matchAll(ending)].filter(({ index }) => !abbreviation.test(text.slice(Math.max(0, index - 9), index + 1)));
  return ends.length + 1;
}
