import { undeclaredDecoration } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { drawingsOf } from './drawings.ts';

/** What has no text alternative in a book of ours only decorates, and is marked so (MS-ODRAWXML, 2.25.1). */
export const checkDecorations = defineRule(undeclaredDecoration, (view, report) => {
  if (view.edition === undefined) return;
  for (const { found, name, description = '', isDecorative } of drawingsOf(view))
    if (!isDecorative && description.trim() === '') report(undeclaredDecoration({ picture: name }, view.placeOf(found)));
});
