import { dirtyField } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import { flagAt } from '../view/story.ts';

const yes = /^(?:1|true|on)$/;

/** Nothing asks for an update when the document is opened (ECMA-376-1, 17.16.18 w:dirty, 17.15.1.90). */
export const checkDirtyFields = defineRule(dirtyField, (view, report) => {
  const settings = view.settings?.children.find((node) => node.type === 'element');
  if (settings?.type === 'element' && flagAt(settings, 'w:updateFields')) report(dirtyField({ code: '' }));
  for (const story of view.stories)
    for (const { begin, code } of view.fields(story).fields)
      if (yes.test(begin.get('w:dirty') ?? '')) report(dirtyField({ code: code.text || 'without code' }, view.placeOf(begin)));
});
