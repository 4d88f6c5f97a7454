import type { Edition } from '../../model/book.ts';
import { type PdfFile, type PdfRef, writePdfFile } from '../../pdf-file/index.ts';
import { roman } from '../../text/roman.ts';
import { setBookmarkTitles } from './bookmark-titles.ts';
import { type Destination, nameOfDestination } from './destinations.ts';
import { describeDocument, labelPages, setOutputIntent } from './finish/catalogue.ts';
import { finishContents } from './finish/finish-contents.ts';
import { dropUntaggedLinks, linksOf, nameLinks } from './finish/links.ts';
import { nameDestinations } from './finish/named-destinations.ts';
import { settleStructure } from './finish/settle-structure.ts';
import { leavesOf, readStructure, type StructureElement } from './finish/structure-tree.ts';
import { takeRepeatedHeads } from './finish/table-heads.ts';
import { mendToUnicode } from './finish/to-unicode.ts';
import { writeStructure } from './finish/write-structure.ts';

export interface Finish {
  readonly edition: Edition<'pdf'>;
  /** Pages with roman folios. */
  readonly frontPages: number;
  /** Pages, from 1, where sections open. */
  readonly openers: ReadonlySet<number>;
  /** Where every id is, for destinations that Chromium did not write. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Titles of bookmarks by the text of their headings. */
  readonly titles: ReadonlyMap<string, string>;
  /** `screen` has fields to fill in; `archive` is PDF/A-2a; `print` has neither. */
  readonly purpose?: 'screen' | 'print' | 'archive';
}

/**
 * Makes of what the browser printed the file that readers get: PDF/UA-1 (ISO 14289-1), for archives PDF/A-2a (ISO 19005-2) too, and the same bytes from run
 * to run.
 */
export async function finishPdf(file: PdfFile, finish: Finish): Promise<Uint8Array> {
  const { edition, frontPages, openers, destinations, titles, purpose = 'screen' } = finish;
  const { page } = edition.spec;
  setBookmarkTitles(file, titles);
  nameDestinations(file, destinations);
  nameLinks(file, { edition, destinations, folioOf: (number) => (number <= frontPages ? roman(number) : String(number - frontPages)) });
  const structure = readStructure(file);
  if (structure !== undefined) {
    const repeats = takeRepeatedHeads(structure);
    await finishContents(file, { structure, repeats, openers, topMargin: points(page.topMm), bottomMargin: points(page.bottomMm) });
    settleTags(file, structure, edition);
  }
  await mendToUnicode(file);
  labelPages(file, frontPages);
  describeDocument(file, edition, purpose === 'archive');
  if (purpose === 'archive') await setOutputIntent(file);
  file.deleteUnreachable();
  const { identifier } = edition.info;
  return writePdfFile(file, { crossReferences: 'streams', identifier });
}

const points = (millimetres: number): number => (millimetres / 25.4) * 72;

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
