import { deadReference } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import { elementsWithin } from '../view/bookmarks.ts';
import type { Field } from '../view/fields.ts';

/** Bookmarks that a field refers to (ECMA-376-1, 17.16.5). A field without a known type is a reference to the bookmark of its name. */
function namesOf({ type, code }: Field): readonly string[] {
  const named = (letter: string): string[] => [code.switches.get(letter) ?? ''].filter(Boolean);
  if (type === 'REF' || type === 'PAGEREF' || type === 'NOTEREF' || type === 'GOTOBUTTON') return code.words.slice(0, 1);
  if (type === 'HYPERLINK') return named('l');
  if (type === 'XE') return named('r');
  return type === 'TOC' || type === 'INDEX' ? named('b') : [];
}
/** Word makes them itself. */
const own: ReadonlySet<string> = new Set(['_top', '_goback']);

/** Links and fields lead to bookmarks that are there; references to notes to one that holds a call (ECMA-376-1, 17.16.22, 17.16.5.44). */
export const checkDeadReferences = defineRule(deadReference, (view, report) => {
  for (const story of view.stories) {
    for (const link of story.all('w:hyperlink')) {
      const name = link.get('w:anchor');
      if (name !== undefined && link.get('r:id') === undefined && !own.has(name.toLowerCase()) && !view.bookmark(name))
        report(deadReference({ name, by: 'a link', fault: 'nowhere' }, view.placeOf(link)));
    }
    for (const field of view.fields(story).fields)
      for (const name of namesOf(field)) {
        const bookmark = view.bookmark(name);
        const by = `the field “${field.code.text}”`;
        const place = view.placeOf(field.begin);
        if (bookmark === undefined) report(deadReference({ name, by, fault: 'nowhere' }, place));
        else if (
          field.type === 'NOTEREF' &&
          elementsWithin(bookmark, 'w:footnoteReference').length + elementsWithin(bookmark, 'w:endnoteReference').length !== 1
        )
          report(deadReference({ name, by, fault: 'no-note' }, place));
      }
  }
});
