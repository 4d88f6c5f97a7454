import { wrongFolios } from '../../../diagnostics/docx-pages.ts';
import type { Section } from '../../../model/book.ts';
import { defineRule } from '../rule.ts';
import { pairHeadings } from '../view/headings.ts';
import { type PageSection, sectionAt } from '../view/page-sections.ts';
import type { DocxView } from '../view/view.ts';

/** Front matter has roman folios, what follows arabic ones from 1; parts, chapters and the beginning of each matter open on a right-hand page (ECMA-376-1, 17.6.12, 17.6.22). */
export const checkFolios = defineRule(wrongFolios, (view, report) => {
  const opened = openings(view);
  for (const [index, { section, pages }] of opened.entries()) {
    const before = opened[index - 1];
    const title = section.shortTitle;
    const { place } = section.heading;
    const isFront = section.matter === 'front';
    const wanted = isFront ? 'lowerRoman' : 'decimal';
    if (pages.format !== wanted) report(wrongFolios({ section: title, fault: 'format', wanted: isFront ? 'roman' : 'arabic' }, place));
    const begins = before === undefined || (before.section.matter === 'front' && !isFront);
    if (begins && (before !== undefined || pages.start !== undefined) && pages.start !== 1)
      report(wrongFolios({ section: title, fault: 'start', wanted: '1' }, place));
    if (!begins && pages !== before?.pages && pages.start !== undefined)
      report(wrongFolios({ section: title, fault: 'restart', wanted: '' }, place));
    if (opensRight(section, before?.section) && pages.type !== 'oddPage' && !isFirst(pages, view))
      report(wrongFolios({ section: title, fault: 'side', wanted: 'oddPage' }, place));
  }
});

const isFirst = (pages: PageSection, { sections }: DocxView): boolean => sections[0] === pages;

/** Kinds of section that open on a right-hand page, as in print. */
function opensRight(section: Section, before: Section | undefined): boolean {
  return section.kind === 'part' || section.kind === 'chapter' || (before !== undefined && before.matter !== section.matter);
}

interface Opening {
  readonly section: Section;
  readonly pages: PageSection;
}

/** Sections of the book with the section of pages that their heading stands in. */
function openings(view: DocxView): Opening[] {
  return pairHeadings(view).flatMap(({ heading, section, found }) => {
    const pages = heading === section.heading && found ? sectionAt(view.sections, found.at) : undefined;
    return pages === undefined ? [] : [{ section, pages }];
  });
}
