import { wrongPageNumber } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import type { Field } from '../view/fields.ts';
import { type PageSection, sectionAt } from '../view/page-sections.ts';
import type { DocxView } from '../view/view.ts';

interface Shown {
  readonly field: Field;
  readonly at: number;
  readonly section: PageSection | undefined;
  readonly text: string;
}

/** References to pages show folios of the section that they lead to, in the order of the text (ECMA-376-1, 17.16.5.46, 17.6.12). */
export const checkPageNumbers = defineRule(wrongPageNumber, (view, report) => {
  const shown = view.stories.flatMap((story) => view.fields(story).fields.flatMap((field) => shownPage(field, view)));
  const sound = shown.filter(({ field, section, text }) => {
    const fits = pattern(section?.format ?? 'decimal').test(text);
    if (!fits && text !== '') report(wrongPageNumber({ code: field.code.text, found: text, fault: 'form' }, view.placeOf(field.begin)));
    return fits;
  });
  let before: { readonly section: PageSection | undefined; readonly number: number } | undefined;
  for (const { field, section, text } of sound.sort((a, b) => a.at - b.at)) {
    const number = /^\d/.test(text) ? Number(text) : romanValue(text);
    if (before !== undefined && !restartsBetween(before.section, section, view.sections) && number < before.number)
      report(wrongPageNumber({ code: field.code.text, found: text, fault: 'order' }, view.placeOf(field.begin)));
    else before = { section, number };
  }
});

function shownPage(field: Field, view: DocxView): Shown[] {
  const bookmark = field.type === 'PAGEREF' && !field.code.switches.has('p') ? view.bookmark(field.code.words[0] ?? '') : undefined;
  if (bookmark === undefined || bookmark.start.story.kind !== 'document') return [];
  const { at } = bookmark.start;
  return [{ field, at, section: sectionAt(view.sections, at), text: field.result.trim() }];
}

function pattern(format: string): RegExp {
  if (format === 'lowerRoman') return /^[ivxlcdm]+$/;
  if (format === 'upperRoman') return /^[IVXLCDM]+$/;
  return /^\p{Nd}+$/u;
}

function restartsBetween(from: PageSection | undefined, to: PageSection | undefined, sections: readonly PageSection[]): boolean {
  if (from === undefined || to === undefined || from === to) return false;
  return sections
    .slice(sections.indexOf(from) + 1, sections.indexOf(to) + 1)
    .some(({ start, format }) => start !== undefined || format !== from.format);
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
function romanValue(text: string): number {
  const digits = [...text.toLowerCase()].map((sign) => values[sign] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
