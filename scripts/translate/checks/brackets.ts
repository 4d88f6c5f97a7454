import { bracketAlone } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';

const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['“', '”'],
];

/** Brackets and quotation marks that the source closes are closed in the translation; a) and b) open nothing. */
export const brackets: ComparisonRule = ({ units, report }) => {
  for (const { source, target } of units)
    for (const [open, close] of pairs) {
      const alone = aloneIn(target.text, open, close);
      if (alone === undefined || aloneIn(source.text, open, close) !== undefined) continue;
      report(
        bracketAlone({ sign: target.text.charAt(alone) }, target.placeOf(alone, alone + 1), {
          related: [{ message: 'The source.', place: source.unit.place }],
        }),
      );
    }
};

/** Where the first sign stands that has no other; undefined where all have. */
function aloneIn(text: string, open: string, close: string): number | undefined {
  const bare = close === ')' ? text.replace(/(?<=^|\s)[\p{L}\p{N}]{1,4}\)/gu, (label) => ' '.repeat(label.length)) : withLowQuotes(text);
  const openings: number[] = [];
  for (let at = 0; at < bare.length; at += 1) {
    if (bare.charAt(at) === open) openings.push(at);
    else if (bare.charAt(at) === close && openings.pop() === undefined) return at;
  }
  return openings[0];
}

/** „Polish” and „German“ quotations as “English” ones. */
const withLowQuotes = (text: string): string => (text.includes('„') ? text.replaceAll('“', '”').replaceAll('„', '“') : text);
