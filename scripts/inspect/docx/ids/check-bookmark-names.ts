import { badBookmarkName } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import { bookmarkKey } from '../view/bookmarks.ts';

/** Names of bookmarks are their own, case not counted, of letters, digits and underscores, and not too long (ECMA-376-1, 17.13.6.2). */
export const checkBookmarkNames = defineRule(badBookmarkName, (view, report) => {
  const seen = new Set<string>();
  for (const { name, start } of view.bookmarks) {
    const place = view.placeOf(start);
    const key = bookmarkKey(name);
    if (seen.has(key)) report(badBookmarkName({ name, fault: 'twice' }, place));
    seen.add(key);
    if (name.length > 40) report(badBookmarkName({ name, fault: 'long' }, place));
    if (!/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name)) report(badBookmarkName({ name, fault: 'form' }, place));
  }
});
