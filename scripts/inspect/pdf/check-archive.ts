import type { PdfDictionary, PdfValue } from '../../pdf-file/index.ts';
import { embeddedFiles } from './embedded-files.ts';
import type { Findings } from './findings.ts';
import type { OpenedPdf } from './open-pdf.ts';
import type { Xmp } from './read-xmp.ts';

const print = 4;
/** Invisible, Hidden, ToggleNoView, NoView. */
const unseen = 1 | 2 | 32 | 256;
const forbiddenAnnotations: ReadonlySet<string> = new Set(['Sound', 'Movie', 'Screen', '3D', 'TrapNet', 'RichMedia']);
const allowedActions: ReadonlySet<string> = new Set(['GoTo', 'GoToR', 'Thread', 'URI', 'Named', 'SubmitForm']);
/** Schemas that PDF/A knows by itself (ISO 19005-2, 6.6.2.3.1). */
const described: readonly (readonly [property: string, prefix: string])[] = [['pdfuaid:part', 'pdfuaid']];

/** Conditions of PDF/A-2a that are cheap to look at; fonts, tags and Unicode are those of PDF/UA. */
export function checkArchive(pdf: OpenedPdf, xmp: Xmp | undefined, findings: Findings): void {
  checkFileStructure(pdf, findings);
  checkOutputIntent(pdf, findings);
  const level = [xmp?.values('pdfaid:part').join() ?? '', xmp?.values('pdfaid:conformance').join() ?? ''];
  if (level.join('') !== '2A') findings.archive('6.6.4', `the metadata say PDF/A-${level.join('') || '?'} and not PDF/A-2A`);
  for (const [property, prefix] of described)
    if ((xmp?.values(property).length ?? 0) > 0 && !xmp?.described.has(prefix))
      findings.archive('6.6.2.3', `the metadata use ${property} without a description of its schema`);
  checkPages(pdf, findings);
  if (embeddedFiles(pdf).length > 0) findings.archive('6.8', 'a file is embedded, which would have to be PDF/A itself');
  if (pdf.file.dictionary(pdf.catalog.get('Names'))?.has('AlternatePresentations'))
    findings.archive('6.10', 'there are alternate presentations');
  if (pdf.catalog.has('Requirements')) findings.archive('6.11', 'there are requirements');
}

/** Header with a binary comment (6.1.2), identifier (6.1.3). */
function checkFileStructure({ file, bytes }: OpenedPdf, findings: Findings): void {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (!/^%PDF-1\.[0-7](?:\r\n|\r|\n)%[\x80-\xff]{4}/.test(start))
    findings.archive('6.1.2', 'the header has no comment of four bytes above 127');
  if ((file.array(file.trailer.get('ID'))?.length ?? 0) !== 2) findings.archive('6.1.3', 'the trailer has no ID');
}

/** Colours have a meaning: an output intent with a profile (6.2.3). */
function checkOutputIntent({ file, catalog }: OpenedPdf, findings: Findings): void {
  const intents = (file.array(catalog.get('OutputIntents')) ?? []).flatMap((value) => file.dictionary(value) ?? []);
  const own = intents.filter((intent) => file.name(intent.get('S')) === 'GTS_PDFA1');
  if (own.length === 0) findings.archive('6.2.3', 'there is no output intent of PDF/A');
  for (const intent of own) {
    const profile = file.stream(intent.get('DestOutputProfile'));
    const mark = profile === undefined ? '' : Buffer.from(file.decode(profile).subarray(36, 40)).toString('latin1');
    if (mark !== 'acsp') findings.archive('6.2.3', 'the output intent has no ICC profile');
    else if (file.number(profile?.dictionary.get('N')) !== 3)
      findings.archive('6.2.3', 'the profile of the output intent is not for three colours');
  }
}

function checkPages({ file, catalog, pages }: OpenedPdf, findings: Findings): void {
  const checkAction = (value: PdfValue | undefined, page?: number): void => {
    const kind = file.name(file.dictionary(value)?.get('S'));
    if (kind !== undefined && !allowedActions.has(kind))
      findings.archive('6.5.1', `there is an action of the kind ${kind}`, page === undefined ? {} : { page });
  };
  checkAction(catalog.get('OpenAction'));
  if (catalog.has('AA')) findings.archive('6.5.2', 'the document starts actions by itself');
  for (const { number: page, dictionary, annotations, content } of pages) {
    if (dictionary.has('AA')) findings.archive('6.5.2', 'the page starts actions by itself', { page });
    if (dictionary.has('PresSteps')) findings.archive('6.10', 'the page has presentation steps', { page });
    for (const annotation of annotations) {
      const flags = file.number(annotation.dictionary.get('F')) ?? 0;
      if (forbiddenAnnotations.has(annotation.subtype))
        findings.archive('6.3.1', `there is an annotation of the kind ${annotation.subtype}`, { page });
      if (annotation.subtype !== 'Popup' && ((flags & print) === 0 || (flags & unseen) !== 0))
        findings.archive('6.3.2', `an annotation of the kind ${annotation.subtype} is not always shown and printed`, { page });
      checkAction(annotation.dictionary.get('A'), page);
    }
    for (const image of content.images.values()) checkImage(image);
    for (const form of content.forms.values())
      if (form.has('OPI') || form.has('PS') || form.has('Ref')) findings.archive('6.2.9', 'a form XObject has OPI, PS or Ref', { page });
    checkGraphicsStates(file.dictionary(file.dictionary(dictionary.get('Resources'))?.get('ExtGState')), page);
  }
  function checkImage(image: PdfDictionary): void {
    if (file.resolve(image.get('Interpolate')) === true) findings.archive('6.2.8', 'a picture is to be interpolated');
    if (image.has('OPI') || image.has('Alternates')) findings.archive('6.2.8', 'a picture has alternates or OPI');
  }
  function checkGraphicsStates(states: PdfDictionary | undefined, page: number): void {
    for (const value of states?.values() ?? []) {
      const state = file.dictionary(value);
      if (state?.has('TR') || state?.has('HTP')) findings.archive('6.2.5', 'a graphics state has TR or HTP', { page });
    }
  }
}
