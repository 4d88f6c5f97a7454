import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib';
import type { Edition } from '../../model/book.ts';
import { setBookmarkTitles } from './bookmark-titles.ts';
import { addDestinations, type Destination } from './destinations.ts';
import { nameLinks } from './link-names.ts';
import { rewriteContents } from './page-contents.ts';
import { paintingMarked } from './painting-marked.ts';
import { withoutSoftHyphens } from './soft-hyphens.ts';
import { structureElements } from './structure-elements.ts';
import { renumberStructureIds } from './structure-ids.ts';
import { setRoles } from './structure-roles.ts';
import { xmpMetadata } from './xmp-metadata.ts';

export interface Finish {
  readonly edition: Edition<'pdf'>;
  /** Pages with roman folios. */
  readonly frontPages: number;
  /** Where every id is, for destinations that Chromium did not write. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Titles of bookmarks by the text of their headings. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What the browser cannot write: catalogue data, page labels, XMP; and what would differ from print to print is made the same. */
export async function finishPdf(pdf: PDFDocument, { edition, frontPages, destinations, titles }: Finish): Promise<Uint8Array> {
  const { info, epochSeconds, words } = edition;
  const day = new Date(epochSeconds * 1000);
  pdf.setTitle([info.title, info.subtitle].filter(Boolean).join(' – '), { showInWindowTitleBar: true });
  pdf.setAuthor(info.contributors.map(({ name }) => name).join('; '));
  if (info.description) pdf.setSubject(info.description);
  pdf.setKeywords([...info.subjects]);
  pdf.setCreator('Handbook press');
  pdf.setProducer('Chromium and pdf-lib');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  pdf.setLanguage(words.language);
  setBookmarkTitles(pdf, titles);
  rewriteContents(pdf, (content) => paintingMarked(withoutSoftHyphens(content)));
  addDestinations(pdf, destinations);
  setPageLabels(pdf, frontPages);
  const elements = structureElements(pdf);
  setRoles(pdf, elements);
  renumberStructureIds(pdf, elements);
  nameLinks(pdf, edition);
  setMetadata(pdf, edition);
  const id = PDFHexString.of(createHash('md5').update(`${info.identifier}\n${epochSeconds}`).digest('hex'));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Roman folios, then arabic ones (ISO 32000-1, 12.4.2). */
function setPageLabels(pdf: PDFDocument, frontPages: number): void {
  const { context } = pdf;
  const body = context.obj({ S: 'D' });
  const nums = frontPages > 0 ? [PDFNumber.of(0), context.obj({ S: 'r' }), PDFNumber.of(frontPages), body] : [PDFNumber.of(0), body];
  const list = PDFArray.withContext(context);
  for (const each of nums) list.push(each);
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: list }));
}

/** XMP (ISO 16684-1) beside the information dictionary. */
function setMetadata(pdf: PDFDocument, edition: Edition<'pdf'>): void {
  const bytes = new TextEncoder().encode(xmpMetadata(edition));
  const stream = pdf.context.stream(bytes, { Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}
