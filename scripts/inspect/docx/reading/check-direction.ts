import type { Report } from '../../../diagnostics/diagnostic.ts';
import { docxDirection } from '../../../diagnostics/docx-reading.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { flagAt } from '../view/story.ts';
import { paragraphProperty } from '../view/style-sheet.ts';
import { tablesOf } from '../view/tables.ts';
import type { DocxView } from '../view/view.ts';
import { leftLetters, rightLetters } from './language-tags.ts';

/** Books from the right are so in sections, paragraphs, tables and runs; books from the left are not (ECMA-376-1, 17.6.1, 17.3.1.6, 17.4.1, 17.3.2.30). */
export const checkDirection = defineRule(docxDirection, (view, report) => {
  const isFromRight = view.edition?.info.direction === 'rtl';
  if (isFromRight) checkFrames(view, report);
  for (const story of view.stories) {
    for (const found of story.all('w:p')) {
      const text = folded(view.text(found));
      const isMarked = paragraphProperty(found.element, view.sheet, (properties) => flagAt(properties, 'w:bidi')) === true;
      const place = view.placeOf(found);
      if (isFromRight && !isMarked && rightLetters.test(text)) report(docxDirection({ what: 'paragraph', text: text.slice(0, 40) }, place));
      if (!isFromRight && isMarked && leftLetters.test(text) && !rightLetters.test(text))
        report(docxDirection({ what: 'left', text: text.slice(0, 40) }, place));
    }
    for (const run of story.all('w:r')) {
      const text = folded(view.text(run));
      const isMarked = view.formats.of(run).isFromRight === true;
      const place = view.placeOf(run);
      if (rightLetters.test(text) && !isMarked) report(docxDirection({ what: 'run', text: text.slice(0, 40) }, place));
      if (!isFromRight && isMarked && leftLetters.test(text) && !rightLetters.test(text))
        report(docxDirection({ what: 'left', text: text.slice(0, 40) }, place));
    }
  }
});

function checkFrames(view: DocxView, report: Report): void {
  for (const { properties } of view.sections)
    if (flagAt(properties.element, 'w:bidi') !== true) report(docxDirection({ what: 'section', text: '' }, view.placeOf(properties)));
  for (const { found, name, columns } of tablesOf(view)) {
    const isMarked = flagAt(found.element, 'w:tblPr', 'w:bidiVisual') === true;
    if (columns > 1 && !isMarked) report(docxDirection({ what: 'table', text: name }, view.placeOf(found)));
  }
}
