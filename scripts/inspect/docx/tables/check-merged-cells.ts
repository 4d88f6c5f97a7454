import { mergedCells } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { tablesOf } from '../view/tables.ts';

/** Cells run over no others (WCAG 2.2, 1.3.1; Microsoft’s Accessibility Checker). */
export const checkMergedCells = defineRule(mergedCells, (view, report) => {
  for (const { found, name, rows } of tablesOf(view))
    if (rows.some(({ cells }) => cells.some(({ span, merge }) => span > 1 || merge !== undefined)))
      report(mergedCells({ table: name }, view.placeOf(found)));
});
