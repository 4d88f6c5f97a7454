import { spacerParagraphs } from '../../../diagnostics/docx-reading.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { childAt, type Found, isInside } from '../view/story.ts';
import { paragraphProperty } from '../view/style-sheet.ts';
import type { DocxView } from '../view/view.ts';

/** What a paragraph without words may hold so that it is not empty. */
const content: ReadonlySet<string> = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sectPr',
  'w:sdt',
  'w:footnoteReference',
  'w:separator',
  'w:continuationSeparator',
  'm:oMath',
]);

/** No two empty paragraphs follow one another (EN 301 549, 10.1.3.2; Microsoft’s Accessibility Checker). One parts two tables. */
export const checkSpacers = defineRule(spacerParagraphs, (view, report) => {
  let run: Found[] = [];
  let after = '';
  const tell = (): void => {
    if (run.length > 1) report(spacerParagraphs({ count: run.length, after }, view.placeOf(run[0])));
    run = [];
  };
  for (const found of view.document.all('w:p')) {
    const text = folded(view.text(found));
    // Cells of tables are empty by right, and have a rule of their own.
    if (text === '' && !isInside(found, 'w:tc') && isEmpty(found, view)) {
      if (run.at(-1)?.parent !== found.parent || hasTableBetween(run.at(-1), found)) tell();
      run.push(found);
      continue;
    }
    tell();
    after = text.slice(-40) || after;
  }
  tell();
});

function isEmpty(found: Found, view: DocxView): boolean {
  const isLine = paragraphProperty(found.element, view.sheet, (properties) => childAt(properties, 'w:pBdr')) !== undefined;
  return !isLine && !elementsIn(found.element).some(({ name }) => content.has(name));
}

function hasTableBetween(before: Found | undefined, found: Found): boolean {
  const { elements } = found.story;
  for (let at = (before ?? found).at; at < found.at; at += 1) if (elements[at]?.name === 'w:tbl') return true;
  return false;
}
