import { fontFaceCss } from '../../../fonts/load-fonts.ts';
import type { ArtifactFile, Edition } from '../../../model/book.ts';
import type { Paper, PrintColour } from '../../../model/pdf.ts';
import { type PdfFile, writePdfFile } from '../../../pdf-file/index.ts';
import type { StageContext } from '../../../stage.ts';
import { convertColour } from '../convert-colour.ts';
import { openPdf } from '../destinations.ts';
import { describeFile } from '../finish/catalogue.ts';
import { points } from '../finish/geometry.ts';
import { openDocument } from '../open-document.ts';
import { printFonts } from '../print-fonts.ts';
import { type CoverDocument, coverDocument } from './cover-document.ts';
import type { CoverGeometry } from './cover-geometry.ts';

export interface CoverWanted {
  readonly path: string;
  /** Pages of the text. */
  readonly pages: number;
  readonly paper: Paper;
  /** Colours that the PDF of the text has. */
  readonly textColour: PrintColour;
}

/**
 * The wrap-around cover of a book of so many pages, as a PDF of one page beside that of the text. It is in colours also where the text is printed grey; in CMYK where
 * that of the text came out so.
 */
export async function writeCover(
  edition: Edition<'pdf'>,
  { path, pages, paper, textColour }: CoverWanted,
  context: StageContext,
): Promise<ArtifactFile> {
  const { host } = context;
  const { info, words, spec } = edition;
  const texts = [
    info.title,
    info.subtitle,
    info.description,
    info.status,
    info.publisher,
    info.place,
    ...info.contributors.map(({ name }) => name),
  ];
  const fonts = await printFonts(
    host,
    texts.filter((text) => text !== undefined),
  );
  const sheet = new TextDecoder().decode(await host.files.readTemplate('pdf/cover.css'));
  const css = `${fontFaceCss(fonts, 'fonts/').replaceAll('font-display: swap;', 'font-display: block;')}\n${sheet}`;
  const size = { pages, page: spec.page, bleedMm: spec.bleedMm, caliperMicrometres: paper.caliperMicrometres };
  const cover = coverDocument({ info, words, css, ...size });
  const file = await openPdf(await print(cover, fonts, context));
  setBoxes(file, cover.geometry);
  describeFile(file, edition, `${info.title}: ${words.phrases.cover}`);
  file.deleteUnreachable();
  const finished = await writePdfFile(file, { crossReferences: 'streams', identifier: `${info.identifier}#cover` });
  const colour = textColour === 'cmyk' ? 'cmyk' : 'rgb';
  const { bytes } = await convertColour(finished, { ...edition, spec: { ...spec, colour } }, context);
  return { path, mediaType: 'application/pdf', bytes };
}

async function print(
  { html, geometry }: CoverDocument,
  fonts: Awaited<ReturnType<typeof printFonts>>,
  { host }: StageContext,
): Promise<Uint8Array> {
  const folder = await host.files.temporaryFolder();
  for (const font of fonts) await host.files.write(`${folder}/fonts/${font.fileName}`, font.bytes);
  const file = `${folder}/cover.html`;
  await host.files.write(file, new TextEncoder().encode(html));
  const page = await openDocument(await host.browser(), folder, file, Math.ceil((geometry.widthMm / 25.4) * 96));
  try {
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 0 });
  } finally {
    await page.close();
  }
}

/** The sheet, what is printed of it and what is cut out, from its upper left corner (ISO 32000-1, 14.11.2). */
function setBoxes(file: PdfFile, { widthMm, heightMm, trim, bleedMm }: CoverGeometry): void {
  const [page] = file.pages();
  if (page === undefined) throw new Error('The browser printed no cover.');
  const top = file.number((file.array(page.dictionary.get('MediaBox')) ?? [])[3] ?? null) ?? points(heightMm);
  const box = (x: number, y: number, width: number, height: number): number[] =>
    [points(x), top - points(y + height), points(x + width), top - points(y)].map((value) => Math.round(value * 1000) / 1000);
  const sheet = box(0, 0, widthMm, heightMm);
  page.dictionary.set('MediaBox', sheet);
  page.dictionary.set('CropBox', sheet);
  page.dictionary.set('TrimBox', box(trim.x, trim.y, trim.widthMm, trim.heightMm));
  page.dictionary.set('BleedBox', box(trim.x - bleedMm, trim.y - bleedMm, trim.widthMm + 2 * bleedMm, trim.heightMm + 2 * bleedMm));
}
