import { unreachable } from '../../diagnostics/pdf.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import { type PdfDictionary, PdfName } from '../../pdf-file/index.ts';
import { roman } from '../../text/roman.ts';
import type { Findings } from './findings.ts';
import { type OpenedPdf, pageOfDestination, treeEntries } from './open-pdf.ts';

/** Page labels say what the pages are called (ISO 32000-1, 12.4.2). */
export function checkLabels(pdf: OpenedPdf, folios: readonly string[], findings: Findings): void {
  const labels = labelsOf(pdf);
  const wrong = folios.findIndex((folio, at) => labels[at] !== folio);
  if (wrong >= 0) findings.broken(`the label of page ${wrong + 1} is “${labels[wrong] ?? ''}”, not “${folios[wrong]}”`);
}

function labelsOf({ file, catalog, pages }: OpenedPdf): string[] {
  const ranges = treeEntries(file, catalog.get('PageLabels'), 'Nums').map(([start, value]) => ({
    start: Number(start),
    dictionary: file.dictionary(value),
  }));
  return pages.map((_, at) => {
    const range = ranges.findLast(({ start }) => start <= at);
    if (range === undefined) return '';
    const number = at - range.start + (file.number(range.dictionary?.get('St')) ?? 1);
    const style = file.name(range.dictionary?.get('S'));
    const shown = style === 'r' ? roman(number) : style === 'D' ? String(number) : '';
    return `${file.text(range.dictionary?.get('P')) ?? ''}${shown}`;
  });
}

/** Kinds of sections whose title is no heading. */
const untitled: readonly string[] = ['halfTitle'];

interface Bookmark {
  readonly title: string;
  readonly page: number;
}
/** Bookmarks lead to every section, in order and on its page; each leads somewhere, and has the fields that keep the tree whole. */
export function checkOutline(pdf: OpenedPdf, { sections }: Edition<'pdf'>, findings: Findings): void {
  const bookmarks = bookmarksOf(pdf);
  let from = 0;
  for (const { heading, label, anchor, kind } of sections) {
    if (untitled.includes(kind)) continue;
    const title = plainTextOf(heading.children);
    // A heading that is not translated yet, or out of date, says so in its bookmark too.
    const [sign] = heading.children;
    const said = sign?.type === 'translationSign' ? `${title} [${sign.mark}]` : title;
    const wanted = [said, `${label} – ${said}`].map(folded);
    const at = bookmarks.findIndex((bookmark, index) => index >= from && wanted.includes(folded(bookmark.title)));
    if (at < 0) {
      const anywhere = bookmarks.some((bookmark) => wanted.includes(folded(bookmark.title)));
      findings.report(unreachable({ fault: `the bookmarks ${anywhere ? 'have out of its order' : 'lack'} “${title}”` }, heading.place));
      continue;
    }
    from = at + 1;
    const page = pdf.destinations.get(anchor);
    const led = bookmarks[at]?.page ?? 0;
    if (page !== undefined && led !== page)
      findings.report(
        unreachable({ fault: `the bookmark “${title}” leads to page ${led}, and the section is on page ${page}` }, heading.place),
      );
  }
  for (const { title, page } of bookmarks) if (page === 0) findings.report(unreachable({ fault: `the bookmark “${title}” leads nowhere` }));
}

function bookmarksOf({ file, catalog, destinations, pageOf }: OpenedPdf): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const seen = new Set<PdfDictionary>();
  const visit = (first: PdfDictionary | undefined): void => {
    for (let item = first; item !== undefined && !seen.has(item); item = file.dictionary(item.get('Next'))) {
      seen.add(item);
      const action = file.dictionary(item.get('A'));
      const target = file.resolve(item.get('Dest') ?? action?.get('D'));
      const name = target instanceof PdfName ? target.name : file.text(target);
      const page = name === undefined ? pageOfDestination(file, target, pageOf) : (destinations.get(name) ?? 0);
      bookmarks.push({ title: file.text(item.get('Title')) ?? '', page });
      visit(file.dictionary(item.get('First')));
    }
  };
  visit(file.dictionary(file.dictionary(catalog.get('Outlines'))?.get('First')));
  return bookmarks;
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
