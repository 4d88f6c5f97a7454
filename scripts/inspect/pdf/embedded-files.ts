import type { PdfDictionary, PdfFile } from '../../pdf-file/index.ts';
import { type OpenedPdf, treeEntries } from './open-pdf.ts';

/** Whether the specification of a file names it twice, as 7.11 of ISO 14289-1 asks. */
export function hasNames(file: PdfFile, specification: PdfDictionary | undefined): boolean {
  return ['F', 'UF'].every((key) => (file.text(specification?.get(key)) ?? '') !== '');
}

/** Specifications of the files that are embedded in the document (ISO 32000-1, 7.11.4). */
export function embeddedFiles({ file, catalog }: OpenedPdf): PdfDictionary[] {
  const named = treeEntries(file, file.dictionary(catalog.get('Names'))?.get('EmbeddedFiles'), 'Names').map(([, value]) => value);
  return [...named, ...(file.array(catalog.get('AF')) ?? [])].flatMap((value) => file.dictionary(value) ?? []);
}
