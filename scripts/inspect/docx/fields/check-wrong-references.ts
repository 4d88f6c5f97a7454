import { wrongReference } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import { type Bookmark, elementsWithin } from '../view/bookmarks.ts';
import type { Field } from '../view/fields.ts';
import { noteNumbers } from '../view/note-numbers.ts';
import { folded } from '../view/paragraph-text.ts';
import type { DocxView } from '../view/view.ts';

/** What a reference shows is what an update would give: text of the bookmark, number of its paragraph, number of a note (ECMA-376-1, 17.16.5.50 and .44). */
export const checkWrongReferences = defineRule(wrongReference, (view, report) => {
  const notes = noteNumbers(view);
  for (const story of view.stories)
    for (const field of view.fields(story).fields) {
      const bookmark = field.type === 'REF' || field.type === 'NOTEREF' ? view.bookmark(field.code.words[0] ?? '') : undefined;
      if (bookmark === undefined || field.result.trim() === '') continue;
      const wanted =
        field.type === 'REF'
          ? referredText(field, bookmark, view)
          : notes.get(elementsWithin(bookmark, 'w:footnoteReference')[0] ?? bookmark.start.element);
      if (wanted !== undefined && !isSame(field, wanted))
        report(wrongReference({ code: field.code.text, found: folded(field.result), wanted: folded(wanted) }, view.placeOf(field.begin)));
    }
});

/** The words of the bookmark, or with \r, \n and \w the number of its paragraph; undefined where it cannot be told, as with \p ("above"). */
function referredText({ code: { switches } }: Field, bookmark: Bookmark, view: DocxView): string | undefined {
  if (switches.has('p') || switches.has('f')) return undefined;
  if (!['r', 'n', 'w'].some((letter) => switches.has(letter))) return bookmark.text;
  const paragraph = bookmark.start.paragraph;
  const number = paragraph && view.numbers.get(paragraph.element);
  // Word prints a paragraph without number as 0.
  if (number === undefined || number.isBullet) return '0';
  return switches.has('t') ? number.label.replace(/[^\p{N}.]/gu, '') : number.label;
}

/** Case does not count where a format changes it; a dot at the end of a number is not shown. */
function isSame({ code, result }: Field, wanted: string): boolean {
  const format = code.switches.get('*')?.toLowerCase() ?? '';
  const plain = (text: string): string => {
    const even = folded(text);
    const bare = ['r', 'n', 'w'].some((letter) => code.switches.has(letter)) ? even.replace(/[.:)]+$/, '') : even;
    return /^(?:upper|lower|caps|firstcap)$/.test(format) ? bare.toLowerCase() : bare;
  };
  return plain(result) === plain(wanted);
}
