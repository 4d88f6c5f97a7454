import { PdfRef, type PdfValue } from '../../pdf-file/index.ts';
import type { Findings } from './findings.ts';
import type { OpenedPage, OpenedPdf } from './open-pdf.ts';
import { numberOf, type StructureElement } from './read-structure.ts';
import type { Marks } from './scan-content.ts';

/** Content is tagged or an artifact (01-003 to 01-005), and tags and contents know one another through the parent tree (ISO 32000-1, 14.7.4). */
export function checkContent(pdf: OpenedPdf, findings: Findings): void {
  const owners = ownersOf(pdf);
  for (const page of pdf.pages) {
    for (const { point, fault } of page.content.faults) findings.point(point, fault, { page: page.number });
    checkMarks(pdf, page, undefined, page.content.marks, page.dictionary.get('StructParents'), owners, findings);
    for (const [form, marks] of page.content.formMarks)
      checkMarks(pdf, page, form, marks, page.content.forms.get(form)?.get('StructParents'), owners, findings);
  }
  for (const { element, page, mcid, stream } of owners.values())
    if (pdf.markOf(page, mcid, stream) === undefined)
      findings.point('01-005', `the tag holds the content ${mcid}, which is not on the page`, { page, element });
  for (const element of pdf.structure?.misplaced ?? [])
    findings.broken(`a tag of type ${element.role} does not stand in the tag that it names as its parent`);
}

interface Owner {
  readonly element: StructureElement;
  readonly page: number;
  readonly mcid: number;
  readonly stream: number | undefined;
}
const keyOf = (page: number, mcid: number, stream: number | undefined): string =>
  `${stream === undefined ? page : `form ${stream}`} ${mcid}`;

function ownersOf({ structure }: OpenedPdf): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const element of structure?.elements ?? [])
    for (const kid of element.kids) if (kid.kind === 'content') owners.set(keyOf(kid.page, kid.mcid, kid.stream), { element, ...kid });
  return owners;
}

function checkMarks(
  { file, parents }: OpenedPdf,
  { number: page }: OpenedPage,
  form: number | undefined,
  marks: Marks,
  key: PdfValue | undefined,
  owners: ReadonlyMap<string, Owner>,
  findings: Findings,
): void {
  const speaking = [...marks.values()].filter(({ text, paints }) => paints || text !== '');
  if (speaking.length === 0) return;
  const list = file.array(parents.get(file.number(key) ?? -1));
  if (list === undefined) findings.point('01-005', 'the parent tree does not know the tagged content', { page });
  for (const { mcid, text } of speaking) {
    const owner = owners.get(keyOf(page, mcid, form));
    if (owner === undefined) {
      findings.point('01-005', `the content ${mcid} (“${text.slice(0, 30)}”) belongs to no tag`, { page });
      continue;
    }
    const parent = list?.[mcid];
    if (list === undefined || (parent instanceof PdfRef && parent.number === owner.element.number)) continue;
    findings.point('01-005', `the parent tree names ${numberOf(parent) || 'nothing'} and not its tag for the content ${mcid}`, {
      page,
      element: owner.element,
    });
  }
}
