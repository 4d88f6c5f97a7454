import { capitalDiffers } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';

const firstWord = /^[\s\u00A0\u202F"'“”‘’«»„([{¿¡]*(\p{L}[\p{L}\p{N}’'-]*)/u;

/** A text begins with a capital where its source does, and with none where it does not. */
export const capital: ComparisonRule = ({ units, report }) => {
  for (const { source, target } of units) {
    if (source.unit.kind.startsWith('index-')) continue;
    const [from, to] = [firstWord.exec(source.text), firstWord.exec(target.text)];
    const [one, other] = [from?.[1] ?? '', to?.[1] ?? ''];
    // Dutch “’s Avonds”, and an article before a name.
    if (one === '' || other === '' || /^['’](?:s|t|n)$/i.test(other.slice(0, 2))) continue;
    const [wanted, found] = [isCapital(one), isCapital(other)];
    if (wanted === found) continue;
    const at = (to?.[0].length ?? 0) - other.length;
    report(
      capitalDiffers({ word: other, wanted }, target.placeOf(at, at + other.length), {
        related: [{ message: 'The source.', place: source.unit.place }],
      }),
    );
  }
};
const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
