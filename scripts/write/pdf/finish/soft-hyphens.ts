import { ContentReader, PdfString, type PdfValue } from '../../../pdf-file/index.ts';

/** Whether /ActualText is a soft hyphen alone. */
export function isSoftHyphen(text: PdfValue | undefined): boolean {
  return text instanceof PdfString && text.bytes === '\xfe\xff\x00\xad';
}

/** What a ligature stands for without the soft hyphens in it; undefined where there are none, or nothing else. */
export function withoutSoftHyphens(text: PdfValue | undefined): PdfString | undefined {
  if (!(text instanceof PdfString) || isSoftHyphen(text) || !text.bytes.startsWith('\xfe\xff')) return undefined;
  const without = text.bytes.replace(/[\s\S]{2}/g, (unit) => (unit === '\x00\xad' ? '' : unit));
  return without === text.bytes ? undefined : new PdfString(without);
}

/** Where the hyphen at the end of a line is shown, and the mark that says what it stands for, where it has one. */
export interface LineEnd {
  readonly mark?: { readonly start: number; readonly end: number };
  readonly shown: { readonly start: number; readonly end: number };
}

const between: ReadonlySet<string> = new Set('rg RG g G w re f m l S gs'.split(' '));

/** The hyphen that follows a soft hyphen at the end of a line: in a text object of its own, alone, perhaps behind rules below the text. */
export function lineEndAfter(bytes: Uint8Array, at: number): LineEnd | undefined {
  const reader = new ContentReader(bytes, at);
  const is = (operator: string): boolean => reader.operator === operator;
  const isNext = (operator: string): boolean => reader.next() && is(operator);
  if (!isNext('ET') || !reader.next()) return undefined;
  while (between.has(reader.operator)) if (!reader.next()) return undefined;
  if (!is('BT') || !reader.next()) return undefined;
  const mark = is('BDC') ? { start: reader.start, end: reader.end } : undefined;
  if (mark !== undefined && (!isHyphen(reader.operands()[1]) || !reader.next())) return undefined;
  if (is('Tf') && !reader.next()) return undefined;
  if (!is('Tm') || !isNext('Tj')) return undefined;
  const shown = { start: reader.start, end: reader.end };
  const [glyphs] = reader.operands();
  if (!(glyphs instanceof PdfString) || glyphs.bytes.length !== 2 || (mark !== undefined && !isNext('EMC')) || !isNext('ET'))
    return undefined;
  return mark === undefined ? { shown } : { mark, shown };
}

/** Whether marked content stands for a hyphen. */
function isHyphen(properties: PdfValue | undefined): boolean {
  const text = properties instanceof Map ? properties.get('ActualText') : undefined;
  return text instanceof PdfString && ['-', '\xfe\xff\x00\x2d', '\xfe\xff\x20\x10'].includes(text.bytes);
}
