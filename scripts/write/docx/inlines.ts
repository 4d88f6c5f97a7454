import {
  BookmarkEnd,
  BookmarkStart,
  bookmarkUniqueNumericId,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  Run,
  TextRun,
} from 'docx';
import type { CrossReference, FootnoteReference, Handlers, IndexMark, InlineNode } from '../../model/book-node.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { field, indexEntryField } from './fields.ts';
import { OoxmlElement } from './ooxml.ts';
import { pictureRun } from './pictures.ts';
import { type ReferencePart, referenceParts } from './reference-targets.ts';
import { inLanguage, marked, run, withRun } from './runs.ts';

type InlineType = InlineNode['type'];

/** Handlers of what stands in a line. */
export const inlines: Pick<Handlers<ParagraphChild[], DocxState>, InlineType> = {
  text: (node, state) => [run(node.value, state)],
  // Slanted Arabic and Hebrew cannot be read well: there emphasis is bold.
  emphasis: (node, state) => state.inlines(node.children, withRun(state, isRightToLeft(state) ? { bold: true } : { italics: true })),
  strong: (node, state) => state.inlines(node.children, withRun(state, { bold: true })),
  inlineCode: (node, state) => [run(node.value, state, { style: 'InlineCode' })],
  break: () => [new TextRun({ break: 1 })],
  link: (node, state) => [
    new ExternalHyperlink({ link: node.url, children: state.inlines(node.children, withRun(state, { style: 'Hyperlink' })) }),
  ],
  image: (node, state) => pictureRun(node.asset, { alt: node.alt }, state, 14),
  crossReference(node, state) {
    if (node.show === 'words') return crossReference(node, state);
    const page = pageReference(node.target, state);
    if (node.show === 'page') return page;
    return [...crossReference(node, state), run(' (', state), ...page, run(')', state)];
  },
  citation: (node, state) => state.inlines(node.children),
  citationItem: (node, state) => [link(node.target, state.inlines(node.children), state)],
  factReference: (node, state) => state.inlines(node.children, withRun(state, { style: 'Fact' })),
  termReference: (node, state) => [link(node.target, state.inlines(node.children, withRun(state, { style: 'TermLink' })), state)],
  acronym: (node, state) =>
    node.first
      ? [
          run(node.expansion, state, node.expansionLang === undefined ? {} : inLanguage(node.expansionLang, state)),
          run(` (${node.acronym})`, state),
        ]
      : [run(node.acronym, state)],
  indexMark: (node, state) => [...marked(node.anchor, state.inlines(node.children), state), ...indexEntry(node, state)],
  footnoteReference: (node, state) => noteCall(node, state),
  foreign(node, state) {
    const look = inLanguage(node.lang, state);
    return state.inlines(
      node.children,
      withRun(state, look.language?.bidirectional === undefined && !node.isName ? { ...look, italics: true } : look),
    );
  },
  unconfirmed: (node, state) => [...state.inlines(node.children), run(` [${node.mark}]`, state, { style: 'Unconfirmed' })],
  conditionalInline: (node, state) => state.inlines(node.children),
  // Words that came and went are for web and EPUB: a DOCX has tracked changes of its own.
  revision: (node, state) => (node.kind === 'deleted' ? [] : state.inlines(node.children)),
  translationSign: (node, state) => [
    ...state.inlines(node.children, node.lang === undefined ? {} : withRun(state, { language: { value: node.lang } })),
    run(` [${node.mark}]`, state, { style: 'Unconfirmed' }),
  ],
};

const isRightToLeft = ({ edition }: DocxState): boolean => edition.info.direction === 'rtl';
const link = (target: string, children: readonly ParagraphChild[], state: DocxState): ParagraphChild =>
  new InternalHyperlink({ anchor: bookmarkName(target, state), children });

/** Fields where they give the very words that stand there, links where not: updating changes no word. */
function crossReference(node: CrossReference, state: DocxState): ParagraphChild[] {
  const look = withRun(state, { style: 'CrossReference' });
  return partsOf(node, state).flatMap((part) => {
    if (part.is === 'words')
      return [
        link(node.target, part.text === '' ? state.inlines(node.children, look) : [new TextRun({ ...look.run, text: part.text })], state),
      ];
    return field(`${codeOf(part, node.target, state)} \\h \\* MERGEFORMAT`, part.text, look.run);
  });
}

