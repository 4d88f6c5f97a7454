import type { Report } from '../../../diagnostics/diagnostic.ts';
import { docxOtherText } from '../../../diagnostics/docx-text.ts';
import type { Edition } from '../../../model/book.ts';
import type { FootnoteDefinition } from '../../../model/book-node.ts';
import { plainTextOf } from '../../../model/walk.ts';
import { defineRule } from '../rule.ts';
import type { Found } from '../view/story.ts';
import type { DocxView } from '../view/view.ts';
import { noteText, type Piece, sectionText } from './book-text.ts';
import { matchText } from './match-text.ts';
import { edge, saidText } from './said-text.ts';
import { type SectionPart, sectionParts } from './section-parts.ts';

/** The document says what the book says, word for word and in its order, notes among it, and no more. */
export const checkBookText = defineRule(docxOtherText, (view, report) => {
  const { edition } = view;
  if (edition === undefined) return;
  const notes = noteTexts(view);
  for (const part of sectionParts(view)) {
    // A section without its heading is told by another rule.
    if (part.heading === undefined) continue;
    if (part.section.kind === 'titlePage') checkTitlePage(part, edition, report);
    else checkSection(part, edition, notes, report);
  }
});

/** Kinds of section that may say more than the book's blocks. */
const isWhole = ({ section }: SectionPart): boolean => section.kind !== 'colophon';
const joined = (paragraphs: readonly Found[]): string => paragraphs.map((found) => `${saidText(found)}${edge}`).join('');

function checkSection(part: SectionPart, edition: Edition<'docx'>, notes: ReadonlyMap<string, Found>, report: Report): void {
  const { section, paragraphs, heading } = part;
  const where = plainTextOf(section.heading.children);
  const pieces = sectionText(edition, section);
  const calls = [...new Set(pieces.flatMap((piece) => (piece.kind === 'call' ? [piece.note] : [])))];
  const byAnchor = new Map(section.notes.map((note) => [note.anchor, note]));
  // Notes that only notes call stand behind the text, since Word allows no note in a note.
  const behind = section.notes.filter(({ anchor }) => !calls.includes(anchor)).flatMap((note) => notePieces(note, edition, part));
  const found = matchText([...pieces, ...behind], joined(paragraphs), isWhole(part));
  if (found) {
    const { place, wanted, instead } = found;
    report(docxOtherText({ where, wanted, instead, fault: place === undefined ? 'more' : 'differs' }, place ?? section.heading.place));
  }
  const ids = paragraphs.flatMap((paragraph) => callsOf(paragraph, heading?.story.all('w:footnoteReference') ?? []));
  for (const [index, anchor] of calls.entries()) {
    const note = byAnchor.get(anchor);
    const text = notes.get(ids[index] ?? '');
    if (note === undefined) continue;
    const difference =
      text === undefined
        ? { place: note.place, wanted: plainTextOf(note.children), instead: '' }
        : matchText(noteText(edition, section, note), saidNote(text), true);
    if (difference)
      report(
        docxOtherText(
          { where, wanted: difference.wanted.slice(0, 60), instead: difference.instead, fault: 'note' },
          difference.place ?? note.place,
        ),
      );
  }
}

const notePieces = (note: FootnoteDefinition, edition: Edition<'docx'>, { section }: SectionPart): readonly Piece[] => [
  { kind: 'optional', text: String(note.number), place: note.place },
  ...noteText(edition, section, note),
];

/** Ids of the notes that a paragraph calls, in order. */
function callsOf(paragraph: Found, calls: readonly Found[]): string[] {
  return calls.flatMap((call) => (call.paragraph === paragraph ? [call.get('w:id') ?? ''] : []));
}

function noteTexts({ stories }: DocxView): ReadonlyMap<string, Found> {
  const notes = stories.filter(({ kind }) => kind === 'footnotes').flatMap((story) => story.all('w:footnote'));
  return new Map(notes.map((note) => [note.get('w:id') ?? '', note]));
}
function saidNote(note: Found): string {
  return joined(note.story.all('w:p').filter((paragraph) => paragraph.parent === note || isBelow(paragraph, note)));
}
function isBelow(found: Found, holder: Found): boolean {
  for (let each = found.parent; each !== undefined; each = each.parent) if (each === holder) return true;
  return false;
}

/** A title page says more than the book has; what the book has for it must be there. */
function checkTitlePage({ section, paragraphs }: SectionPart, edition: Edition<'docx'>, report: Report): void {
  const said = joined(paragraphs).replaceAll(edge, '');
  const where = plainTextOf(section.heading.children);
  for (const piece of sectionText(edition, section)) {
    if (piece.kind !== 'text') continue;
    const wanted = piece.text.replace(/\s+/g, '');
    if (!said.includes(wanted))
      report(docxOtherText({ where, wanted: piece.text, instead: said.slice(0, 40), fault: 'differs' }, piece.place));
  }
}
