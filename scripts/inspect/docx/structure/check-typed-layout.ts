import { typedLayout } from '../../../diagnostics/docx-reading.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { styleIdOf } from '../view/style-sheet.ts';

/** Code keeps its blanks; contents and indexes have tabs by right; an area to write on has lines. */
const exempt = /code|macro|field area|^toc |^table of figures|^index/i;
const faults: readonly (readonly ['blanks' | 'tabs' | 'breaks', RegExp])[] = [
  ['blanks', /\S[ \u00a0]{3,}\S|^[ \u00a0]{3,}\S/],
  ['tabs', /\t[ \u00a0]*\t/],
  ['breaks', /\n[ \u00a0]*\n/],
];

/** Words are put in place by styles and tables, not by rows of blanks, tabs or breaks (WCAG 2.2, 1.3.1, 1.3.2). */
export const checkTypedLayout = defineRule(typedLayout, (view, report) => {
  for (const story of view.stories)
    for (const found of story.all('w:p')) {
      const style = view.sheet.byId.get(styleIdOf(found.element, view.sheet) ?? '')?.name ?? '';
      // A head or foot has its parts at the left, the middle and the right.
      if (exempt.test(style) || story.kind === 'header' || story.kind === 'footer') continue;
      // A control to write in has room of its own.
      if (elementsIn(found.element, 'w:sdt').length > 0) continue;
      const text = view.text(found);
      const fault = faults.find(([, pattern]) => pattern.test(text));
      if (fault) report(typedLayout({ text: folded(text).slice(0, 60), fault: fault[0] }, view.placeOf(found)));
    }
});
