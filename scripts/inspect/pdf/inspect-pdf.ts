import type { Report } from '../../diagnostics/diagnostic.ts';
import { brokenPdf, notAccessible } from '../../diagnostics/pdf.ts';
import type { Edition } from '../../model/book.ts';
import type { Place } from '../../model/place.ts';
import { PdfFileError } from '../../pdf-file/index.ts';
import type { Inspector } from '../inspector.ts';
import { checkAnnotations } from './check-annotations.ts';
import { checkArchive } from './check-archive.ts';
import { checkBoxes } from './check-boxes.ts';
import { checkCatalog, checkMetadata } from './check-catalog.ts';
import { checkContent } from './check-content.ts';
import { checkDestinations } from './check-destinations.ts';
import { checkAlternatives, checkHeadings, checkIds } from './check-elements.ts';
import { checkFeatures } from './check-features.ts';
import { checkFields } from './check-fields.ts';
import { checkFonts } from './check-fonts.ts';
import { checkLanguage } from './check-language.ts';
import { checkLabels, checkOutline } from './check-navigation.ts';
import { checkNesting } from './check-nesting.ts';
import { checkNotes } from './check-notes.ts';
import { checkPageNumbers } from './check-page-numbers.ts';
import { checkRoles } from './check-roles.ts';
import { checkTables } from './check-tables.ts';
import { checkText, nothingRead, readBook } from './check-text.ts';
import { createFindings, type Findings } from './findings.ts';
import { foliosOf } from './folios.ts';
import type { Found } from './match-text.ts';
import { type OpenedPdf, openPdf, treeEntries } from './open-pdf.ts';
import { numberOf, type StructureElement } from './read-structure.ts';

/** What is wanted of a PDF beyond its text. */
export interface Wanted {
  /** False for a PDF whose colours were converted for a printing house, which takes the tags out. */
  readonly tagged: boolean;
  /** PDF/A-2a (ISO 19005-2) too. */
  readonly archive: boolean;
}

/** Opens the PDF with another reader than the one that wrote it and holds it against the edition. */
export const inspectPdf: Inspector<'pdf'> = async (artifact, edition, report) => {
  const bytes = artifact.files.find(({ path }) => path === artifact.main)?.bytes ?? new Uint8Array();
  const { conformance } = edition.spec;
  const tagged = (artifact.details?.colour ?? 'rgb') === 'rgb';
  checkPdf(bytes, edition, { tagged, archive: conformance === 'PDF/A-2a' }, report);
};

/**
 * Everything that can be found in a PDF: after the Matterhorn Protocol, and what this book wants. Objects are read as they are needed: any check may meet one
 * that cannot be read.
 */
export function checkPdf(bytes: Uint8Array, edition: Edition<'pdf'>, wanted: Wanted, report: Report): void {
  try {
    checkOpened(openPdf(bytes), edition, wanted, report);
  } catch (error) {
    if (!(error instanceof PdfFileError)) throw error;
    if (error.fault === 'encrypted')
      for (const point of ['26-001', '26-002']) report(notAccessible({ point, clause: '7.16', fault: 'the file is encrypted', where: '' }));
    else report(brokenPdf({ reason: `it cannot be opened (${error.message})` }));
  }
}

function checkOpened(pdf: OpenedPdf, edition: Edition<'pdf'>, wanted: Wanted, report: Report): void {
  const folios = foliosOf(pdf, edition);
  const pageOf = (anchor: string): number => pdf.destinations.get(anchor) ?? 0;
  const book = wanted.tagged ? readBook(pdf, edition, (anchor) => folios[pageOf(anchor) - 1]) : nothingRead;
  const findings = createFindings(pdf, report, placesOf(book.found));
  checkCatalog(pdf, edition, wanted.tagged, findings);
  checkBoxes(pdf, edition, findings);
  if (wanted.tagged) checkTagged(pdf, edition, wanted, findings);
  checkFeatures(pdf, findings);
  checkFonts(pdf, wanted.tagged, findings);
  checkText(pdf, edition, book, findings);
  checkPageNumbers(book.found, { folios, pageOf }, report);
  checkNotes(book, report);
  if (wanted.tagged) checkFields(pdf, edition, book.found, findings);
  checkLabels(pdf, folios, findings);
  checkOutline(pdf, edition, findings);
  checkDestinations(pdf, edition, book.found, findings);
  findings.finish();
}

/** What is asked of tags and of what stands in them. */
function checkTagged(pdf: OpenedPdf, edition: Edition<'pdf'>, { archive }: Wanted, findings: Findings): void {
  const xmp = checkMetadata(pdf, edition, findings);
  checkContent(pdf, findings);
  checkRoles(pdf, findings);
  checkNesting(pdf, findings);
  checkLanguage(pdf, findings);
  checkHeadings(pdf, findings);
  checkAlternatives(pdf, findings);
  checkTables(pdf, findings);
  checkIds(pdf, idsOf(pdf), findings);
  checkAnnotations(pdf, findings);
  if (archive) checkArchive(pdf, xmp, findings);
}

/** Objects by the ids under which the tree of ids has them. */
function idsOf({ file, structure }: OpenedPdf): Map<string, number> {
  const entries = treeEntries(file, structure?.root.get('IDTree'), 'Names');
  return new Map(entries.flatMap(([key, value]) => (file.text(key) === undefined ? [] : [[file.text(key) ?? '', numberOf(value)]])));
}

/** The place of the manuscript whose text stands in an element or, where none does, in one around it. */
function placesOf(found: readonly Found[]): (element: StructureElement) => Place | undefined {
  const places = new Map<StructureElement, Place>();
  for (const { piece, chunk } of found)
    for (let at = chunk?.element; at !== undefined && !places.has(at); at = at.parent) places.set(at, piece.place);
  return (element) => {
    for (let at: StructureElement | undefined = element; at !== undefined; at = at.parent) {
      const place = places.get(at);
      if (place !== undefined && at.type !== 'Document') return place;
    }
    return undefined;
  };
}
