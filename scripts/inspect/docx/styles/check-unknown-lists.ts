import { unknownList } from '../../../diagnostics/docx-styles.ts';
import { defineRule } from '../rule.ts';
import { levelsOfList, listPlaceOf } from '../view/numbering.ts';
import { valueAt } from '../view/story.ts';
import type { DocxView } from '../view/view.ts';

/** Lists, their definitions, levels and bound styles are there (ECMA-376-1, 17.9.1, .15, .18 and .23). */
export const checkUnknownLists = defineRule(unknownList, (view, report) => {
  const { numbering, sheet } = view;
  for (const { id, definition } of numbering.lists.values())
    if (!numbering.definitions.has(definition)) report(unknownList({ fault: 'definition', id }));
  const told = new Set<string>();
  for (const story of view.stories)
    for (const found of story.all('w:p')) {
      const at = listPlaceOf(found.element, sheet, numbering);
      if (at === undefined || told.has(`${at.list} ${at.level}`)) continue;
      const levels = levelsOfList(at.list, numbering, sheet);
      const fault = !numbering.lists.has(at.list) ? 'list' : levels !== undefined && !levels.has(at.level) ? 'level' : undefined;
      if (fault === undefined) continue;
      told.add(`${at.list} ${at.level}`);
      report(unknownList({ fault, id: at.list }, view.placeOf(found)));
    }
  for (const { element } of sheet.styles) {
    const list = valueAt(element, 'w:pPr', 'w:numPr', 'w:numId');
    if (list !== undefined && list !== '0' && !numbering.lists.has(list) && !told.has(`${list} 0`))
      report(unknownList({ fault: 'list', id: list }));
  }
  for (const style of unboundStyles(view)) report(unknownList({ fault: 'style', id: style }));
});

/** Styles that a level is bound to, but that are not there or are in no list of its definition (ECMA-376-1, 17.9.23). */
function unboundStyles({ numbering, sheet }: DocxView): string[] {
  return [...numbering.definitions.values()].flatMap(({ id, levels }) =>
    [...levels.values()].flatMap(({ style }) => {
      if (style === undefined) return [];
      const list = sheet.lookUp(style, (element) => valueAt(element, 'w:pPr', 'w:numPr', 'w:numId'));
      return numbering.lists.get(list ?? '')?.definition === id ? [] : [style];
    }),
  );
}
