import { describe, expect, test } from 'vitest';
import type { PdfSpec } from '../../../../scripts/model/pdf.ts';
import { flateStream, PdfFile, pdfDictionary, pdfName } from '../../../../scripts/pdf-file/index.ts';
import { contentOfPage } from '../../../../scripts/write/pdf/finish/content-of-page.ts';
import { setPageBoxes } from '../../../../scripts/write/pdf/finish/page-boxes.ts';

const page = { widthMm: 165, heightMm: 240, topMm: 20, bottomMm: 22, innerMm: 22, outerMm: 18 };
const screen: PdfSpec = { profile: 'screen', page, typePt: 10.5, typeScale: 1, bleedMm: 0, sheet: page, colour: 'rgb' };
const print: PdfSpec = {
  ...screen,
  profile: 'print',
  bleedMm: 3,
  cropMarks: { offsetMm: 3, lengthMm: 5 },
  sheet: { widthMm: 181, heightMm: 256 },
};

/** A file with an upright sheet and one turned by a quarter, as the browser prints them: some pixels larger than the trim. */
async function boxed(
  spec: PdfSpec,
): Promise<{ readonly file: PdfFile; readonly boxes: (at: number, key: string) => number[] | undefined }> {
  const file = new PdfFile();
  const pages = file.add(null);
  const content = file.add(await flateStream(Buffer.from('.75 0 0 -.75 0 684 cm\n')));
  const kids = [
    [468, 684],
    [684, 468],
  ].map((sides) => file.add(pdfDictionary({ Type: pdfName('Page'), Parent: pages, MediaBox: [0, 0, ...sides], Contents: content })));
  file.set(pages, pdfDictionary({ Type: pdfName('Pages'), Kids: kids, Count: 2 }));
  file.trailer.set('Root', file.add(pdfDictionary({ Type: pdfName('Catalog'), Pages: pages })));
  await setPageBoxes(file, spec);
  return { file, boxes: (at, key) => file.array(file.pages()[at]?.dictionary.get(key))?.map((value) => file.number(value) ?? Number.NaN) };
}

describe('the boxes of pages', () => {
  test('are the trim where nothing is cut: the upper left part of the sheet', async () => {
    const { file, boxes } = await boxed(screen);
    for (const key of ['MediaBox', 'CropBox', 'TrimBox']) {
      expect(boxes(0, key)).toEqual([0, 3.685, 467.717, 684]);
      expect(boxes(1, key)).toEqual([0, 0.283, 680.315, 468]);
    }
    expect(boxes(0, 'BleedBox')).toBeUndefined();
    const [first] = file.pages();
    expect(Buffer.from((first && contentOfPage(file, first)) ?? []).toString()).toBe('.75 0 0 -.75 0 684 cm\n');
  });

  test('have bleed and room for crop marks around the trim in print', async () => {
    const { boxes } = await boxed(print);
    expect(boxes(0, 'TrimBox')).toEqual([0, 3.685, 467.717, 684]);
    expect(boxes(0, 'BleedBox')).toEqual([-8.504, -4.819, 476.22, 692.504]);
    expect(boxes(0, 'MediaBox')).toEqual([-22.677, -18.992, 490.394, 706.677]);
    expect(boxes(1, 'TrimBox')).toEqual([0, 0.283, 680.315, 468]);
    expect(boxes(1, 'MediaBox')).toEqual([-22.677, -22.394, 702.992, 490.677]);
  });
});

test('crop marks are artifacts in the coordinates of the page, off the bleed and on the sheet', async () => {
  const { file } = await boxed(print);
  const [first] = file.pages();
  const text = Buffer.from((first && contentOfPage(file, first)) ?? []).toString();
  expect(text).toMatch(/^q\n\s*\.75 0 0 -\.75 0 684 cm\s+Q\n\/Artifact <<\/Type\/Page>> BDC\nq\n0\.25 w 0 G\n/);
  const lines = [...text.matchAll(/(\S+) (\S+) m (\S+) (\S+) l/g)].map((line) => line.slice(1).map(Number));
  expect(lines).toHaveLength(8);
  for (const [x = 0, y = 0, toX = 0, toY = 0] of lines) {
    const level = y === toY;
    expect(Math.hypot(toX - x, toY - y)).toBeCloseTo(14.173, 2);
    if (level) expect([3.685, 684]).toContain(y);
    else expect([0, 467.717]).toContain(x);
    const off = level ? Math.min(Math.abs(x), Math.abs(x - 467.717)) : Math.min(Math.abs(y - 3.685), Math.abs(y - 684));
    expect(off).toBeCloseTo(8.504, 2);
  }
});
