import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { elementAt, kidsOf, roleOf, type StructureElement } from './structure-elements.ts';

/** Chromium's names that are no standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const roleMap = { Em: 'Span', Strong: 'Span', Aside: 'Sect' };
/** Roles that HTML cannot name are brought by private subtags of the language: `en-x-note`. */
const marked: Readonly<Record<string, string>> = { note: 'Note', toc: 'TOC', toci: 'TOCI' };

/**
 * Makes the tags what PDF/UA-1 (ISO 14289-1, 7.1 to 7.9) asks for: standard types, bodies of list items, tables of contents, notes with ids. New elements are added
 * to `elements`.
 */
export function setRoles(pdf: PDFDocument, elements: StructureElement[]): void {
  pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.set(PDFName.of('RoleMap'), pdf.context.obj(roleMap));
  let notes = 0;
  for (const element of [...elements]) {
    const mark = takeMark(element);
    if (mark !== undefined) element.dict.set(PDFName.of('S'), PDFName.of(mark));
    if (mark === 'Note') {
      notes += 1;
      element.dict.set(PDFName.of('ID'), PDFString.of(`note${String(notes).padStart(6, '0')}`));
    }
    if (mark === 'TOCI') for (const kid of kidsOf(element.dict)) wrapLink(pdf, element, kid, elements);
    if (roleOf(element) === 'LI') addBody(pdf, element, elements);
  }
}

/** The role that an element's language names, taken out of it; a language without its mark is the document's own. */
function takeMark({ dict }: StructureElement): string | undefined {
  const lang = dict.get(PDFName.of('Lang'));
  if (!(lang instanceof PDFString) && !(lang instanceof PDFHexString)) return undefined;
  const mark = marked[/-x-([a-z]+)$/i.exec(lang.decodeText())?.[1] ?? ''];
  if (mark !== undefined) dict.delete(PDFName.of('Lang'));
  return mark;
}

/** A link of a table of contents stands in a Reference. */
function wrapLink(pdf: PDFDocument, parent: StructureElement, kid: ReturnType<typeof kidsOf>[number], elements: StructureElement[]): void {
  const link = elementAt(pdf, kid);
  if (link === undefined || roleOf(link) !== 'Link') return;
  const reference = addElement(pdf, 'Reference', parent.ref, [link], elements);
  setKids(
    pdf,
    parent,
    kidsOf(parent.dict).map((each) => (each === link.ref ? reference : each)),
  );
}

/** What follows the label of a list item is its LBody. Items that hold marked content themselves are left as they are. */
function addBody(pdf: PDFDocument, item: StructureElement, elements: StructureElement[]): void {
  const kids = kidsOf(item.dict).map((kid) => elementAt(pdf, kid));
  const parts = kids.filter((kid) => kid !== undefined);
  const body = parts.filter((kid) => roleOf(kid) !== 'Lbl');
  if (parts.length !== kids.length || body.length === 0 || body.some((kid) => roleOf(kid) === 'LBody')) return;
  const labels = parts.filter((kid) => roleOf(kid) === 'Lbl').map(({ ref }) => ref);
  setKids(pdf, item, [...labels, addElement(pdf, 'LBody', item.ref, body, elements)]);
}

function addElement(
  pdf: PDFDocument,
  role: string,
  parent: PDFRef,
  kids: readonly StructureElement[],
  elements: StructureElement[],
): PDFRef {
  const dict = pdf.context.obj({ Type: 'StructElem', S: role, P: parent, K: kids.map(({ ref }) => ref) });
  const ref = pdf.context.register(dict);
  for (const kid of kids) kid.dict.set(PDFName.of('P'), ref);
  elements.push({ ref, dict });
  return ref;
}
function setKids(pdf: PDFDocument, { dict }: StructureElement, kids: ReturnType<typeof kidsOf>): void {
  dict.set(PDFName.of('K'), pdf.context.obj(kids));
}
