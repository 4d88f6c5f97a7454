import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import type { Piece, SectionText } from '../../../scripts/inspect/pdf/book-text.ts';
import { checkNotes } from '../../../scripts/inspect/pdf/check-notes.ts';
import type { ReadBook } from '../../../scripts/inspect/pdf/check-text.ts';
import { inspectPdf } from '../../../scripts/inspect/pdf/index.ts';
import type { Match } from '../../../scripts/inspect/pdf/match-text.ts';
import { openPdf } from '../../../scripts/inspect/pdf/open-pdf.ts';
import type { StructureElement } from '../../../scripts/inspect/pdf/read-structure.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import type { BlockNode, FootnoteDefinition } from '../../../scripts/model/book-node.ts';
import { startOf } from '../../../scripts/model/place.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { sampleEdition } from '../../sample-edition.ts';

const host = createDiskHost();
afterAll(() => host.close());

/** The sample book with one paragraph of many words in its first note. */
function withLongNote(): Edition<'pdf'> {
  const edition = sampleEdition('pdf');
  let changed = false;
  const long = (note: FootnoteDefinition): FootnoteDefinition => {
    const [first] = note.children;
    if (changed || first?.type !== 'paragraph') return note;
    changed = true;
    const value = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
    return { ...note, children: [{ ...first, children: [{ type: 'text', value, place: first.place }] } as BlockNode] };
  };
  return { ...edition, sections: edition.sections.map((section) => ({ ...section, notes: section.notes.map(long) })) };
}

test('a note that is divided over pages is one, on the page of its call', async () => {
  const edition = withLongNote();
  const found: Diagnostic[] = [];
  const artifact = await writePdf(edition, { host, report: (finding) => found.push(finding) });
  await inspectPdf(artifact, edition, (finding) => found.push(finding));
  expect(found.map(({ message }) => message)).toEqual([]);
  const { structure } = openPdf(artifact.files[0]?.bytes ?? new Uint8Array());
  const pagesOf = ({ kids }: StructureElement): number[] =>
    kids.flatMap((kid) => (kid.kind === 'element' ? pagesOf(kid.element) : [kid.page]));
  const most = Math.max(...(structure?.elements ?? []).filter(({ type }) => type === 'Note').map((note) => new Set(pagesOf(note)).size));
  expect(most).toBeGreaterThan(1);
});

describe('a note begins on the page of its first call', () => {
  const place = startOf('en/01.md');
  const call: Piece = { kind: 'call', text: '1', note: 'fn-1', place, block: 'p1' };
  const title: Piece = { kind: 'optional', text: 'Notes', place, block: 's1' };
  const read = (callPage: number, notePage: number, atEnd: boolean): ReadBook => {
    const found = [{ piece: call, page: callPage, chunk: undefined }];
    const match: Match = { found: atEnd ? [...found, { piece: title, page: 9, chunk: undefined }] : found };
    const text = { notesTitle: title } as SectionText;
    const printed = { element: {} as StructureElement, page: notePage, chunks: [] };
    return {
      found: match.found,
      surplus: [],
      sections: [{ text, printed: undefined, match, notes: [{ note: { anchor: 'fn-1', pieces: [] }, printed, match: { found: [] } }] }],
    };
  };
  const said = (book: ReadBook): string[] => {
    const findings: Diagnostic[] = [];
    checkNotes(book, (finding) => findings.push(finding));
    return findings.map(({ message }) => message);
  };
  test('where it does, nothing is said', () => expect(said(read(3, 3, false))).toEqual([]));
  test('where it does not, that is told', () =>
    expect(said(read(3, 4, false))).toEqual(['The note “fn-1” begins on page 4, and its number stands on page 3.']));
  test('notes under a title of their own stand at the end', () => expect(said(read(3, 9, true))).toEqual([]));
});
