import type { Edition } from '../../model/book.ts';
import type { Findings } from './findings.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { readXmp, type Xmp } from './read-xmp.ts';

/** What the document says of itself: tags, title, language, metadata (01-007, 06-001 to 07-002). */
export function checkCatalog(pdf: OpenedPdf, edition: Edition<'pdf'>, tagged: boolean, findings: Findings): void {
  const { file, catalog } = pdf;
  const { info, words } = edition;
  const marks = file.dictionary(catalog.get('MarkInfo'));
  if (tagged && (file.resolve(marks?.get('Marked')) !== true || pdf.structure === undefined)) findings.broken('it has no tags');
  if (file.resolve(marks?.get('Suspects')) === true) findings.point('01-007', 'Suspects is true');
  checkTitle(pdf, info.title, findings);
  const language = file.text(catalog.get('Lang'));
  if (language !== words.language) findings.broken(`its language is “${language ?? ''}”, not “${words.language}”`);
  const shows = file.resolve(file.dictionary(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle'));
  if (shows === false) findings.point('07-002', 'DisplayDocTitle is false');
  else if (shows !== true) findings.point('07-001', 'there is no DisplayDocTitle');
}

/** The document's XMP metadata, with what PDF/UA asks of them (06-001 to 06-003). */
export function checkMetadata({ file, catalog }: OpenedPdf, { info }: Edition<'pdf'>, findings: Findings): Xmp | undefined {
  const stream = file.stream(catalog.get('Metadata'));
  if (stream === undefined) {
    findings.point('06-001', 'there are no XMP metadata');
    return undefined;
  }
  const xmp = readXmp(Buffer.from(file.decode(stream)).toString('utf8'));
  if (xmp === undefined) {
    findings.point('06-001', 'the XMP metadata are no XML');
    return undefined;
  }
  if (xmp.values('pdfuaid:part').join() !== '1') findings.point('06-002', 'the metadata do not say that the file is PDF/UA-1');
  const [title = ''] = xmp.values('dc:title');
  if (title === '') findings.point('06-003', 'the metadata have no dc:title');
  else if (!title.startsWith(info.title)) findings.point('06-004', `dc:title is “${title}”, which is not the book’s`);
  return xmp;
}

function checkTitle({ file }: OpenedPdf, title: string, findings: Findings): void {
  const own = file.text(file.dictionary(file.trailer.get('Info'))?.get('Title')) ?? '';
  if (!own.startsWith(title)) findings.broken('its title is not that of the book');
}
