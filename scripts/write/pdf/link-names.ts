import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { AnchorInfo } from '../../model/book.ts';

/** Says in words where each link leads (ISO 14289-1, 7.18.5): the title of its target, or its address. */
export function nameLinks(pdf: PDFDocument, anchors: ReadonlyMap<string, AnchorInfo>): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots();
    for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
      const annotation = annotations?.lookup(at);
      if (!(annotation instanceof PDFDict) || annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      const name = nameOf(annotation, anchors);
      if (name !== '') annotation.set(PDFName.of('Contents'), PDFHexString.fromText(name));
    }
  }
}

function nameOf(annotation: PDFDict, anchors: ReadonlyMap<string, AnchorInfo>): string {
  const target = annotation.lookup(PDFName.of('Dest'));
  if (target instanceof PDFName) {
    const anchor = target.decodeText();
    const { number, title } = anchors.get(anchor) ?? {};
    return [number, title].filter(Boolean).join(' ') || anchor;
  }
  const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
}
