import type { PdfDictionary, PdfValue } from '../../pdf-file/index.ts';
import { hasNames } from './embedded-files.ts';
import type { Findings } from './findings.ts';
import { type Annotation, type OpenedPage, type OpenedPdf, pageOfDestination } from './open-pdf.ts';
import { numberOf, type StructureElement } from './read-structure.ts';
import { annotationTypes } from './standard-types.ts';

const hidden = 2;
const safeAddress = /^(https?:\/\/[^/\s]|mailto:[^\s@]+@|tel:[+\d])/i;
/** Kinds that play media: none of ours. */
const media: ReadonlySet<string> = new Set(['Screen', 'Movie', 'Sound', '3D', 'RichMedia']);

/** Annotations are in the tags, named, and lead somewhere (28-002 to 28-018). */
export function checkAnnotations(pdf: OpenedPdf, findings: Findings): void {
  for (const page of pdf.pages) {
    if (page.annotations.length === 0) continue;
    const tabs = pdf.file.name(page.dictionary.get('Tabs'));
    const at = { page: page.number };
    if (tabs === undefined) findings.point('28-008', 'the page has annotations and no Tabs', at);
    else if (tabs !== 'S') findings.point('28-009', `Tabs are ${tabs} and not S`, at);
    for (const annotation of page.annotations) checkAnnotation(pdf, page, annotation, findings);
  }
}

function checkAnnotation(pdf: OpenedPdf, page: OpenedPage, annotation: Annotation, findings: Findings): void {
  const { dictionary, subtype } = annotation;
  const { file } = pdf;
  const element = elementOf(pdf, annotation);
  const at = { page: page.number, ...(element === undefined ? {} : { element }) };
  if (subtype === 'TrapNet') {
    findings.point('28-007', 'there is a TrapNet annotation', at);
    return;
  }
  if (subtype === 'PrinterMark') {
    checkPrinterMark(pdf, annotation, element, page.number, findings);
    return;
  }
  if (((file.number(dictionary.get('F')) ?? 0) & hidden) !== 0) return;
  if (!annotationTypes.has(subtype)) findings.point('28-006', `there is an annotation of the unknown kind ${subtype}`, at);
  if (media.has(subtype)) {
    findings.point('28-014', `there is an annotation of the kind ${subtype}, whose media are not checked`, at);
    findings.point('28-015', `there is an annotation of the kind ${subtype}, whose media are not checked`, at);
  }
  if (subtype === 'FileAttachment' && !hasNames(file, file.dictionary(dictionary.get('FS'))))
    findings.point('28-016', 'an attached file has no F and UF', at);
  const named = (key: string): boolean => (file.text(dictionary.get(key)) ?? '').trim() !== '' || (element?.alt ?? '').trim() !== '';
  if (subtype === 'Widget') {
    if (element?.type !== 'Form') findings.point('28-010', 'a field does not stand in a Form', at);
    if (!named('TU') && file.text(file.dictionary(dictionary.get('Parent'))?.get('TU')) === undefined)
      findings.point('28-005', 'a field has no TU', at);
  } else if (subtype === 'Link') checkLink(pdf, annotation, element, page.number, findings);
  else {
    if (element?.type !== 'Annot') findings.point('28-002', `an annotation of the kind ${subtype} does not stand in an Annot`, at);
    if (!named('Contents')) findings.point('28-004', `an annotation of the kind ${subtype} has no Contents`, at);
  }
}

/** The tag that an annotation stands in: that of the parent tree, if it lists the annotation too. */
function elementOf({ file, parents, structure }: OpenedPdf, { dictionary, number }: Annotation): StructureElement | undefined {
  const key = file.number(dictionary.get('StructParent'));
  const element = structure?.byNumber.get(numberOf(key === undefined ? undefined : parents.get(key)));
  return element?.kids.some((kid) => kid.kind === 'object' && kid.object === number) ? element : undefined;
}

function checkLink(
  pdf: OpenedPdf,
  { dictionary }: Annotation,
  element: StructureElement | undefined,
  page: number,
  findings: Findings,
): void {
  const { file } = pdf;
  const at = { page, ...(element === undefined ? {} : { element }) };
  if (element?.type !== 'Link') findings.point('28-011', 'a link does not stand in a Link by OBJR and StructParent', at);
  if ((file.text(dictionary.get('Contents')) ?? '').trim() === '') findings.point('28-012', 'a link has no Contents', at);
  const action = file.dictionary(dictionary.get('A'));
  const kind = file.name(action?.get('S'));
  if (kind === 'URI') {
    const address = file.text(action?.get('URI')) ?? '';
    if (!safeAddress.test(address)) findings.broken(`a link on page ${page} leads to “${address}”, which is no address`);
    if (file.resolve(action?.get('IsMap')) === true) findings.point('28-013', 'a link depends on where it is clicked', at);
  } else if (kind !== undefined && kind !== 'GoTo') findings.point('29-001', `a link starts the action ${kind}`, at);
  else if (!leads(pdf, kind === 'GoTo' ? action?.get('D') : dictionary.get('Dest')))
    findings.broken(`a link on page ${page} (“${file.text(dictionary.get('Contents')) ?? ''}”) leads nowhere`);
}

function leads({ file, destinations, pageOf }: OpenedPdf, destination: PdfValue | undefined): boolean {
  const name = file.name(destination) ?? file.text(destination);
  return name === undefined ? pageOfDestination(file, destination, pageOf) > 0 : (destinations.get(name) ?? 0) > 0;
}

function checkPrinterMark(
  { file, structure }: OpenedPdf,
  { dictionary, number }: Annotation,
  element: StructureElement | undefined,
  page: number,
  findings: Findings,
): void {
  const tagged = structure?.elements.some(({ kids }) => kids.some((kid) => kid.kind === 'object' && kid.object === number)) ?? false;
  if (tagged || element !== undefined || dictionary.has('StructParent'))
    findings.point('28-017', 'a PrinterMark stands in the tags', { page });
  const looks: PdfDictionary | undefined = file.dictionary(dictionary.get('AP'));
  const look = file.stream(looks?.get('N'));
  if (look !== undefined && !/^\s*\/Artifact\s+(?:<<[\s\S]*?>>\s*BDC|BMC)/.test(Buffer.from(file.decode(look)).toString('latin1')))
    findings.point('28-018', 'the look of a PrinterMark is no artifact', { page });
}
