import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from 'pdf-lib';

/** Rewrites the content stream of each page, given as Latin-1 text with the page's number from 1. */
export function rewriteContents(pdf: PDFDocument, rewrite: (content: string, page: number) => string): void {
  pdf.getPages().forEach((page, at) => {
    const before = contentOf(pdf, page);
    const after = before === undefined ? undefined : rewrite(before, at + 1);
    if (after === undefined || after === before) return;
    const stream = pdf.context.flateStream(Buffer.from(after, 'latin1'));
    page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
  });
}

/** The content of a page; undefined where it is of a kind that is not read. */
function contentOf(pdf: PDFDocument, page: PDFPage): string | undefined {
  const contents = page.node.get(PDFName.of('Contents'));
  const value = contents instanceof PDFRef ? pdf.context.lookup(contents) : contents;
  const streams =
    value instanceof PDFArray ? value.asArray().map((item) => (item instanceof PDFRef ? pdf.context.lookup(item) : item)) : [value];
  if (!streams.every((stream) => stream instanceof PDFRawStream)) return undefined;
  return streams.map((stream) => latin1(decodePDFRawStream(stream).decode())).join('\n');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
