import { brokenSequence } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import type { Field } from '../view/fields.ts';
import { formatNumber } from '../view/numbering.ts';
import { outlineOf } from '../view/style-sheet.ts';
import type { DocxView } from '../view/view.ts';

/** Numbers of captions count on by identifier, as their codes say: \r sets, \c repeats, \s begins anew after a heading (ECMA-376-1, 17.16.5.56). */
export const checkSequences = defineRule(brokenSequence, (view, report) => {
  const headings = view.document.all('w:p').flatMap((found) => {
    const level = outlineOf(found.element, view.sheet);
    return level === undefined ? [] : [{ at: found.at, level }];
  });
  const counts = new Map<string, { value: number; at: number }>();
  for (const field of view.fields(view.document).fields) {
    if (field.type !== 'SEQ') continue;
    const [name = ''] = field.code.words;
    const key = name.toLowerCase();
    const before = counts.get(key);
    const value = countOf(field, before, headings);
    counts.set(key, { value, at: field.begin.at });
    if (field.code.switches.has('h') || field.result.trim() === '') continue;
    check(field, value, view, report);
  }
});

function countOf(
  { code: { switches }, begin }: Field,
  before: { readonly value: number; readonly at: number } | undefined,
  headings: readonly { readonly at: number; readonly level: number }[],
): number {
  const set = switches.get('r');
  if (set !== undefined && /^\d+$/.test(set)) return Number(set);
  if (switches.has('c')) return before?.value ?? 0;
  const reset = Number(switches.get('s') ?? 0);
  const anew = headings.some(({ at, level }) => level <= reset && at > (before?.at ?? -1) && at < begin.at);
  return anew || before === undefined ? 1 : before.value + 1;
}

const formats: Readonly<Record<string, string>> = {
  ROMAN: 'upperRoman',
  roman: 'lowerRoman',
  ALPHABETIC: 'upperLetter',
  alphabetic: 'lowerLetter',
};

function check(field: Field, value: number, view: DocxView, report: Parameters<typeof checkSequences.check>[1]): void {
  const format = field.code.switches.get('*') ?? 'ARABIC';
  const wanted = formatNumber(value, formats[format] ?? (/^roman$/i.test(format) ? 'lowerRoman' : 'decimal'));
  const found = field.result.trim();
  if (found !== wanted) report(brokenSequence({ code: field.code.text, found, wanted }, view.placeOf(field.begin)));
}
