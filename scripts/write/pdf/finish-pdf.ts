import type { Edition } from '../../model/book.ts';
import { type PdfFile, type PdfRef, writePdfFile } from '../../pdf-file/index.ts';
import { setBookmarkTitles } from './bookmark-titles.ts';
import { type Destination, nameOfDestination } from './destinations.ts';
import { describeDocument, labelPages, setOutputIntent } from './finish/catalogue.ts';
import { fieldsOf } from './finish/fields-of-edition.ts';
import { finishContents } from './finish/finish-contents.ts';
import { addFields, dropProbes } from './finish/form-fields.ts';
import { dropUntaggedLinks, linksOf, nameLinks } from './finish/links.ts';
import { nameDestinations } from './finish/named-destinations.ts';
import { setPageBoxes } from './finish/page-boxes.ts';
import { settleStructure } from './finish/settle-structure.ts';
import { leavesOf, readStructure, type StructureElement } from './finish/structure-tree.ts';
import { mendToUnicode } from './finish/to-unicode.ts';
import { writeStructure } from './finish/write-structure.ts';
import { folioOf } from './layout/plan-book.ts';

export interface Finish {
  readonly edition: Edition<'pdf'>;
  /** Pages with roman folios. */
  readonly frontPages: number;
  /** Where every id is, for destinations that Chromium did not write. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Titles of bookmarks by the text of their headings. */
  readonly titles: ReadonlyMap<string, string>;
  /** The face of what readers type, as WOFF 1; asked for only where there are fields. */
  readonly fieldFont: () => Promise<Uint8Array>;
}

/**
 * Makes of what the browser printed the file that readers get: PDF/UA-1 (ISO 14289-1), for archives PDF/A-2a (ISO 19005-2) too, and the same bytes from run
 * to run.
 */
export async function finishPdf(file: PdfFile, { edition, frontPages, destinations, titles, fieldFont }: Finish): Promise<Uint8Array> {
  const { info, spec } = edition;
  const isArchive = spec.conformance === 'PDF/A-2a';
  setBookmarkTitles(file, titles);
  nameDestinations(file, destinations);
  const structure = readStructure(file);
  const fields = spec.profile === 'screen' ? fieldsOf(edition) : new Map();
  const signs = structure !== undefined ? await addFields(file, structure, fields, fieldFont) : [];
  dropProbes(file, structure);
  nameLinks(file, { edition, destinations, folioOf: (page) => folioOf(page, frontPages) });
  if (structure !== undefined) {
    await finishContents(file, { structure, dropped: signs, page: spec.page });
    settleTags(file, structure, edition);
  }
  await mendToUnicode(file);
  await setPageBoxes(file, spec);
  labelPages(file, frontPages);
  describeDocument(file, edition, isArchive);
  if (isArchive) await setOutputIntent(file);
  file.deleteUnreachable();
  return writePdfFile(file, { crossReferences: 'streams', identifier: info.identifier });
}

function settleTags(file: PdfFile, structure: StructureElement, edition: Edition<'pdf'>): void {
  const links = new Map([...linksOf(file)].map(({ ref, annotation }) => [ref.number, nameOfDestination(annotation.get('Dest'))]));
  const noteOfCall = new Map(
    edition.sections.flatMap(({ notes }) => notes.flatMap(({ calls, anchor }) => calls.map((call) => [call, anchor] as const))),
  );
  settleStructure(structure, {
    languages: new Set([edition.words.language, edition.info.language]),
    destinationOf: ({ number }: PdfRef) => links.get(number),
    isLink: ({ number }: PdfRef) => links.has(number),
    noteOfCall,
  });
  writeStructure(file, structure);
  dropUntaggedLinks(file, new Set(leavesOf(structure).flatMap((leaf) => (leaf.kind === 'annotation' ? [leaf.ref.number] : []))));
}
