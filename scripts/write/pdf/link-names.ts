import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { AnchorInfo, Edition } from '../../model/book.ts';
import type { Phrase } from '../../model/words.ts';

/** Says in words where each link leads (ISO 14289-1, 7.18.5): the title of its target, or its address. */
export function nameLinks(pdf: PDFDocument, edition: Edition<'pdf'>): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots();
    for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
      const annotation = annotations?.lookup(at);
      if (!(annotation instanceof PDFDict) || annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      const name = nameOf(annotation, edition);
      if (name !== '') annotation.set(PDFName.of('Contents'), PDFHexString.fromText(name));
    }
  }
}

const phraseOf: Readonly<Partial<Record<AnchorInfo['kind'], Phrase>>> = { note: 'note', noteCall: 'backToText' };

function nameOf(annotation: PDFDict, { anchors, words }: Edition<'pdf'>): string {
  const target = annotation.lookup(PDFName.of('Dest'));
  if (target instanceof PDFName) {
    const info = anchors.get(target.decodeText());
    if (info === undefined) return target.decodeText();
    const { kind, number, title } = info;
    const phrase = phraseOf[kind];
    if (phrase !== undefined) return words.phrases[phrase].replace('{number}', number ?? title).trim();
    return [number, title].filter(Boolean).join(' ') || target.decodeText();
  }
  const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
}
