import { notConverted } from '../../diagnostics/pdf.ts';
import { type Host, HostError } from '../../host/host.ts';
import type { Edition } from '../../model/book.ts';
import type { PrintColour } from '../../model/pdf.ts';
import { createCopier, flateStream, type PdfFile, type PdfPage, PdfRef, PdfStream, writePdfFile } from '../../pdf-file/index.ts';
import type { StageContext } from '../../stage.ts';
import { bookmarksOf } from './bookmark-titles.ts';
import { type Destination, destinationsOf, openPdf } from './destinations.ts';
import { contentOfPage } from './finish/content-of-page.ts';
import { nameDestinations } from './finish/named-destinations.ts';
import { inkBlack } from './ink-black.ts';

export interface InColours {
  readonly bytes: Uint8Array;
  /** Colours that the file has now. */
  readonly colour: PrintColour;
}

const models: Readonly<Record<Exclude<PrintColour, 'rgb'>, readonly string[]>> = {
  grey: ['-sColorConversionStrategy=Gray', '-sProcessColorModel=DeviceGray'],
  cmyk: ['-sColorConversionStrategy=CMYK', '-sProcessColorModel=DeviceCMYK'],
};
/** Pictures are neither made coarser nor compressed with loss; nothing tells the day or the run. */
const always = [
  '-q',
  '-dSAFER',
  '-dBATCH',
  '-dNOPAUSE',
  '-sDEVICE=pdfwrite',
  '-dCompatibilityLevel=1.7',
  '-dPDFSETTINGS=/prepress',
  '-dAutoRotatePages=/None',
  '-dEmbedAllFonts=true',
  '-dDownsampleColorImages=false',
  '-dDownsampleGrayImages=false',
  '-dDownsampleMonoImages=false',
  '-dAutoFilterColorImages=false',
  '-dColorImageFilter=/FlateEncode',
  '-dAutoFilterGrayImages=false',
  '-dGrayImageFilter=/FlateEncode',
  '-dOmitInfoDate=true',
  '-dOmitID=true',
  '-dOmitXMP=true',
];
const timeoutMs = 600_000;

/**
 * A finished PDF in the colours of a print shop, by Ghostscript. It takes the tags out; the names of destinations, the language, the metadata, the bookmarks and the boxes of pages
 * are put back. Without Ghostscript the PDF stays as it is, and that is reported.
 */
export async function convertColour(bytes: Uint8Array, { spec, info }: Edition<'pdf'>, { host, report }: StageContext): Promise<InColours> {
  const { colour: wanted } = spec;
  if (wanted === 'rgb') return { bytes, colour: 'rgb' };
  const folder = await host.files.temporaryFolder();
  await host.files.write(`${folder}/rgb.pdf`, await withInkBlack(bytes, info.identifier));
  const args = [...always, ...models[wanted], `-sOutputFile=${folder}/${wanted}.pdf`, `${folder}/rgb.pdf`];
  const result = await host.run('gs', args, { timeoutMs });
  if (result === undefined) {
    report(notConverted({ colour: wanted }));
    return { bytes, colour: 'rgb' };
  }
  if (result.code !== 0) throw failed(result.errors || new TextDecoder().decode(result.out));
  const made = await readMade(`${folder}/${wanted}.pdf`, host);
  return { bytes: await restored(made, bytes, info.identifier), colour: wanted };
}

async function withInkBlack(bytes: Uint8Array, identifier: string): Promise<Uint8Array> {
  const file = await openPdf(bytes);
  await Promise.all(
    file.pages().map(async (page) => {
      const content = contentOfPage(file, page);
      if (content === undefined) return;
      const black = Buffer.from(inkBlack(Buffer.from(content).toString('latin1')), 'latin1');
      page.dictionary.set('Contents', file.add(await flateStream(black)));
    }),
  );
  return writePdfFile(file, { crossReferences: 'table', identifier });
}

async function readMade(path: string, { files }: Host): Promise<Uint8Array> {
  if (!(await files.exists(path))) throw failed('it wrote no file');
  return files.read(path);
}

