import { emphasisDiffers } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';
import type { UnitText } from './unit-text.ts';

const kinds = ['strong', 'emphasis'] as const;

/** As many bold and as many stressed words as in the source. */
export const emphasis: ComparisonRule = ({ units, report }) => {
  const countOf = ({ marks }: UnitText, kind: string): number => marks.filter(({ type }) => type === kind).length;
  for (const { source, target } of units)
    for (const kind of kinds) {
      const [wanted, found] = [countOf(source, kind), countOf(target, kind)];
      if (wanted === found) continue;
      const related = [{ message: 'The source.', place: source.unit.place }];
      report(emphasisDiffers({ kind: kind === 'strong' ? 'bold' : 'emphasised', wanted, found }, target.unit.place, { related }));
    }
};
