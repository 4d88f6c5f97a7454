import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

/** Page (from 1) of each destination that Chromium wrote: `/Catalog/Dests`, one for every id that a link leads to. */
export function destinationsOf(pdf: PDFDocument): Map<string, number> {
  const pages = new Map(pdf.getPages().map((page, at) => [page.ref.toString(), at + 1]));
  const dests = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, value] of dests?.entries() ?? []) {
    const list = value instanceof PDFRef ? pdf.context.lookup(value) : value;
    const page = list instanceof PDFArray ? list.get(0) : undefined;
    const number = page instanceof PDFRef ? pages.get(page.toString()) : undefined;
    if (number !== undefined) found.set(name.decodeText(), number);
  }
  return found;
}

/** Opens a printed PDF without touching its metadata. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}
