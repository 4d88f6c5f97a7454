import { typedCaption } from '../../../diagnostics/docx-styles.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { isNamed, styleIdOf } from '../view/style-sheet.ts';

/** A word or two, and a number: "Table 4", "In practice 3.2". */
const numbered = /^\p{L}[\p{L}\p{M}’'-]*(?: \p{L}[\p{L}\p{M}’'-]*){0,2} (?:\p{Nd}+|[A-Z])(?:\.\p{Nd}+)*(?=[\s.:–—]|$)/u;

/** Numbers of captions are counted by fields (ECMA-376-1, 17.16.5.56). */
export const checkTypedCaptions = defineRule(typedCaption, (view, report) => {
  const counted = new Set(view.fields(view.document).fields.flatMap(({ type, begin }) => (type === 'SEQ' ? [begin.paragraph] : [])));
  for (const found of view.document.all('w:p')) {
    const style = view.sheet.byId.get(styleIdOf(found.element, view.sheet) ?? '');
    const text = folded(view.text(found));
    if (isNamed(style, 'caption') && numbered.test(text) && !counted.has(found))
      report(typedCaption({ text: text.slice(0, 60) }, view.placeOf(found)));
  }
});
