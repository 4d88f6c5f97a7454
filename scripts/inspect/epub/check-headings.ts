import type { Element } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubDocumentTitle, epubHeadings } from '../../diagnostics/epub-content.ts';
import { elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import { type ContentDocument, type EpubView, headingName, isCover, lettersOf } from './view.ts';

/** One title a document, levels without gaps, no heading without words, and the window's title equal to the title (WCAG 2.2, 1.3.1, 2.4.2, 2.4.6). */
export function checkHeadings({ documents }: EpubView, report: Report): void {
  for (const document of documents) {
    checkLevels(document, report);
    checkTitle(document, report);
  }
}

const titlesOf = ({ root }: ContentDocument): readonly Element[] => elementsIn(root, 'h1');

function checkLevels(document: ContentDocument, report: Report): void {
  const { file, elements } = document;
  const titles = titlesOf(document);
  if (titles.length === 0 && !isCover(document)) report(epubHeadings({ file, fault: 'none' }, elements[0]?.place));
  if (titles.length > 1)
    report(epubHeadings({ file, fault: 'several' }, elements.filter(({ element }) => element.name === 'h1')[1]?.place));
  let before = titles.length === 0 ? 1 : 0;
  for (const { element, place } of elements) {
    if (!headingName.test(element.name)) continue;
    const level = Number(element.name[1]);
    if (wordsOf(element) === '' && elementsIn(element, 'img').length === 0) report(epubHeadings({ file, fault: 'empty' }, place));
    // Before the title only a document without one has headings, which is told already.
    if (before > 0 && level > before + 1) report(epubHeadings({ file, fault: 'jump', found: wordsOf(element) }, place));
    before = level;
  }
}

function checkTitle(document: ContentDocument, report: Report): void {
  const { file, root, elements } = document;
  const [title] = elementsIn(root, 'title').filter((element) => isWindowTitle(element, root));
  const [heading] = titlesOf(document);
  const found = title === undefined ? '' : wordsOf(title);
  const wanted = heading === undefined ? '' : wordsOf(heading);
  const differs = heading !== undefined && lettersOf(found) !== lettersOf(heading);
  const place = elements.find(({ element }) => element === heading)?.place;
  if (found === '' || differs) report(epubDocumentTitle({ file, found, wanted }, place));
}

/** Drawings have titles too. */
function isWindowTitle(title: Element, root: ContentDocument['root']): boolean {
  return elementsIn(root, 'head').some((head) => head.children.includes(title));
}
