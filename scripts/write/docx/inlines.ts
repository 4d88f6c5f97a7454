import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Handlers, InlineNode } from '../../model/book-node.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { pictureRun } from './pictures.ts';
import { colourOf } from './style-sheet.ts';
import { field, indexEntryField } from './xml-parts.ts';

type InlineType = InlineNode['type'];

/** Handlers of what stands in a line. */
export const inlines: Pick<Handlers<ParagraphChild[], DocxState>, InlineType> = {
  text: (node, state) => [run(node.value, state)],
  emphasis: (node, state) => state.inlines(node.children, withRun(state, { italics: true })),
  strong: (node, state) => state.inlines(node.children, withRun(state, { bold: true })),
  inlineCode: (node, state) => [run(node.value, state, { style: 'InlineCode' })],
  break: () => [new TextRun({ break: 1 })],
  link: (node, state) => [
    new ExternalHyperlink({ link: node.url, children: state.inlines(node.children, withRun(state, { style: 'Hyperlink' })) }),
  ],
  image: (node, state) => pictureRun(node.asset, node.alt, state, 14),
  crossReference(node, state) {
    const words = (): ParagraphChild[] => [
      new InternalHyperlink({
        anchor: bookmarkName(node.target),
        children: state.inlines(node.children, withRun(state, { style: 'Hyperlink' })),
      }),
    ];
    if (node.show === 'words') return words();
    const page = pageReference(node.target, state);
    if (node.show === 'page') return page;
    return [...words(), run(' (', state), ...page, run(')', state)];
  },
  citation: (node, state) => state.inlines(node.children),
  citationItem: (node, state) => [new InternalHyperlink({ anchor: bookmarkName(node.target), children: state.inlines(node.children) })],
  factReference: (node, state) => state.inlines(node.children, withRun(state, { style: 'Fact' })),
  termReference: (node, state) => [new InternalHyperlink({ anchor: bookmarkName(node.target), children: state.inlines(node.children) })],
  acronym: (node, state) =>
    node.first
      ? [run(node.expansion, state, inLanguage(node.expansionLang)), run(` (${node.acronym})`, state)]
      : [run(node.acronym, state)],
  indexMark: (node, state) => [
    new Bookmark({ id: bookmarkName(node.anchor), children: state.inlines(node.children) }),
    ...(node.see === undefined && node.range !== 'end' ? [indexEntryField(node.entry)] : []),
  ],
  footnoteReference(node, state) {
    const number = state.shared.notes.get(node.target);
    if (number === undefined || state.around.inNote || state.shared.called.has(node.target)) {
      return [run(String(node.number), state, { style: 'FootnoteReference' })];
    }
    state.shared.called.add(node.target);
    return [new FootnoteReferenceRun(number)];
  },
  foreign: (node, state) =>
    state.inlines(node.children, withRun(state, { ...inLanguage(node.lang), ...(node.isName ? {} : { italics: true }) })),
  unconfirmed: (node, state) => [...state.inlines(node.children), run(` [${node.mark}]`, state, { style: 'Unconfirmed' })],
  conditionalInline: (node, state) => state.inlines(node.children),
  translationSign: (node, state) => [
    ...state.inlines(node.children, node.lang === undefined ? {} : withRun(state, { language: { value: node.lang } })),
    run(` [${node.mark}]`, state, { style: 'Unconfirmed' }),
  ],
};

/** A run of text in the formatting of its surroundings. */
export function run(text: string, state: DocxState, more: IRunOptions = {}): TextRun {
  return new TextRun({ ...state.around.run, ...more, text });
}

/** Language of a run; none where it is that of the book. */
export function inLanguage(lang: string | undefined): IRunOptions {
  return lang === undefined ? {} : { language: { value: lang } };
}

function withRun(state: DocxState, more: IRunOptions) {
  return { run: { ...state.around.run, ...more } };
}

/** "page 45": the number is a PAGEREF that Word counts itself. */
function pageReference(anchor: string, state: DocxState): ParagraphChild[] {
  const [before = '', after = ''] = state.edition.words.kinds.page.reference.split(/\{(?:number|page)\}/);
  const number = pageNumberField(anchor, state);
  return [...(before === '' ? [] : [run(before, state)]), ...number, ...(after === '' ? [] : [run(after, state)])];
}

/** The page of an anchor as a field, with the page that was estimated until Word counts. */
export function pageNumberField(anchor: string, state: DocxState): ParagraphChild[] {
  return field(`PAGEREF ${bookmarkName(anchor)} \\h`, state.shared.pages.get(anchor) ?? '1', state.around.run);
}

/** A colour of the style sheet as a run option. */
export const inColour = (state: DocxState, name: string): IRunOptions => ({ color: colourOf(state.sheet, name) });
