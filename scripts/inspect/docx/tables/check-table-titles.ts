import { noTableTitle } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { valueAt } from '../view/story.ts';
import { tablesOf } from '../view/tables.ts';

/** Tables have a title and a description for those who hear them (ECMA-376-1, 17.4.41 and 17.4.46); frames of one cell need none. */
export const checkTableTitles = defineRule(noTableTitle, (view, report) => {
  for (const { found, name, isFrame } of tablesOf(view)) {
    if (isFrame) continue;
    for (const [element, lack] of [
      ['w:tblCaption', 'title'],
      ['w:tblDescription', 'description'],
    ] as const)
      if (!valueAt(found.element, 'w:tblPr', element)?.trim()) report(noTableTitle({ table: name, lack }, view.placeOf(found)));
  }
});
