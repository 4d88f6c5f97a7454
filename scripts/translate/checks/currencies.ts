import { currencyDiffers } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';

/** A sum beside a figure is in the same currency. */
export const currencies: ComparisonRule = ({ units, source, target, report }) => {
  for (const pair of units) {
    const [from, to] = [pair.source.text, pair.target.text];
    if (!/\d/.test(from) || !/\d/.test(to)) continue;
    const codes = new Set([...Object.keys(source.table.currencies), ...Object.keys(target.table.currencies)]);
    const has = (text: string, code: string): boolean =>
      (source.table.currencies[code]?.test(text) ?? false) || (target.table.currencies[code]?.test(text) ?? false);
    const missing = [...codes].filter((code) => has(from, code) && !has(to, code));
    const added = [...codes].filter((code) => !has(from, code) && has(to, code));
    if (missing.length + added.length === 0) continue;
    const found = target.table.currencies[added[0] ?? '']?.exec(to);
    report(
      currencyDiffers(
        { wanted: missing[0], found: added[0] },
        found ? pair.target.placeOf(found.index, found.index + found[0].length) : pair.target.unit.place,
        { related: [{ message: 'The source.', place: pair.source.unit.place }] },
      ),
    );
  }
};
