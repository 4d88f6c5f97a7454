import { badHeadingStyle } from '../../../diagnostics/docx-styles.ts';
import { defineRule } from '../rule.ts';
import { valueAt } from '../view/story.ts';
import { styleIdOf } from '../view/style-sheet.ts';

/** Heading styles have the outline level of their names, and no other text has one (ECMA-376-1, 17.3.1.20; EN 301 549, 10.1.3.1). */
export const checkHeadingStyles = defineRule(badHeadingStyle, (view, report) => {
  const { sheet } = view;
  const used = new Set(view.document.all('w:p').map(({ element }) => styleIdOf(element, sheet)));
  for (const { id, name, type } of sheet.styles) {
    const level = /^heading ([1-9])$/i.exec(name)?.[1];
    if (level === undefined || type !== 'paragraph' || !used.has(id)) continue;
    const found = sheet.lookUp(id, (element) => valueAt(element, 'w:pPr', 'w:outlineLvl'));
    if (found !== String(Number(level) - 1)) report(badHeadingStyle({ style: name, fault: 'level' }));
  }
  for (const found of view.document.all('w:p')) {
    const own = valueAt(found.element, 'w:pPr', 'w:outlineLvl');
    if (own === undefined || own === '9') continue;
    const style = styleIdOf(found.element, sheet);
    const given = sheet.lookUp(style, (element) => valueAt(element, 'w:pPr', 'w:outlineLvl'));
    if (given !== own) report(badHeadingStyle({ style: sheet.byId.get(style ?? '')?.name ?? 'Normal', fault: 'own' }, view.placeOf(found)));
  }
});