function failed(said: string): HostError {
  const line = said.split('\n').find((each) => each.trim() !== '') ?? 'it did not say why';
  return new HostError(
    'host/program-failed',
    `Ghostscript could not convert the colours of the PDF: ${line.trim()}.`,
    'Set pdf.print.colour to rgb in book.yaml, or install another Ghostscript.',
  );
}

/** Entries of the catalogue that Ghostscript loses, or loses parts of. */
const kept = ['Lang', 'ViewerPreferences', 'PageLabels', 'Outlines'];
const boxes = ['TrimBox', 'BleedBox', 'CropBox', 'ArtBox'];

/** The converted PDF with what it lost and can have without tags; the same bytes at every run. */
async function restored(converted: Uint8Array, original: Uint8Array, identifier: string): Promise<Uint8Array> {
  const [file, before] = [await openPdf(converted), await openPdf(original)];
  const [pages, old] = [file.pages(), before.pages()];
  const moves = old.map((page, at) => moveBetween(originOf(before, page), originOf(file, pages[at] ?? page)));
  const known = new Map(old.flatMap(({ ref }, at) => (pages[at] === undefined ? [] : [[ref.number, pages[at].ref] as const])));
  // Bookmarks lead to structure elements too, which are gone.
  const copy = createCopier(before, file, { known, without: new Set(['SE']) });
  for (const key of kept) if (before.catalog.has(key)) file.catalog.set(key, copy(before.catalog.get(key) ?? null));
  moveBookmarks(file, moves);
  file.catalog.delete('Names');
  nameDestinations(file, new Map([...destinationsOf(before)].map(([name, place]) => [name, movedPlace(place, moves[place.page - 1])])));
  for (const [at, { dictionary }] of old.entries())
    for (const key of boxes) {
      const box = before.array(dictionary.get(key))?.map((value) => before.number(value) ?? 0);
      const [right, up] = moves[at] ?? [0, 0];
      if (box !== undefined)
        pages[at]?.dictionary.set(
          key,
          box.map((value, side) => rounded(value + (side % 2 === 0 ? right : up))),
        );
    }
  setMetadata(file, before);
  file.trailer.set('Info', copy(before.trailer.get('Info') ?? null));
  file.deleteUnreachable();
  return writePdfFile(file, { crossReferences: 'streams', identifier });
}

/** Ghostscript moves the lower left corner of each page to where its coordinates begin. */
type Move = readonly [right: number, up: number];
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const moveBetween = (from: Move, to: Move): Move => [to[0] - from[0], to[1] - from[1]];
function originOf(file: PdfFile, { dictionary }: PdfPage): Move {
  const [left, bottom] = file.array(dictionary.get('MediaBox')) ?? [];
  return [file.number(left) ?? 0, file.number(bottom) ?? 0];
}
const movedPlace = ({ page, left, top }: Destination, [right, up]: Move = [0, 0]): Destination => ({
  page,
  left: rounded(left + right),
  top: rounded(top + up),
});
function moveBookmarks(file: PdfFile, moves: readonly Move[]): void {
  const pages = new Map(file.pages().map(({ ref }, at) => [ref.number, at]));
  for (const item of bookmarksOf(file)) {
    const [page, kind, left, top, zoom] = file.array(item.get('Dest')) ?? [];
    const [right, up] = moves[page instanceof PdfRef ? (pages.get(page.number) ?? -1) : -1] ?? [0, 0];
    if (page !== undefined && typeof left === 'number' && typeof top === 'number')
      item.set('Dest', [page, kind ?? null, rounded(left + right), rounded(top + up), zoom ?? null]);
  }
}

/** XMP as it was, but for what it says of PDF/UA and PDF/A: without tags and with other colours the file is neither. */
function setMetadata(file: PdfFile, before: PdfFile): void {
  const stream = before.stream(before.catalog.get('Metadata'));
  if (stream === undefined) return;
  const claims = /\s*<(pdf(?:ua|a)id:\w+)>[^<]*<\/\1>|\s+pdf(?:ua|a)id:\w+="[^"]*"/g;
  const xmp = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before.decode(stream)).replace(claims, '');
  file.catalog.set('Metadata', file.add(new PdfStream(stream.dictionary, new TextEncoder().encode(xmp))));
}