/** Words of a reference, cut for fields; one empty stretch stands for children that are more than plain words. */
export function partsOf(node: CrossReference, { edition, shared }: Pick<DocxState, 'edition' | 'shared'>): ReferencePart[] {
  const [only, ...more] = node.children;
  const target = shared.targets.get(node.target);
  if (only?.type !== 'text' || more.length > 0 || !target) return [{ is: 'words', text: '' }];
  return referenceParts(only.value, target, edition.words);
}

/** REF (ECMA-376-1, 17.16.5.51): the number of a heading's list, or the words that a bookmark stands round. */
function codeOf({ is }: ReferencePart, anchor: string, state: DocxState): string {
  const isList = state.shared.targets.get(anchor)?.counted === 'list';
  if (is === 'number' && isList) return `REF ${bookmarkName(anchor, state)} \\r`;
  if (is === 'title' && isList) return `REF ${bookmarkName(anchor, state)}`;
  return `REF ${bookmarkName(anchor, state, is === 'words' ? undefined : is)}`;
}

/** "page 45": the number is a PAGEREF that Word counts itself. */
function pageReference(anchor: string, state: DocxState): ParagraphChild[] {
  const [before = '', after = ''] = state.edition.words.kinds.page.reference.split(/\{(?:number|page)\}/);
  const number = pageNumberField(anchor, state);
  return [...(before === '' ? [] : [run(before, state)]), ...number, ...(after === '' ? [] : [run(after, state)])];
}

/** The page of an anchor as a field, with the page that is known by now. */
export function pageNumberField(anchor: string, state: DocxState): ParagraphChild[] {
  const name = bookmarkName(anchor, state);
  return field(`PAGEREF ${name} \\h`, state.shared.pages.get(name) ?? unknownPage, state.around.run);
}
/** Stands where the page will: most books have pages of two figures. */
const unknownPage = '00';

/** Word makes the index of these: a page, a range of pages from one mark to another, or words in place of a page. */
function indexEntry(node: IndexMark, state: DocxState): ParagraphChild[] {
  const { endOf, startOf } = state.shared.ranges;
  const { phrases } = state.edition.words;
  const started = startOf.get(node.anchor);
  if (started !== undefined) {
    const id = state.shared.rangeIds.get(started);
    return id === undefined ? [] : [new BookmarkEnd(id) as unknown as ParagraphChild];
  }
  if (node.see !== undefined) return indexEntryField({ path: node.entry, see: `${phrases.see} ${node.see}` });
  if (node.range === 'end') return [];
  const also = node.also === undefined ? [] : indexEntryField({ path: node.entry, see: `${phrases.seeAlso} ${node.also}` });
  if (!endOf.has(node.anchor)) return [...indexEntryField({ path: node.entry }), ...also];
  const range = bookmarkName(node.anchor, state, 'range');
  const id = bookmarkUniqueNumericId();
  state.shared.rangeIds.set(node.anchor, id);
  return [new BookmarkStart(range, id) as unknown as ParagraphChild, ...indexEntryField({ path: node.entry, range }), ...also];
}

/** The first call of a note is Word's own mark; others refer to its number (NOTEREF). In notes, where Word allows none, the number is text. */
function noteCall({ target, number }: FootnoteReference, state: DocxState): ParagraphChild[] {
  const { shared, section } = state;
  const note = shared.notes.get(target);
  const look = { ...state.around.run, style: 'FootnoteReference' };
  if (note === undefined || (state.around.inNote && !shared.called.has(target))) return [new TextRun({ ...look, text: String(number) })];
  if (shared.called.has(target)) return field(`NOTEREF ${bookmarkName(target, state)} \\f \\h`, String(number), look);
  shared.called.add(target);
  const counted = (shared.notesCounted.get(section.anchor) ?? 0) + 1;
  const isAsCounted = counted === number;
  // A mark of one's own is not counted: the next one has the number that this one would have.
  if (isAsCounted) shared.notesCounted.set(section.anchor, counted);
  const isCalledAgain = (shared.noteTexts.get(target)?.calls.length ?? 0) > 1;
  return marked(isCalledAgain ? target : undefined, [isAsCounted ? new FootnoteReferenceRun(note) : ownMark(note, number)], state);
}

function ownMark(note: number, number: number): Run {
  const reference = new OoxmlElement('w:footnoteReference', { 'w:customMarkFollows': '1', 'w:id': String(note) });
  return new Run({ style: 'FootnoteReference', children: [reference as unknown as string, String(number)] });
}
