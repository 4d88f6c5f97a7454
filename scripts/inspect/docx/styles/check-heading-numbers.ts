import { wrongHeadingNumber } from '../../../diagnostics/docx-styles.ts';
import { plainTextOf } from '../../../model/walk.ts';
import { defineRule } from '../rule.ts';
import { pairHeadings } from '../view/headings.ts';
import { squashed } from '../view/paragraph-text.ts';

/** The lists of the document number each heading as the book does (ECMA-376-1, 17.9). Words before the number ("Chapter") are the list's own. */
export const checkHeadingNumbers = defineRule(wrongHeadingNumber, (view, report) => {
  for (const { heading, section, found } of pairHeadings(view)) {
    if (found === undefined) continue;
    const label = view.numbers.get(found.element)?.label ?? '';
    const wanted = heading.number ?? '';
    const isSame =
      label === '' || wanted === ''
        ? label === wanted
        : ends(label, wanted) || (heading.depth === 1 && squashed(label) === squashed(section.label ?? ''));
    if (!isSame) report(wrongHeadingNumber({ heading: plainTextOf(heading.children), found: label, wanted }, heading.place));
  }
});

/** The label is the number, with words or signs around it but no other figures. */
function ends(label: string, number: string): boolean {
  const bare = label.replace(/[\s\u00a0.:)–—-]+$/u, '');
  return (
    bare === number || (bare.endsWith(number) && /^[\p{L}\p{M}\s\u00a0.]+[\s\u00a0]$/u.test(bare.slice(0, bare.length - number.length)))
  );
}
