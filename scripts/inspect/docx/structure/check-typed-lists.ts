import { typedList } from '../../../diagnostics/docx-reading.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import type { Found } from '../view/story.ts';
import { outlineOf, styleIdOf } from '../view/style-sheet.ts';

const sign = /^(?:[•▪●◦‣∙·*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[\s\u00a0]+\S/;
/** Lists of the press, whose lines begin as their targets do. */
const exempt = /^(?:toc |table of figures|index|bibliography)/i;

/** Bullets and numbers come from lists and are not typed in paragraphs that follow one another (WCAG 2.2, 1.3.1; EN 301 549, 10.1.3.1). */
export const checkTypedLists = defineRule(typedList, (view, report) => {
  let before: { readonly found: Found; readonly first: string; readonly told: boolean } | undefined;
  for (const found of view.document.all('w:p')) {
    const text = folded(view.text(found));
    const style = view.sheet.byId.get(styleIdOf(found.element, view.sheet) ?? '')?.name ?? '';
    const isTyped =
      sign.test(text) && !view.numbers.has(found.element) && outlineOf(found.element, view.sheet) === undefined && !exempt.test(style);
    if (!isTyped) {
      before = undefined;
      continue;
    }
    const follows = before !== undefined && before.found.parent === found.parent;
    if (follows && !before?.told) report(typedList({ text: (before?.first ?? '').slice(0, 60) }, view.placeOf(before?.found)));
    before = { found, first: follows ? (before?.first ?? text) : text, told: follows };
  }
});
