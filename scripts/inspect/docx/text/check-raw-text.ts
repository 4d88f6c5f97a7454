import { docxRawText } from '../../../diagnostics/docx-text.ts';
import { createRawWordFinder } from '../../raw-words.ts';
import { defineRule } from '../rule.ts';
import { styleIdOf } from '../view/style-sheet.ts';

/** Readers see no raw Markdown and no value that is none; code may show anything. */
export const checkRawText = defineRule(docxRawText, (view, report) => {
  const find = createRawWordFinder(view.edition?.sections ?? []);
  for (const story of view.stories)
    for (const found of story.all('w:p')) {
      const style = view.sheet.byId.get(styleIdOf(found.element, view.sheet) ?? '')?.name ?? '';
      const odd = /code/i.test(style) ? undefined : find(view.text(found));
      if (odd !== undefined) report(docxRawText({ text: odd }, view.placeOf(found)));
    }
});
