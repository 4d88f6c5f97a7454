import type { Element } from 'xast';
import { emptyTable } from '../../../diagnostics/docx-objects.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { allText, tablesOf } from '../view/tables.ts';

/** Tables, rows and columns hold words, pictures or fields to fill in (WCAG 2.2, 1.3.1). */
export const checkEmptyTables = defineRule(emptyTable, (view, report) => {
  for (const { found, name, rows, columns } of tablesOf(view)) {
    const empty = rows.map(({ cells }) => cells.map(({ element, span }) => ({ span, isEmpty: isEmpty(element) })));
    const place = view.placeOf(found);
    if (rows.length > 0 && empty.every((row) => row.every((cell) => cell.isEmpty))) {
      report(emptyTable({ table: name, what: 'table' }, place));
      continue;
    }
    if (empty.some((row) => row.length > 0 && row.every((cell) => cell.isEmpty))) report(emptyTable({ table: name, what: 'row' }, place));
    const isSimple = empty.every((row) => row.length === columns);
    if (isSimple && empty.length > 0 && Array.from({ length: columns }, (_, at) => empty.every((row) => row[at]?.isEmpty)).some(Boolean))
      report(emptyTable({ table: name, what: 'column' }, place));
  }
});

function isEmpty(cell: Element): boolean {
  return (
    folded(allText(cell)) === '' && !elementsIn(cell).some(({ name }) => name === 'w:drawing' || name === 'w:sdt' || name === 'w:pict')
  );
}
