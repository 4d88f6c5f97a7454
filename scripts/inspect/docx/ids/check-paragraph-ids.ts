import { badParagraphId } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';

/** Ids of paragraphs are eight hexadecimal digits above zero and below 80000000 (MS-DOCX, 2.6.2.3). */
export const checkParagraphIds = defineRule(badParagraphId, (view, report) => {
  for (const story of view.stories)
    for (const name of ['w:p', 'w:tr'])
      for (const found of story.all(name, true))
        for (const attribute of ['w14:paraId', 'w14:textId']) {
          const id = found.get(attribute);
          if (id !== undefined && (!/^[0-7][0-9A-F]{7}$/i.test(id) || /^0+$/.test(id))) report(badParagraphId({ id }, view.placeOf(found)));
        }
});
