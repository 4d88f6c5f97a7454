import { undeclaredDecoration } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { bareDrawings } from './drawings.ts';

/** What has no text alternative in a book of ours only decorates, and is marked so (MS-ODRAWXML, 2.25.1). */
export const checkDecorations = defineRule(undeclaredDecoration, (view, report) => {
  for (const { found, name } of bareDrawings(view).meant) report(undeclaredDecoration({ picture: name }, view.placeOf(found)));
});
