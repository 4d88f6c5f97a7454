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
    const one = lengthOf(pair.source);
    const foreign = foreignStretches(pair.target).reduce((sum, [start, end]) => sum + end - start, 0);
    const whole = lengthOf(pair.target);
    if (Math.max(one, whole) < shortest) continue;
    const expected = one * ratio;
    // Words in another language, such as the title of a work, may stand for words of the source or beside their translation.
    const [least, most] = [whole - foreign, whole].map((length) => (length - expected) / Math.sqrt(variance * Math.max(one, shortest)));
    if ((least ?? 0) <= farthest && (most ?? 0) >= -farthest) continue;
    report(
      lengthDiffers({ percent: Math.round((100 * whole) / Math.max(1, expected)) }, pair.target.unit.place, {
        related: [{ message: 'The source.', place: pair.source.unit.place }],
      }),
    );
  }
};

const lengthOf = ({ text }: UnitText): number => text.replace(/[\uFFFC\s]+/g, ' ').trim().length;
