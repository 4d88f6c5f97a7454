import { docxMissingSection } from '../../../diagnostics/docx-text.ts';
import { plainTextOf } from '../../../model/walk.ts';
import { defineRule } from '../rule.ts';
import { squashed } from '../view/paragraph-text.ts';
import { sectionParts } from './section-parts.ts';

/** Every section of the book has its heading in the document, in the order of the book and in its words. */
export const checkSections = defineRule(docxMissingSection, (view, report) => {
  let last = -1;
  for (const { section, heading } of sectionParts(view)) {
    const title = plainTextOf(section.heading.children);
    const isSaid = heading !== undefined && squashed(view.text(heading)).includes(squashed(title));
    if (!isSaid) report(docxMissingSection({ title, fault: 'missing' }, section.heading.place));
    else if (heading.at < last) report(docxMissingSection({ title, fault: 'order' }, section.heading.place));
    last = Math.max(last, heading?.at ?? -1);
  }
});
