import { type PdfFile, type PdfRef, PdfStream, pdfDictionary, pdfName, printNumber } from '../../../pdf-file/index.ts';

/** Appearances of widgets (ISO 32000-1, 12.5.5), one for each size. A tick is drawn, so that no font of signs is needed. */
export function createAppearances(file: PdfFile): (kind: 'tick' | 'none' | 'text', width: number, height: number) => PdfRef {
  const known = new Map<string, PdfRef>();
  return (kind, width, height) => {
    const key = `${kind} ${width} ${height}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const content = kind === 'tick' ? tick(width, height) : kind === 'text' ? '/Tx BMC\nEMC' : '';
    const dictionary = pdfDictionary({
      Type: pdfName('XObject'),
      Subtype: pdfName('Form'),
      BBox: [0, 0, width, height],
      Resources: pdfDictionary({}),
    });
    const made = file.add(new PdfStream(dictionary, Buffer.from(content, 'latin1')));
    known.set(key, made);
    return made;
  };
}

/** A tick in the square in the middle. */
function tick(width: number, height: number): string {
  const side = Math.min(width, height);
  const at = (x: number, y: number): string =>
    [(width - side) / 2 + x * side, (height - side) / 2 + y * side].map((value) => printNumber(Math.round(value * 100) / 100)).join(' ');
  return `q\n0.09 0.1 0.11 RG\n${printNumber(Math.round(side * 12) / 100)} w 1 J 1 j\n${at(0.22, 0.5)} m ${at(0.42, 0.28)} l ${at(0.8, 0.76)} l S\nQ`;
}
