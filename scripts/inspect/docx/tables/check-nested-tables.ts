import { nestedTable } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { ancestorsOf } from '../view/story.ts';
import { tablesOf } from '../view/tables.ts';

/** No table stands in a cell of another; a frame of one cell may hold one (WCAG 2.2, 1.3.2). */
export const checkNestedTables = defineRule(nestedTable, (view, report) => {
  const tables = new Map(tablesOf(view).map((table) => [table.found, table]));
  for (const { found, name } of tables.values()) {
    const outer = [...ancestorsOf(found)].flatMap((each) => tables.get(each) ?? []);
    if (outer.some(({ isFrame }) => !isFrame)) report(nestedTable({ table: name }, view.placeOf(found)));
  }
});
