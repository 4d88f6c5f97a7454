import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import type { StructureElement } from './structure-elements.ts';

/** Chromium names table cells `nodeN` with numbers of the run: they are numbered anew in the order of the structure tree. */
export function renumberStructureIds(pdf: PDFDocument, elements: readonly StructureElement[]): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return;
  const names = new Map<string, string>();
  const rename = (value: PDFObject | undefined): PDFString | undefined => {
    if (!(value instanceof PDFString) && !(value instanceof PDFHexString)) return undefined;
    const old = value.decodeText();
    if (!/^node\d+$/.test(old)) return undefined;
    const name = names.get(old) ?? `cell${String(names.size + 1).padStart(6, '0')}`;
    names.set(old, name);
    return PDFString.of(name);
  };
  for (const { dict } of elements) setIfRenamed(dict, PDFName.of('ID'), rename);
  for (const { dict } of elements) renameHeaders(pdf, dict, rename);
  root.set(PDFName.of('IDTree'), idTree(pdf, elements));
}
type Rename = (value: PDFObject | undefined) => PDFString | undefined;

function setIfRenamed(dictionary: PDFDict, key: PDFName, rename: Rename): void {
  const renamed = rename(dictionary.get(key));
  if (renamed) dictionary.set(key, renamed);
}
function renameHeaders(pdf: PDFDocument, element: PDFDict, rename: Rename): void {
  const attributes = element.lookup(PDFName.of('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const each of list) {
    const dictionary = each instanceof PDFRef ? pdf.context.lookup(each) : each;
    const headers = dictionary instanceof PDFDict ? dictionary.lookup(PDFName.of('Headers')) : undefined;
    if (!(headers instanceof PDFArray)) continue;
    headers.asArray().forEach((header, at) => {
      const renamed = rename(header);
      if (renamed) headers.set(at, renamed);
    });
  }
}
/** The name tree of all ids, sorted (ISO 32000-1, 7.9.6). */
function idTree(pdf: PDFDocument, elements: readonly StructureElement[]): PDFDict {
  const pairs = elements.flatMap(({ dict, ref }): [string, PDFRef][] => {
    const id = dict.get(PDFName.of('ID'));
    return id instanceof PDFString || id instanceof PDFHexString ? [[id.decodeText(), ref]] : [];
  });
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = pairs.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  return pdf.context.obj({ Names: pdf.context.obj(names) });
}
