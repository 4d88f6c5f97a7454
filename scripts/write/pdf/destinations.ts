import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib';

/** Where a destination leads: page from 1, left and top in points as the PDF has them. */
export interface Destination {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** Each destination that Chromium wrote: `/Catalog/Dests`, one for every id that a link leads to. */
export function destinationsOf(pdf: PDFDocument): Map<string, Destination> {
  const pages = new Map(pdf.getPages().map((page, at) => [page.ref.toString(), at + 1]));
  const dests = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, Destination>();
  for (const [name, value] of dests?.entries() ?? []) {
    const list = value instanceof PDFRef ? pdf.context.lookup(value) : value;
    const page = list instanceof PDFArray ? list.get(0) : undefined;
    const number = page instanceof PDFRef ? pages.get(page.toString()) : undefined;
    if (number === undefined || !(list instanceof PDFArray)) continue;
    found.set(name.decodeText(), { page: number, left: pointsAt(list, 2), top: pointsAt(list, 3) });
  }
  return found;
}

function pointsAt(list: PDFArray, index: number): number {
  const value = list.get(index);
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** Gives the PDF more destinations, for ids that no link leads to: so each block can be reached from outside. */
export function addDestinations(pdf: PDFDocument, more: ReadonlyMap<string, Destination>): void {
  const known = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const dests = known ?? pdf.context.obj({});
  if (!known) pdf.catalog.set(PDFName.of('Dests'), dests);
  const pages = pdf.getPages();
  for (const [id, { page, left, top }] of [...more].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const target = pages[page - 1];
    if (target && !dests.has(PDFName.of(id))) dests.set(PDFName.of(id), pdf.context.obj([target.ref, 'XYZ', left, top, null]));
  }
}

/** Opens a printed PDF without touching its metadata. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}
