import { quotationDiffers } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';
import type { UnitText } from './unit-text.ts';

/** What the source quotes is quoted in the translation, or said to be of another language. A translation may put more into marks, such as names. */
export const quotations: ComparisonRule = ({ units, source, target, report }) => {
  if (source.table.quotes === '' || target.table.quotes === '') return;
  for (const pair of units) {
    const [wanted, found] = [openings(pair.source.text, source.table.quotes), openings(pair.target.text, target.table.quotes)];
    if (found.length + otherwise(pair.target) >= wanted.length || /["„]/.test(pair.source.text + pair.target.text)) continue;
    report(
      quotationDiffers({ wanted: wanted.length, found: found.length }, pair.target.unit.place, {
        related: [{ message: 'The source.', place: pair.source.unit.place }],
      }),
    );
  }
};

const otherwise = ({ marks }: UnitText): number => marks.filter(({ type }) => type === 'language').length;

/** An apostrophe before a digit or alone before a letter of Dutch (’s, ’t) opens nothing. */
const openings = (text: string, signs: string): number[] =>
  [...text.matchAll(new RegExp(`[${signs}](?<=«|.(?=\\S))`, 'gu'))].map(({ index }) => index);
