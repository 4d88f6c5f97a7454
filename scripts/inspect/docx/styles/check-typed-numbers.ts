import { typedNumber } from '../../../diagnostics/docx-styles.ts';
import { defineRule } from '../rule.ts';
import { pairHeadings } from '../view/headings.ts';
import { folded } from '../view/paragraph-text.ts';
import { outlineOf } from '../view/style-sheet.ts';

/** A number of a heading as people type it: 1.2, 3., IV., A.1. */
const typed = /^(?:\d+(?:\.\d+)+\.?|\d+[.)]|[IVX]+\.|[A-Z]\.\d+(?:\.\d+)*)\s+\S/;

/** Numbers of headings come from their list and are not typed (ECMA-376-1, 17.9). */
export const checkTypedNumbers = defineRule(typedNumber, (view, report) => {
  const numbers = new Map(
    pairHeadings(view).flatMap(({ heading, found }) => (found && heading.number ? [[found, heading.number] as const] : [])),
  );
  for (const found of view.document.all('w:p')) {
    if (outlineOf(found.element, view.sheet) === undefined) continue;
    const text = folded(view.text(found));
    const own = numbers.get(found);
    const label = view.numbers.get(found.element)?.label;
    const begins = typed.test(text) || (own !== undefined && text.startsWith(`${own} `));
    const repeats = label !== undefined && label !== '' && text.startsWith(`${label} `);
    if (begins || repeats) report(typedNumber({ text, fault: label === undefined ? 'typed' : 'twice' }, view.placeOf(found)));
  }
});
