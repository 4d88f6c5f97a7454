import { otherText } from '../../diagnostics/pdf.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import { createRawWordFinder } from '../raw-words.ts';
import { bookText, type NoteText, type SectionText } from './book-text.ts';
import type { Findings } from './findings.ts';
import { type FolioOf, type Found, type Match, matchText } from './match-text.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { type PrintedNote, type PrintedSection, printedText } from './printed-text.ts';

/** What the tags say, held against the book. */
export interface ReadBook {
  /** Where each piece of the book was found, notes among them. */
  readonly found: readonly Found[];
  readonly sections: readonly ReadSection[];
  readonly surplus: readonly PrintedSection[];
}
export interface ReadSection {
  readonly text: SectionText;
  readonly printed: PrintedSection | undefined;
  readonly match: Match;
  readonly notes: readonly { readonly note: NoteText; readonly printed: PrintedNote | undefined; readonly match: Match }[];
}

/** Of a PDF without tags nothing is read. */
export const nothingRead: ReadBook = { found: [], sections: [], surplus: [] };

/** Reads the PDF by its tags beside the book, section by section. */
export function readBook(pdf: OpenedPdf, edition: Edition<'pdf'>, folioOf: FolioOf): ReadBook {
  const printed = pdf.structure === undefined ? [] : printedText(pdf, pdf.structure).filter(({ heading }) => heading !== undefined);
  const sections = bookText(edition).map((text, at): ReadSection => {
    const own = printed[at];
    const notes = readNotes(text.notes, own?.notes ?? [], folioOf);
    return { text, printed: own, match: matchText(text.pieces, own?.chunks ?? [], folioOf, text.whole), notes };
  });
  const matches = sections.flatMap(({ match, notes }) => [match, ...notes.map((note) => note.match)]);
  return { found: matches.flatMap(({ found }) => found), sections, surplus: printed.slice(sections.length) };
}

/** Notes stand in the order of their calls; one that was moved with its figure is known by its words. */
function readNotes(notes: readonly NoteText[], printed: readonly PrintedNote[], folioOf: FolioOf): ReadSection['notes'] {
  const matchOf = (note: NoteText, mine: PrintedNote | undefined): Match => matchText(note.pieces, mine?.chunks ?? [], folioOf, true);
  const inOrder = notes.map((note, index) => ({ note, printed: printed[index], match: matchOf(note, printed[index]) }));
  return inOrder.map((each) => {
    if (each.match.differs === undefined) return each;
    for (const mine of printed) {
      if (inOrder.some((other) => other.printed === mine && other.match.differs === undefined)) continue;
      const match = matchOf(each.note, mine);
      if (match.differs === undefined) return { ...each, printed: mine, match };
    }
    return each;
  });
}

/** The tags say what the book says, in its order, and print no sign that nobody should see. */
export function checkText(pdf: OpenedPdf, edition: Edition<'pdf'>, { sections, surplus }: ReadBook, findings: Findings): void {
  for (const { text, printed, match } of sections) {
    const { heading } = text.section;
    if (match.differs === undefined) continue;
    const { piece, wanted, instead, chunk } = match.differs;
    const where = printed === undefined || chunk === undefined ? '' : ` on page ${chunk.page}`;
    findings.report(otherText({ title: plainTextOf(heading.children), where, wanted, instead }, piece?.place ?? heading.place));
  }
  for (const { heading } of surplus)
    findings.broken(`it has a heading of the first level on page ${heading ? pdf.pageOfElement(heading) : 0} that opens no section`);
  checkSigns(pdf, edition, findings);
}

/** No soft hyphens within lines (ISO 32000-1, 14.8.2.2.3), nothing raw. */
function checkSigns({ pages }: OpenedPdf, { sections }: Edition<'pdf'>, findings: Findings): void {
  const findRawWords = createRawWordFinder(sections);
  for (const { number, content } of pages) {
    const texts = [content.marks, ...content.formMarks.values()].flatMap((marks) => [...marks.values()].map(({ text }) => text));
    const odd = findRawWords(texts.join(' '));
    if (odd !== undefined) findings.broken(`page ${number} says “${odd}”`);
    const split = texts.find((text) => /\u00ad[^\n]/.test(text));
    if (split !== undefined) findings.broken(`page ${number} has a soft hyphen within a line: “${split.slice(0, 60)}”`);
  }
}
