import type { Element } from 'xast';
import { docxNotes } from '../../../diagnostics/docx-reading.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { childrenNamed, type Found } from '../view/story.ts';
import { isNamed, type StyleSheet, styleIdOf } from '../view/style-sheet.ts';
import { allText } from '../view/tables.ts';
import type { DocxView } from '../view/view.ts';

const kinds = [
  { part: 'footnotes', note: 'w:footnote', call: 'w:footnoteReference', mark: 'w:footnoteRef', style: 'footnote text' },
  { part: 'endnotes', note: 'w:endnote', call: 'w:endnoteReference', mark: 'w:endnoteRef', style: 'endnote text' },
] as const;
type Kind = (typeof kinds)[number];

/** Each call has a text and each text a call, in the style and with the mark of notes; separators are there (ECMA-376-1, 17.11.2, .10, .14, .23). */
export const checkNotes = defineRule(docxNotes, (view, report) => {
  for (const kind of kinds) {
    const story = view.stories.find((each) => each.kind === kind.part);
    const calls = view.document.all(kind.call, true);
    const notes = (story?.all(kind.note, true) ?? []).filter((note) => isOrdinary(note));
    if (story && notes.length > 0 && !hasSeparator(story.all(kind.note), kind)) report(docxNotes({ note: '', fault: 'separator' }));
    const texts = new Map(notes.map((note) => [note.get('w:id') ?? '', note]));
    const called = new Set<string>();
    for (const call of calls) {
      const id = call.get('w:id') ?? '';
      const place = view.placeOf(call);
      if (!texts.has(id)) report(docxNotes({ note: id, fault: 'no-text' }, place));
      else if (called.has(id) && !call.isDeleted) report(docxNotes({ note: id, fault: 'twice' }, place));
      called.add(id);
    }
    for (const [id, note] of texts) {
      if (!called.has(id)) report(docxNotes({ note: id, fault: 'no-call' }, view.placeOf(note)));
      for (const fault of textFaults(note, kind, view)) report(docxNotes({ note: id, fault }, view.placeOf(note)));
    }
  }
});

const isOrdinary = (note: Found): boolean => (note.get('w:type') ?? 'normal') === 'normal';

function hasSeparator(notes: readonly Found[], { part }: Kind): boolean {
  const has = (type: string, mark: string): boolean =>
    notes.some((note) => note.get('w:type') === type && elementsIn(note.element, mark).length > 0);
  return part !== 'footnotes' || (has('separator', 'w:separator') && has('continuationSeparator', 'w:continuationSeparator'));
}

function textFaults({ element }: Found, kind: Kind, view: DocxView): ('empty' | 'style' | 'mark' | 'nested')[] {
  const wasDeleted = elementsIn(element, 'w:del').length > 0;
  return [
    ...(folded(allText(element)) === '' && !wasDeleted && elementsIn(element, 'w:drawing').length === 0 ? (['empty'] as const) : []),
    ...(isInStyle(element, kind, view.sheet) ? [] : (['style'] as const)),
    ...(elementsIn(element, kind.mark).length > 0 || wasDeleted ? [] : (['mark'] as const)),
    ...(elementsIn(element, kind.call).length === 0 ? [] : (['nested'] as const)),
  ];
}

/** Its first paragraph has the style of notes, or one that is based on it. */
function isInStyle(note: Element, { style }: Kind, sheet: StyleSheet): boolean {
  const [first] = childrenNamed(note, 'w:p');
  return first === undefined || sheet.chain(styleIdOf(first, sheet)).some((each) => isNamed(each, style));
}
