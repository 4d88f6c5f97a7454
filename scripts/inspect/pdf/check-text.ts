import type { Report } from '../../diagnostics/diagnostic.ts';
import { otherText, wrongNote, wrongPageNumber } from '../../diagnostics/pdf.ts';
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

/** Reads the PDF by its tags beside the book, section by section. */
export function readBook(pdf: OpenedPdf, edition: Edition<'pdf'>, folioOf: FolioOf): ReadBook {
  const printed = pdf.structure === undefined ? [] : printedText(pdf, pdf.structure).filter(({ heading }) => heading !== undefined);
  const sections = bookText(edition).map((text, at): ReadSection => {
    const own = printed[at];
    const notes = text.notes.map((note, index) => {
      const mine = own?.notes[index];
      return { note, printed: mine, match: matchText(note.pieces, mine?.chunks ?? [], folioOf, true) };
    });
    return { text, printed: own, match: matchText(text.pieces, own?.chunks ?? [], folioOf, text.whole), notes };
  });
  const matches = sections.flatMap(({ match, notes }) => [match, ...notes.map((note) => note.match)]);
  return { found: matches.flatMap(({ found }) => found), sections, surplus: printed.slice(sections.length) };
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

/** Every page number that is printed is the folio of its target's page. */
export function checkPageNumbers({ found }: ReadBook, folioOf: FolioOf, folios: readonly string[], report: Report): void {
  for (const { piece, printed, page } of found) {
    if (piece.kind !== 'folio' || printed === undefined) continue;
    const wanted = folioOf(piece.target);
    if (wanted !== undefined && wanted !== printed)
      report(wrongPageNumber({ page: folios[page - 1] ?? String(page), printed, wanted, target: piece.target }, piece.place));
  }
}

/** Every note is there once, says what the book’s says, and — where notes stand at the foot — begins on the page of its first call. */
export function checkNotes({ sections, found }: ReadBook, atFoot: boolean, report: Report): void {
  const calls = new Map<string, Found>();
  for (const each of found) if (each.piece.kind === 'call' && !calls.has(each.piece.note)) calls.set(each.piece.note, each);
  for (const { text, printed, notes } of sections) {
    for (const { note, printed: own, match } of notes) {
      const place = note.pieces[0]?.place;
      const call = calls.get(note.anchor);
      const say = (fault: string): void => report(wrongNote({ note: note.anchor, fault }, place));
      if (own === undefined) say('is not in the PDF');
      else if (match.differs !== undefined)
        say(`differs on page ${own.page}: “${match.differs.wanted}” is wanted, “${match.differs.instead}” is there`);
      else if (atFoot && call !== undefined && call.page !== own.page)
        say(`begins on page ${own.page}, and its number stands on page ${call.page}`);
    }
    for (const { page } of printed?.notes.slice(notes.length) ?? [])
      report(
        wrongNote({ note: text.section.anchor, fault: `on page ${page} is one more than the section has` }, text.section.heading.place),
      );
  }
}
