import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';

/** A structure element with its own reference (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** Every structure element below the root, in the order of reading. */
export function structureElements(pdf: PDFDocument): StructureElement[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const found: StructureElement[] = [];
  const visit = (dict: PDFDict): void => {
    for (const kid of kidsOf(dict)) {
      const child = elementAt(pdf, kid);
      if (child === undefined) continue;
      found.push(child);
      visit(child.dict);
    }
  };
  if (root) visit(root);
  return found;
}

/** What an element holds: elements by reference, marked content by number or dictionary. */
export function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const own = dict.get(PDFName.of('K'));
  return own === undefined ? [] : [own];
}

/** The element that a kid is; undefined for marked content and objects. */
export function elementAt(pdf: PDFDocument, kid: PDFObject): StructureElement | undefined {
  if (!(kid instanceof PDFRef)) return undefined;
  const dict = pdf.context.lookup(kid);
  return dict instanceof PDFDict && dict.has(PDFName.of('S')) ? { ref: kid, dict } : undefined;
}

/** The structure type of an element, without its slash. */
export function roleOf({ dict }: StructureElement): string {
  const role = dict.get(PDFName.of('S'));
  return role instanceof PDFName ? role.decodeText() : '';
}
