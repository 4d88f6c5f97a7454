import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from 'pdf-lib';

/** Where running heads and folios are in a page that Chromium printed: the painting before the clip of the page's own content, unmarked. */
const ownContent = / re\nW\* n\n/;

/**
 * Marks running heads and folios as artifacts of pagination (ISO 32000-1, 14.8.2.2), and takes the heads off pages where a section opens, which CSS in
 * Chromium cannot. `openers` are pages from 1; a head is text above `topPx` (CSS pixels from the top edge).
 */
export function markMarginBoxes(pdf: PDFDocument, openers: ReadonlySet<number>, topPx: number): void {
  pdf.getPages().forEach((page, at) => {
    const text = contentOf(pdf, page);
    const marked = text === undefined ? undefined : marginBoxesMarked(text, openers.has(at + 1), topPx);
    if (marked === undefined) return;
    const stream = pdf.context.flateStream(Uint8Array.from(marked, (sign) => sign.charCodeAt(0)));
    page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
  });
}

/** A content stream with its margin boxes marked, without heads where a section opens; undefined where it has none. */
export function marginBoxesMarked(text: string, opens: boolean, topPx: number): string | undefined {
  const clip = ownContent.exec(text)?.index ?? -1;
  const end = text.lastIndexOf('\nQ\nq\n', clip);
  const start = text.indexOf('\nq\n');
  if (clip < 0 || start < 0 || end <= start) return undefined;
  const boxes = text.slice(start + 1, end + 2);
  if (!boxes.includes('BT\n') || boxes.includes('BDC')) return undefined;
  const kept = opens ? boxes.replace(/BT\n[\s\S]*?\nET\n/g, (object) => (isHead(object, topPx) ? '' : object)) : boxes;
  return `${text.slice(0, start + 1)}/Artifact <</Type /Pagination>> BDC\n${kept}\nEMC${text.slice(end + 2)}`;
}

function isHead(object: string, topPx: number): boolean {
  const y = Number(/^\S+ \S+ \S+ \S+ \S+ (\S+) Tm$/m.exec(object)?.[1]);
  return y < topPx;
}

/** The content of a page as Latin-1 text; undefined where it is of a kind that is not read. */
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
