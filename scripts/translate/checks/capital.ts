import { capitalDiffers } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';
import type { UnitText } from './unit-text.ts';

/** The first word of a text; in Dutch “’s Avonds” the second one has the capital. */
const firstWord = /^[\s\u00A0\u202F"“”‘«»„([{¿¡]*(?:['’][stnk]\s+)?(\p{L}[\p{L}\p{N}’'-]*)/u;

/** A text begins with a capital where its source does, and with none where it does not. */
export const capital: ComparisonRule = ({ units, report }) => {
  for (const { source, target } of units) {
    if (source.unit.kind.startsWith('index-')) continue;
    const [from, to] = [firstWord.exec(source.text), firstWord.exec(target.text)];
    const [one, other] = [from?.[1] ?? '', to?.[1] ?? ''];
    if ((one === '' && !beginsWithReference(source)) || other === '') continue;
    const [wanted, found] = [one === '' || isCapital(one), isCapital(other)];
    // Arabic has no capitals, and acronyms have nothing else.
    if (wanted === found || !hasCase(other) || (!wanted && /^\p{Lu}{2}/u.test(other))) continue;
    const at = (to?.[0].length ?? 0) - other.length;
    report(
      capitalDiffers({ word: other, wanted }, target.placeOf(at, at + other.length), {
        related: [{ message: 'The source.', place: source.unit.place }],
      }),
    );
  }
};
/** What the press writes for a reference begins with a capital there: “Table 4”. */
const beginsWithReference = ({ marks: [first], text }: UnitText): boolean =>
  first?.type === 'reference' && first.start === 0 && text.startsWith('\uFFFC');
const hasCase = (word: string): boolean => word.charAt(0).toLowerCase() !== word.charAt(0).toUpperCase();
const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
