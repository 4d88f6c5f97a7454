import { badFieldMarks } from '../../../diagnostics/docx-marks.ts';
import { textOf } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { type Found, nearestAround } from '../view/story.ts';

/** What a field cannot reach out of. */
const holders: ReadonlySet<string> = new Set([
  'w:tc',
  'w:hyperlink',
  'w:sdtContent',
  'w:txbxContent',
  'w:footnote',
  'w:endnote',
  'w:comment',
  'w:fldSimple',
]);
const holderOf = (found: Found): Found | undefined => nearestAround(found, holders);

/** Marks of fields belong together and stay in one cell, link, note or content control (ECMA-376-1, 17.16.18). */
export const checkFieldMarks = defineRule(badFieldMarks, (view, report) => {
  for (const story of view.stories) {
    const { fields, faults } = view.fields(story);
    const codes = new Map(fields.map((field) => [field.begin, field.code.text]));
    for (const { kind, found } of faults) {
      const code = codes.get(found) ?? (kind === 'stray-code' ? textOf(found.element).trim() : '');
      report(badFieldMarks({ fault: kind, code }, view.placeOf(found)));
    }
    for (const { type, code, begin, end } of fields) {
      const place = view.placeOf(begin);
      if (end !== undefined && type === '') report(badFieldMarks({ fault: 'no-code', code: '' }, place));
      if (end !== undefined && begin !== end && holderOf(begin) !== holderOf(end))
        report(badFieldMarks({ fault: 'crossing', code: code.text }, place));
    }
  }
});
