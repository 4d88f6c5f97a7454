import { indexDiffers } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';
import type { UnitText } from './unit-text.ts';

/** As many entries of the index as in the source, block by block. That none is left in its words is for `identical` to say. */
export const indexEntries: ComparisonRule = ({ units, report }) => {
  const marksOf = ({ marks }: UnitText) => marks.filter(({ type }) => type === 'index');
  for (const { source, target } of units) {
    const [wanted, found] = [marksOf(source), marksOf(target)];
    if (wanted.length === found.length) continue;
    const extra = found.at(-1);
    report(
      indexDiffers(
        { wanted: wanted.length, found: found.length },
        extra && found.length > wanted.length ? target.placeOfMark(extra) : target.unit.place,
        { related: [{ message: 'The source.', place: source.unit.place }] },
      ),
    );
  }
};
