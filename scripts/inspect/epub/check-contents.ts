import type { Element } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubContents } from '../../diagnostics/epub-reading.ts';
import type { Heading } from '../../model/book-node.ts';
import { plainTextOf } from '../../model/walk.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import { createPosition, linksOf, type NavLink, navsOf } from './nav-links.ts';
import { type EpubView, headingName, lettersOf } from './view.ts';

/** The table of contents of the navigation: one, with a heading, all headings of its depth, in order, in the words of the headings (EPUB 3.3, 7). */
export function checkContents(view: EpubView, report: Report): void {
  const navs = navsOf(view.nav, 'toc');
  const [nav] = navs;
  if (navs.length !== 1 || nav === undefined || view.nav === undefined) {
    report(epubContents({ fault: 'several', label: '' }));
    return;
  }
  if (!elementsIn(nav).some(({ name }) => headingName.test(name))) report(epubContents({ fault: 'heading', label: '' }));
  const links = linksOf(nav, view.nav.file);
  checkOrder(links, view, report);
  for (const link of links) checkLabel(link, view, report);
  checkHeadings(links, view, report);
}

function checkOrder(links: readonly NavLink[], view: EpubView, report: Report): void {
  const positionOf = createPosition(view);
  let reached = -1;
  for (const { file, id, label } of links) {
    const position = positionOf(file, id);
    if (position === undefined) continue;
    if (position < reached) report(epubContents({ fault: 'order', label }));
    reached = position;
  }
}

function checkLabel({ file, id, label }: NavLink, { documents }: EpubView, report: Report): void {
  const document = documents.find((each) => each.file === file);
  const found = document?.elements.find(({ element }) =>
    id === undefined ? element.name === 'h1' : attributeOf(element, 'id') === id && headingName.test(element.name),
  );
  if (found === undefined || lettersOf(label) === lettersOf(found.element)) return;
  report(epubContents({ fault: 'label', label, wanted: wordsOf(found.element) }, found.place));
}

/** Sections are looked for by another check; here the headings inside those of the main matter. */
function checkHeadings(links: readonly NavLink[], { edition, documents }: EpubView, report: Report): void {
  for (const section of edition.sections) {
    if (section.matter !== 'main') continue;
    const headings = section.body.filter((node): node is Heading => node.type === 'heading' && node.depth <= edition.spec.depth);
    for (const { anchor, children, place } of headings) {
      const link = links.find(({ file, id }) => id === anchor && documents.some((each) => each.file === file && holds(each.root, anchor)));
      const label = plainTextOf(children);
      if (link === undefined) report(epubContents({ fault: 'missing', label }, place));
      else if (!link.above.some(({ file }) => file === link.file)) report(epubContents({ fault: 'level', label }, place));
    }
  }
}
const holds = (root: Parameters<typeof elementsIn>[0], anchor: string): boolean =>
  elementsIn(root).some((element: Element) => attributeOf(element, 'id') === anchor);
