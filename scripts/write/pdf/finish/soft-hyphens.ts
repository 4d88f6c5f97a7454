import { ContentReader, PdfString, type PdfValue } from '../../../pdf-file/index.ts';

/** Whether /ActualText is a soft hyphen alone. */
export function isSoftHyphen(text: PdfValue | undefined): boolean {
  return text instanceof PdfString && text.bytes === '\xfe\xff\x00\xad';
}

/** Where the hyphen is shown that follows a soft hyphen at the end of a line: in a text object of its own, alone. */
export function lineEndAfter(bytes: Uint8Array, at: number): { readonly start: number; readonly end: number } | undefined {
  const reader = new ContentReader(bytes, at);
  const isNext = (operator: string): boolean => reader.next() && reader.operator === operator;
  if (!isNext('ET') || !isNext('BT') || !reader.next()) return undefined;
  if (reader.operator === 'Tf' && !reader.next()) return undefined;
  if (reader.operator !== 'Tm' || !isNext('Tj')) return undefined;
  const shown = { start: reader.start, end: reader.end };
  const [glyphs] = reader.operands();
  return glyphs instanceof PdfString && glyphs.bytes.length === 2 && isNext('ET') ? shown : undefined;
}
