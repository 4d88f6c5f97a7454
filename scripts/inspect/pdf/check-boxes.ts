import type { Edition } from '../../model/book.ts';
import type { PdfDictionary, PdfFile } from '../../pdf-file/index.ts';
import type { Findings } from './findings.ts';
import type { OpenedPdf } from './open-pdf.ts';

type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Each page has the sheet, the trim and the bleed that the edition wants (ISO 32000-1, 14.11.2), upright or turned; the first page that has not is told. */
export function checkBoxes({ file, pages }: OpenedPdf, { spec }: Edition<'pdf'>, findings: Findings): void {
  const { page, sheet, bleedMm } = spec;
  const cut = spec.cropMarks !== undefined;
  for (const { number, dictionary } of pages) {
    const media = boxOf(file, dictionary, 'MediaBox');
    const trim = boxOf(file, dictionary, 'TrimBox');
    const bleed = boxOf(file, dictionary, 'BleedBox');
    const fault =
      faultOf('measures', media, sheet) ??
      (trim !== undefined || cut ? faultOf('is cut to', trim, page) : undefined) ??
      (cut
        ? faultOf('is printed to its bleed of', bleed, { widthMm: page.widthMm + 2 * bleedMm, heightMm: page.heightMm + 2 * bleedMm })
        : undefined) ??
      (media && trim && isOff(trim, media) ? 'has its trim not in the middle of the sheet' : undefined) ??
      (trim && bleed && isOff(trim, bleed) ? 'has its trim not in the middle of the bleed' : undefined);
    if (fault === undefined) continue;
    findings.broken(`page ${number} ${fault}`);
    return;
  }
}

function boxOf(file: PdfFile, page: PdfDictionary, key: string): Box | undefined {
  const list = file.array(page.get(key))?.map((value) => file.number(value) ?? 0);
  if (list?.length !== 4) return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = list;
  return [left, bottom, right, top];
}

/** What is said of a box of another size, on its side or not; undefined where it fits within half a millimetre. */
function faultOf(what: string, box: Box | undefined, wanted: { readonly widthMm: number; readonly heightMm: number }): string | undefined {
  if (box === undefined) return `${what} nothing that it says`;
  const size = [box[2] - box[0], box[3] - box[1]].map((points) => (points / 72) * 25.4);
  const fits = (width = 0, height = 0): boolean => Math.abs(width - wanted.widthMm) < 0.5 && Math.abs(height - wanted.heightMm) < 0.5;
  return fits(size[0], size[1]) || fits(size[1], size[0]) ? undefined : `${what} ${size.map((mm) => mm.toFixed(1)).join(' × ')} mm`;
}

/** Whether a box stands off the middle of one around it, by more than a point. */
function isOff(inner: Box, outer: Box): boolean {
  return [0, 1].some((at) => Math.abs((inner[at] ?? 0) + (inner[at + 2] ?? 0) - (outer[at] ?? 0) - (outer[at + 2] ?? 0)) > 2);
}
