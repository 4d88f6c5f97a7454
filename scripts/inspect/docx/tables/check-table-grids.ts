import { badTableGrid } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { type DocxTable, tablesOf } from '../view/tables.ts';

/** Rows fill the grid of their table, and cells that go on have one above that begins (ECMA-376-1, 17.4.48, 17.4.17, 17.4.84). */
export const checkTableGrids = defineRule(badTableGrid, (view, report) => {
  for (const table of tablesOf(view)) {
    const place = view.placeOf(table.found);
    const { name, rows, columns } = table;
    if (rows.length === 0) report(badTableGrid({ table: name, fault: 'no-rows' }, place));
    else if (columns === 0) report(badTableGrid({ table: name, fault: 'no-grid' }, place));
    for (const [index, { cells, skipped }] of rows.entries()) {
      const row = index + 1;
      if (cells.length === 0) report(badTableGrid({ table: name, fault: 'empty-row', row }, place));
      else if (columns > 0 && cells.reduce((sum, { span }) => sum + span, skipped) !== columns)
        report(badTableGrid({ table: name, fault: 'cells', row }, place));
    }
    for (const row of looseMerges(table)) report(badTableGrid({ table: name, fault: 'merge', row }, place));
  }
});

/** Rows whose cells go on from nothing. */
function looseMerges({ rows }: DocxTable): number[] {
  let open = new Set<number>();
  return rows.flatMap(({ cells }, index) => {
    const next = new Set<number>();
    let column = 0;
    let isLoose = false;
    for (const { span, merge } of cells) {
      if (merge === 'goes on' && !open.has(column)) isLoose = true;
      if (merge !== undefined) next.add(column);
      column += span;
    }
    open = next;
    return isLoose ? [index + 1] : [];
  });
}
