import { emptyField } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';

/** Fields that show words of the document; those that Word counts while it shows the page, and marks that show nothing, are not among them. */
const shown: ReadonlySet<string> = new Set([
  'REF',
  'PAGEREF',
  'NOTEREF',
  'SEQ',
  'TOC',
  'TOA',
  'INDEX',
  'STYLEREF',
  'HYPERLINK',
  'DOCPROPERTY',
  'DOCVARIABLE',
  'TITLE',
  'AUTHOR',
  'SUBJECT',
  'QUOTE',
]);

/** Fields with a result have one (ECMA-376-1, 17.16.2). A hidden number (SEQ \h, \r alone with \h) shows nothing by right. */
export const checkEmptyFields = defineRule(emptyField, (view, report) => {
  for (const story of view.stories)
    for (const { type, code, begin, end, result } of view.fields(story).fields) {
      if (end === undefined || !shown.has(type) || (type === 'SEQ' && code.switches.has('h'))) continue;
      const hasPicture = type === 'HYPERLINK' && story.all('w:drawing').some((drawing) => drawing.at > begin.at && drawing.at < end.at);
      if (result.trim() === '' && !hasPicture) report(emptyField({ code: code.text }, view.placeOf(begin)));
    }
});
