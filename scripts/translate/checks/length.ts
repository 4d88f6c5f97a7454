import { lengthDiffers } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';
import { foreignStretches, type UnitText } from './unit-text.ts';

/** How far a length may be from what is usual, in standard deviations. */
const farthest = 4;
/** Shorter texts may be anything. */
const shortest = 25;
/** Where nothing was measured. */
const usual = { ratio: 1.1, variance: 12 };

/** A text is about as long as is usual in its language: far shorter something is left out, far longer something is added. */
export const length: ComparisonRule = ({ units, source, target, report }) => {
  const [from, to] = [source.table.length ?? usual, target.table.length ?? usual];
  const ratio = to.ratio / from.ratio;
  const variance = Math.max(from.variance, to.variance);
  for (const pair of units) {
    const [one, other] = [lengthOf(pair.source), lengthOf(pair.target)];
    if (Math.max(one, other) < shortest) continue;
    const expected = one * ratio;
    const deviation = (other - expected) / Math.sqrt(variance * Math.max(one, shortest));
    if (Math.abs(deviation) <= farthest) continue;
    report(
      lengthDiffers({ percent: Math.round((100 * other) / Math.max(1, expected)) }, pair.target.unit.place, {
        related: [{ message: 'The source.', place: pair.source.unit.place }],
      }),
    );
  }
};

/** Characters of the words; those in another language, such as the title of a work, are no measure. */
function lengthOf(text: UnitText): number {
  const foreign = foreignStretches(text).reduce((sum, [start, end]) => sum + end - start, 0);
  return text.text.replace(/[\uFFFC\s]+/g, ' ').trim().length - foreign;
}
