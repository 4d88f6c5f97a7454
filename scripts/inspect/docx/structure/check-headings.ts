import { docxHeadings } from '../../../diagnostics/docx-reading.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { isNamed, outlineOf, styleIdOf } from '../view/style-sheet.ts';

/** There are headings, one title at most, no level is left out, and none is empty (WCAG 2.2, 1.3.1, 2.4.6; EN 301 549, 10.1.3.1). */
export const checkHeadings = defineRule(docxHeadings, (view, report) => {
  let before = 0;
  let titles = 0;
  let words = 0;
  for (const found of view.document.all('w:p')) {
    const level = outlineOf(found.element, view.sheet);
    const text = folded(view.text(found));
    const place = view.placeOf(found);
    words += text.length;
    if (isNamed(view.sheet.byId.get(styleIdOf(found.element, view.sheet) ?? ''), 'Title')) {
      titles += 1;
      if (titles > 1) report(docxHeadings({ fault: 'titles', found: text }, place));
      continue;
    }
    if (level === undefined) continue;
    const isEmpty = text === '' && !elementsIn(found.element).some(({ name }) => name === 'w:drawing');
    if (isEmpty) report(docxHeadings({ fault: 'empty' }, place));
    else if (level > before + 1) report(docxHeadings({ fault: 'jump', found: text }, place));
    before = level;
  }
  if (before === 0 && words > shortText) report(docxHeadings({ fault: 'none' }));
});

/** Characters of a letter or notice, which needs no heading. */
const shortText = 3000;
