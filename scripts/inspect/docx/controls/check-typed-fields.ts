import { typedFormField } from '../../../diagnostics/docx-reading.ts';
import { walk } from '../../../model/walk.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { childAt, type Found, isInside } from '../view/story.ts';
import { paragraphProperty } from '../view/style-sheet.ts';
import type { DocxView } from '../view/view.ts';

/** Boxes to tick and lines to write on are content controls, as many as the book has fields (WCAG 2.2, 4.1.2; ECMA-376-1, 17.5.2). */
export const checkTypedFields = defineRule(typedFormField, (view, report) => {
  let typed = 0;
  for (const found of view.document.all('w:t')) {
    const paragraph = found.paragraph;
    const text = paragraph ? folded(view.text(paragraph)).slice(0, 60) : '';
    const value = folded(found.element.children.map((child) => ('value' in child ? child.value : '')).join(''));
    const fault = /[☐☑☒]/.test(value) ? 'box' : /_{4,}|\.{6,}|…{3,}/.test(value) ? 'line' : undefined;
    if (fault === undefined || isInside(found, 'w:sdt')) continue;
    typed += 1;
    report(typedFormField({ text, fault }, view.placeOf(found)));
  }
  for (const found of view.document.all('w:p'))
    if (isDrawnLine(found, view)) {
      typed += 1;
      report(typedFormField({ text: '', fault: 'line' }, view.placeOf(found)));
    }
  const controls = view.document.all('w:sdt').length;
  if (typed === 0 && controls < fieldsIn(view)) report(typedFormField({ text: view.edition?.info.title ?? '', fault: 'line' }));
});

/** An empty paragraph with a border below. */
function isDrawnLine(found: Found, view: DocxView): boolean {
  if (folded(view.text(found)) !== '' || isInside(found, 'w:sdt')) return false;
  const border = paragraphProperty(found.element, view.sheet, (properties) => childAt(properties, 'w:pBdr', 'w:bottom'));
  return border !== undefined && border.attributes['w:val'] !== 'none' && elementsIn(found.element, 'w:sdt').length === 0;
}

/** Fields and tasks of the book. */
function fieldsIn({ edition }: DocxView): number {
  let count = 0;
  for (const { body } of edition?.sections ?? [])
    walk(body, (node) => {
      if (node.type === 'formField' || (node.type === 'listItem' && node.checked !== undefined)) count += 1;
    });
  return count;
}
