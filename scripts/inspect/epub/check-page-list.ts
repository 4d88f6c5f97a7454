import type { Element } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubPageList } from '../../diagnostics/epub-reading.ts';
import type { Place } from '../../model/place.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import { linksOf, type NavLink, navsOf } from './nav-links.ts';
import { type EpubView, tokensOf } from './view.ts';

interface PageBreak {
  readonly file: string;
  readonly id: string | undefined;
  readonly label: string;
  readonly place: Place | undefined;
}

/**
 * Page breaks and their list agree with each other and with the printed book, whose folios are `printed`; where they are not known, the EPUB has
 * neither (EPUB Accessibility 1.1, 3.3).
 */
export function checkPageList(view: EpubView, printed: readonly string[] | undefined, report: Report): void {
  const breaks = breaksIn(view);
  const list = navsOf(view.nav, 'page-list').flatMap((element) => linksOf(element, view.nav?.file ?? ''));
  if (breaks.length === 0 && list.length > 0) report(epubPageList({ fault: 'no-breaks' }));
  if (breaks.length > 0 && list.length === 0) report(epubPageList({ fault: 'no-list' }));
  if (breaks.length > 0 && !hasSource(view)) report(epubPageList({ fault: 'source' }));
  for (const { file, label, place } of breaks) if (label === '') report(epubPageList({ fault: 'unnamed', page: file }, place));
  if (breaks.length > 0 && list.length > 0) checkList(breaks, list, report);
  checkEdition(breaks, printed, report);
}

function breaksIn({ documents, spine }: EpubView): readonly PageBreak[] {
  return documents
    .filter(({ file }) => spine.includes(file))
    .flatMap(({ file, elements }) =>
      elements
        .filter(({ element }) => isBreak(element))
        .map(({ element, place }) => ({ file, id: attributeOf(element, 'id'), label: nameOf(element), place })),
    );
}
const isBreak = (element: Element): boolean =>
  tokensOf(element, 'epub:type').includes('pagebreak') || tokensOf(element, 'role').includes('doc-pagebreak');
/** "12", or "Page 12." cut down to its folio. */
function nameOf(element: Element): string {
  const words = attributeOf(element, 'aria-label') ?? attributeOf(element, 'title') ?? wordsOf(element);
  return words.match(/[\p{N}\p{L}]+(?=[\s.]*$)/u)?.[0] ?? '';
}
const folioOf = (label: string): string => label.match(/[\p{N}\p{L}]+(?=[\s.]*$)/u)?.[0] ?? label;

/** The package says which printed book the pages are of; a book without one has no breaks. */
function hasSource({ epub }: EpubView): boolean {
  const said = elementsIn(epub.package, 'meta').filter((element) => attributeOf(element, 'property') === 'pageBreakSource');
  return said.some((element) => wordsOf(element) !== '' && wordsOf(element) !== 'none');
}

function checkList(breaks: readonly PageBreak[], list: readonly NavLink[], report: Report): void {
  const at = new Map(breaks.map(({ file, id }, index) => [`${file}#${id ?? ''}`, index]));
  const listed = new Set<number>();
  let reached = -1;
  for (const { file, id, label } of list) {
    const index = at.get(`${file}#${id ?? ''}`);
    const target = index === undefined ? undefined : breaks[index];
    if (index === undefined || target === undefined) {
      report(epubPageList({ fault: 'target', page: label }));
      continue;
    }
    if (listed.has(index)) report(epubPageList({ fault: 'twice', page: label }));
    else if (index < reached) report(epubPageList({ fault: 'order', page: label }));
    listed.add(index);
    reached = Math.max(reached, index);
    if (target.label !== '' && folioOf(label) !== target.label)
      report(epubPageList({ fault: 'label', page: target.label, found: label }, target.place));
  }
  const labels = new Set<string>();
  for (const [index, { label, place }] of breaks.entries()) {
    if (!listed.has(index)) report(epubPageList({ fault: 'missing', page: label }, place));
    if (label !== '' && labels.has(label)) report(epubPageList({ fault: 'twice', page: label }, place));
    labels.add(label);
  }
}

/** The same folios in the same order as in print: blank pages and those that one block fills may be without a break, but none stands out of order. */
function checkEdition(breaks: readonly PageBreak[], printed: readonly string[] | undefined, report: Report): void {
  if (printed === undefined) {
    if (breaks.length > 0) report(epubPageList({ fault: 'not-asked' }));
    return;
  }
  const found = breaks.map(({ label }) => label).filter((label) => label !== '');
  for (const page of printed) if (!found.includes(page)) report(epubPageList({ fault: 'edition', page }));
  const known = found.filter((label) => printed.includes(label));
  const order = printed.filter((page) => known.includes(page));
  const at = order.findIndex((page, index) => known[index] !== page);
  if (at >= 0) report(epubPageList({ fault: 'edition-order', page: order[at] ?? '', found: known[at] ?? '' }));
  for (const label of found) if (!printed.includes(label)) report(epubPageList({ fault: 'edition-order', page: '–', found: label }));
}
