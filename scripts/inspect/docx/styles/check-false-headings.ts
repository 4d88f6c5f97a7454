import { falseHeading } from '../../../diagnostics/docx-styles.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { childrenNamed, type Found, isInside, valueAt } from '../view/story.ts';
import { outlineOf, styleIdOf } from '../view/style-sheet.ts';
import type { DocxView } from '../view/view.ts';

const longest = 100;

/** No line is made to look like a heading by hand: bold and larger than its style, in a style for text (WCAG 2.2, 1.3.1). */
export const checkFalseHeadings = defineRule(falseHeading, (view, report) => {
  for (const found of view.document.all('w:p')) {
    const text = folded(view.text(found));
    if (text === '' || text.length > longest || /[.:;,?!]$/.test(text) || outlineOf(found.element, view.sheet) !== undefined) continue;
    if (!isInside(found, 'w:tbl') && isMadeLarge(found, view)) report(falseHeading({ text }, view.placeOf(found)));
  }
});

function isMadeLarge(found: Found, { sheet, formats }: DocxView): boolean {
  const { element, story } = found;
  if (childrenNamed(element, 'w:r').every((run) => valueAt(run, 'w:rPr', 'w:sz') === undefined)) return false;
  const runs = story.all('w:r').filter((run) => run.paragraph === found && childrenNamed(run.element, 'w:t').length > 0);
  const usual = Number(sheet.lookUp(styleIdOf(element, sheet), (style) => valueAt(style, 'w:rPr', 'w:sz')) ?? 20);
  return (
    runs.length > 0 &&
    runs.every((run) => {
      const size = Number(valueAt(run.element, 'w:rPr', 'w:sz') ?? 0);
      return size > usual && formats.of(run).isBold === true;
    })
  );
}
