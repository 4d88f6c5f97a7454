import type { PdfSpec } from '../../../model/pdf.ts';
import { flateStream, type PdfFile, type PdfPage, pdfDictionary, printNumber } from '../../../pdf-file/index.ts';
import { type Box, points } from './geometry.ts';

/** Thickness of crop marks in points. */
const hairline = 0.25;

/**
 * Says what of the printed sheet is the page (ISO 32000-1, 14.11.2). The browser's sheet is larger than the trim by a few pixels, the trim is its upper left part: the boxes
 * are moved, contents and destinations stay. Where the page is to be cut, the sheet is as large as the spec says, with crop marks as artifacts of the page.
 */
export async function setPageBoxes(file: PdfFile, spec: PdfSpec): Promise<void> {
  const { page, sheet, bleedMm, cropMarks } = spec;
  const beyond = points((sheet.widthMm - page.widthMm) / 2);
  for (const each of file.pages()) {
    const trim = trimOf(file, each, points(page.widthMm), points(page.heightMm));
    const media = grown(trim, beyond);
    setBoxes(each, media, { TrimBox: trim, ...(cropMarks ? { BleedBox: grown(trim, points(bleedMm)) } : {}) });
    if (cropMarks) await addContent(file, each, cropMarksAround(trim, points(cropMarks.offsetMm), points(cropMarks.lengthMm)));
  }
}

/** The trim of an upright page, or of one turned by a quarter. */
function trimOf(file: PdfFile, { dictionary }: PdfPage, width: number, height: number): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = (file.array(dictionary.get('MediaBox')) ?? []).map((value) => file.number(value) ?? 0);
  const [across, down] = right - left > top - bottom === width > height ? [width, height] : [height, width];
  return [left, top - down, left + across, top];
}
const grown = ([left, bottom, right, top]: Box, by: number): Box => [left - by, bottom - by, right + by, top + by];
const rounded = (box: Box): number[] => box.map((value) => Math.round(value * 1000) / 1000);

function setBoxes({ dictionary }: PdfPage, media: Box, others: Readonly<Record<string, Box>>): void {
  for (const [key, box] of Object.entries({ MediaBox: media, CropBox: media, ...others })) dictionary.set(key, rounded(box));
}

/** Two marks at each corner, off the trim by `offset`, in all inks: the colour of registration has no name in RGB but black. */
function cropMarksAround([left, bottom, right, top]: Box, offset: number, length: number): string {
  const lines: (readonly [number, number, number, number])[] = [left, right].flatMap((x) =>
    [bottom, top].flatMap((y): (readonly [number, number, number, number])[] => {
      const [outX, outY] = [x === left ? -1 : 1, y === bottom ? -1 : 1];
      return [
        [x + outX * offset, y, x + outX * (offset + length), y],
        [x, y + outY * offset, x, y + outY * (offset + length)],
      ];
    }),
  );
  const number = (value: number): string => printNumber(Math.round(value * 1000) / 1000);
  const drawn = lines.map(([x, y, toX, toY]) => `${number(x)} ${number(y)} m ${number(toX)} ${number(toY)} l`).join('\n');
  return `/Artifact <</Type/Page>> BDC\nq\n${hairline} w 0 G\n${drawn}\nS\nQ\nEMC\n`;
}

/** Adds to what a page shows, in the page's own coordinates whatever the contents before it leave behind. */
async function addContent(file: PdfFile, { dictionary }: PdfPage, text: string): Promise<void> {
  const value = dictionary.get('Contents') ?? null;
  const before = file.array(value) ?? (value === null ? [] : [value]);
  const stream = async (content: string) => file.add(await flateStream(Buffer.from(content, 'latin1'), pdfDictionary({})));
  dictionary.set('Contents', [await stream('q\n'), ...before, await stream(`Q\n${text}`)]);
}
