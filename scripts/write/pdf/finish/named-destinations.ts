import { type PdfFile, type PdfValue, pdfDictionary, pdfName, textString } from '../../../pdf-file/index.ts';
import { type Destination, destinationsOf, nameOfDestination } from '../destinations.ts';
import { nameTree } from './trees.ts';

/**
 * Names all destinations in a name tree, at their planned places rather than at Chromium's, which know nothing of margins: names of PDF end after 127 bytes, strings
 * do not, and readers search the tree without reading all. Links are made to name them so.
 */
export function nameDestinations(file: PdfFile, planned: ReadonlyMap<string, Destination>): void {
  const pages = file.pages();
  const all = new Map([...destinationsOf(file), ...planned]);
  const entries = [...all].flatMap(([name, { page, left, top }]): [string, PdfValue][] => {
    const target = pages[page - 1];
    return target === undefined ? [] : [[name, [target.ref, pdfName('XYZ'), left, top, null]]];
  });
  for (const { dictionary } of pages)
    for (const value of file.array(dictionary.get('Annots')) ?? []) {
      const annotation = file.dictionary(value);
      const name = nameOfDestination(annotation?.get('Dest'));
      if (name !== undefined) annotation?.set('Dest', textString(name));
    }
  file.catalog.delete('Dests');
  if (entries.length === 0) return;
  const names = file.dictionary(file.catalog.get('Names')) ?? pdfDictionary({});
  names.set('Dests', nameTree(file, entries));
  file.catalog.set('Names', names);
}
