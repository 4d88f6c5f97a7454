import type { Report } from '../../diagnostics/diagnostic.ts';
import { oneWayNote } from '../../diagnostics/epub.ts';
import type { FootnoteDefinition, FootnoteReference } from '../../model/book-node.ts';
import { walk } from '../../model/walk.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import { type ContentDocument, type EpubView, type Found, targetOf, tokensOf } from './view.ts';

/** Every call of the manuscript leads to its note, and the note back to each call by a link with a name; both are marked for reading systems and for voices. */
export function checkNotes({ documents, edition }: EpubView, report: Report): void {
  const ids = idsOf(documents);
  const written = new Set<string>();
  for (const { heading, body, notes } of edition.sections) {
    const calls: FootnoteReference[] = [];
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'footnoteReference') calls.push(node);
    });
    const known = new Map(notes.map((note) => [note.anchor, note]));
    for (const call of calls) {
      written.add(call.anchor);
      checkCall(call, known.get(call.target), ids, report);
    }
  }
  for (const [anchor, call] of ids) if (!written.has(anchor) && isMarked(call, 'noteref')) checkStray(anchor, call, ids, report);
}

/** A call that the manuscript has not leads to a note and back as well. */
function checkStray(anchor: string, call: Located, ids: ReadonlyMap<string, Located>, report: Report): void {
  const target = targetOf(call.file, attributeOf(call.element, 'href') ?? '').id ?? '';
  const lack = lackOf(call, { anchor, target, note: ids.get(target) });
  // Whether a link has a name is asked of notes of the manuscript.
  if (lack !== undefined && lack !== 'name') report(oneWayNote({ file: call.file, call: anchor, lack }, call.place));
}

interface Located extends Found {
  readonly file: string;
}
function idsOf(documents: readonly ContentDocument[]): ReadonlyMap<string, Located> {
  const ids = new Map<string, Located>();
  for (const { file, elements } of documents)
    for (const found of elements) {
      const id = attributeOf(found.element, 'id');
      if (id !== undefined && !ids.has(id)) ids.set(id, { ...found, file });
    }
  return ids;
}

const isMarked = ({ element }: Located, type: string): boolean =>
  tokensOf(element, 'epub:type').includes(type) && tokensOf(element, 'role').includes(`doc-${type}`);

function checkCall(
  { anchor, target, place }: FootnoteReference,
  written: FootnoteDefinition | undefined,
  ids: ReadonlyMap<string, Located>,
  report: Report,
): void {
  const call = ids.get(anchor);
  const note = ids.get(target);
  const lack = call === undefined ? 'call' : (lackOf(call, { anchor, target, note }) ?? (isMarked(call, 'noteref') ? undefined : 'mark'));
  if (lack === undefined) return;
  const isOfNote = lack === 'return' || lack === 'name';
  report(oneWayNote({ file: call?.file ?? note?.file ?? '', call: anchor, lack }, isOfNote ? (written?.place ?? place) : place));
}

/** What keeps a reader from going from the call to the note and back. */
function lackOf(
  call: Located,
  { anchor, target, note }: { readonly anchor: string; readonly target: string; readonly note: Located | undefined },
): 'note' | 'return' | 'name' | undefined {
  const leads = targetOf(call.file, attributeOf(call.element, 'href') ?? '');
  if (note === undefined || leads.id !== target || leads.file !== note.file || !isMarked(note, 'footnote')) return 'note';
  const backs = elementsIn(note.element, 'a').filter((link) => {
    const back = targetOf(note.file, attributeOf(link, 'href') ?? '');
    return back.id === anchor && back.file === call.file;
  });
  if (backs.length === 0) return 'return';
  return backs.some((link) => (attributeOf(link, 'aria-label') ?? '').trim() !== '') ? undefined : 'name';
}
