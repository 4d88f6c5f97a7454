import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFObjectCopier, PDFRawStream } from 'pdf-lib';
import { notConverted } from '../../diagnostics/pdf.ts';
import { type Host, HostError } from '../../host/host.ts';
import type { PrintColour } from '../../model/pdf.ts';
import type { StageContext } from '../../stage.ts';
import { copyOutline } from './copy-outline.ts';
import { addDestinations, destinationsOf, openPdf } from './destinations.ts';
import { inkBlack } from './ink-black.ts';
import { rewriteContents } from './page-contents.ts';

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
export async function convertColour(bytes: Uint8Array, wanted: PrintColour, { host, report }: StageContext): Promise<InColours> {
  if (wanted === 'rgb') return { bytes, colour: 'rgb' };
  const folder = await host.files.temporaryFolder();
  await host.files.write(`${folder}/rgb.pdf`, await withInkBlack(bytes));
  const args = [...always, ...models[wanted], `-sOutputFile=${folder}/${wanted}.pdf`, `${folder}/rgb.pdf`];
  const result = await host.run('gs', args, { timeoutMs });
  if (result === undefined) {
    report(notConverted({ colour: wanted }));
    return { bytes, colour: 'rgb' };
  }
  if (result.code !== 0) throw failed(result.errors || new TextDecoder().decode(result.out));
  return { bytes: await restored(await readMade(`${folder}/${wanted}.pdf`, host), bytes), colour: wanted };
}

async function withInkBlack(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await openPdf(bytes);
  rewriteContents(pdf, inkBlack);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
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

/** Entries of the catalogue that Ghostscript loses and that stand for themselves. */
const kept = ['Lang', 'ViewerPreferences'].map((name) => PDFName.of(name));
const boxes = ['TrimBox', 'BleedBox', 'CropBox', 'ArtBox'].map((name) => PDFName.of(name));

/** The converted PDF with what it lost and can have without tags; the same bytes at every run. */
async function restored(converted: Uint8Array, original: Uint8Array): Promise<Uint8Array> {
  const [pdf, before] = [await openPdf(withLengths(converted)), await openPdf(original)];
  const copier = PDFObjectCopier.for(before.context, pdf.context);
  for (const name of kept) {
    const value = before.catalog.lookup(name);
    if (value !== undefined) pdf.catalog.set(name, copier.copy(value));
  }
  addDestinations(pdf, destinationsOf(before));
  copyOutline(before, pdf);
  const pages = pdf.getPages();
  before.getPages().forEach(({ node }, at) => {
    for (const name of boxes) {
      const box = node.lookup(name);
      if (box !== undefined) pages[at]?.node.set(name, copier.copy(box));
    }
  });
  setMetadata(pdf, before);
  const info = before.context.lookupMaybe(before.context.trailerInfo.Info, PDFDict);
  if (info) pdf.context.trailerInfo.Info = pdf.context.register(copier.copy(info));
  const id = before.context.trailerInfo.ID;
  if (id !== undefined) pdf.context.trailerInfo.ID = copier.copy(id);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/**
 * A PDF whose streams say their lengths themselves. Ghostscript writes them as objects of their own; pdf-lib then looks for the end of the stream and takes a line feed
 * that is its last byte for one that is none of it.
 */
function withLengths(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const numbers = new Map([...text.matchAll(/(?<=\n)(\d+) 0 obj\s(\d+)\s+endobj/g)].map(([, object, value]) => [object, value]));
  const direct = text.replace(/\/Length (\d+) 0 R/g, (whole, object: string) => {
    const value = numbers.get(object);
    return value === undefined ? whole : `/Length ${value}`;
  });
  return new Uint8Array(Buffer.from(direct, 'latin1'));
}

/** XMP as it was, but for what it says of PDF/UA and PDF/A: without tags and with other colours the file is neither. */
function setMetadata(pdf: PDFDocument, before: PDFDocument): void {
  const stream = before.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return;
  const claims = /\s*<(pdf(?:ua|a)id:\w+)>[^<]*<\/\1>|\s+pdf(?:ua|a)id:\w+="[^"]*"/g;
  const xmp = new TextDecoder('utf-8', { ignoreBOM: true }).decode(decodePDFRawStream(stream).decode()).replace(claims, '');
  const bytes = new TextEncoder().encode(xmp);
  const made = pdf.context.stream(bytes, { Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(made));
}
