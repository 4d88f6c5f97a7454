import { badTableHeader } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { flagAt } from '../view/story.ts';
import { allText, tablesOf } from '../view/tables.ts';

/** Tables have header rows at their beginning that are repeated, do not break, and have words (ECMA-376-1, 17.4.78; WCAG 2.2, 1.3.1; EN 301 549, 10.1.3.1). */
export const checkTableHeaders = defineRule(badTableHeader, (view, report) => {
  for (const { found, rows, name, isFrame } of tablesOf(view)) {
    if (isFrame || rows.length === 0) continue;
    const place = view.placeOf(found);
    const body = rows.findIndex(({ isHeader }) => !isHeader);
    const heads = body < 0 ? rows : rows.slice(0, body);
    if (!rows.some(({ isHeader }) => isHeader)) report(badTableHeader({ table: name, fault: 'none' }, place));
    else if (rows.some(({ isHeader }, at) => isHeader && body >= 0 && at > body))
      report(badTableHeader({ table: name, fault: 'not-first' }, place));
    for (const { element, cells } of heads) {
      const properties = element.children.find((child) => child.type === 'element' && child.name === 'w:trPr');
      // Word does not repeat a header row that it breaks; a document from outside may risk it.
      if (view.edition && properties?.type === 'element' && flagAt(properties, 'w:cantSplit') !== true)
        report(badTableHeader({ table: name, fault: 'split' }, place));
      // The corner above row heads may be empty.
      if (cells.slice(1).some((cell) => cell.merge !== 'goes on' && folded(allText(cell.element)) === ''))
        report(badTableHeader({ table: name, fault: 'empty' }, place));
    }
  }
});
