import type { Report } from '../../diagnostics/diagnostic.ts';
import { wrongNote } from '../../diagnostics/pdf.ts';
import type { ReadBook } from './check-text.ts';
import type { Found } from './match-text.ts';

/** Every note is there once, says what the book’s says, and begins on the page of its first call, but for those under a title of their own. */
export function checkNotes({ sections, found }: ReadBook, report: Report): void {
  const calls = new Map<string, Found>();
  for (const each of found) if (each.piece.kind === 'call' && !calls.has(each.piece.note)) calls.set(each.piece.note, each);
  for (const { text, printed, match, notes } of sections) {
    const atEnd = match.differs !== undefined || match.found.some(({ piece }) => piece === text.notesTitle);
    for (const { note, printed: own, match: inNote } of notes) {
      const place = note.pieces[0]?.place;
      const call = calls.get(note.anchor);
      const say = (fault: string): void => report(wrongNote({ note: note.anchor, fault }, place));
      if (own === undefined) say('is not in the PDF');
      else if (inNote.differs !== undefined)
        say(`differs on page ${own.page}: “${inNote.differs.wanted}” is wanted, “${inNote.differs.instead}” is there`);
      else if (!atEnd && call !== undefined && call.page !== own.page)
        say(`begins on page ${own.page}, and its number stands on page ${call.page}`);
    }
    for (const { page } of printed?.notes.slice(notes.length) ?? [])
      report(
        wrongNote({ note: text.section.anchor, fault: `on page ${page} is one more than the section has` }, text.section.heading.place),
      );
  }
}
