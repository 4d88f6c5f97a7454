import { Bookmark, type FileChild, InternalHyperlink, type ParagraphChild, TabStopType } from 'docx';
import type { ContentsEntry, GlossaryEntry, Handlers, IndexEntry } from '../../model/book-node.ts';
import { bareInlines } from '../html/index.ts';
import { paragraph } from './blocks.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { inLanguage, pageNumberField, run } from './inlines.ts';
import { textWidthPx } from './pictures.ts';
import { fieldCode, fieldMark } from './xml-parts.ts';

type GeneratedType = 'contentsList' | 'glossaryList' | 'acronymList' | 'referenceList' | 'indexList';

/** Handlers of lists that the press makes. */
export const generated: Pick<Handlers<FileChild[], DocxState>, GeneratedType> = {
  contentsList(node, state) {
    const field = node.of === 'contents' ? 'TOC \\o "1-2" \\h \\z' : undefined;
    const last = node.entries.length - 1;
    return node.entries.map((entry, at) =>
      contentsLine(entry, node.of === 'contents' ? undefined : 'TableofFigures', state, {
        before: field !== undefined && at === 0 ? [fieldMark('begin'), fieldCode(field), fieldMark('separate')] : [],
        after: field !== undefined && at === last ? [fieldMark('end')] : [],
      }),
    );
  },
  glossaryList: (node, state) =>
    node.entries.flatMap((entry) => {
      const acronym = entry.acronym === undefined ? '' : ` (${entry.acronym})`;
      const term = new Bookmark({ id: bookmarkName(entry.anchor), children: [run(`${entry.term}${acronym}`, state)] });
      const others = entry.equivalents.flatMap(({ lang, term: words }, at) => [
        run(`${at === 0 ? '' : ' · '}${lang} `, state, { bold: true }),
        run(words, state, { language: { value: lang } }),
      ]);
      return [
        paragraph(undefined, state, [term], { style: 'GlossaryTerm' }),
        ...(entry.definition === '' ? [] : [paragraph(undefined, state, [run(entry.definition, state)], { style: 'GlossaryText' })]),
        ...(others.length === 0 ? [] : [paragraph(undefined, state, others, { style: 'GlossaryNote' })]),
        ...usedIn(entry, state),
        ...(entry.source === undefined ? [] : [paragraph(undefined, state, [run(entry.source, state)], { style: 'GlossaryNote' })]),
      ];
    }),
  acronymList: (node, state) =>
    node.entries.map(({ acronym, expansion, expansionLang }) =>
      paragraph(undefined, state, [run(acronym, state, { bold: true }), run(`\t${expansion}`, state, inLanguage(expansionLang))], {
        tabStops: [{ type: TabStopType.LEFT, position: 1500 }],
        indent: { left: 1500, hanging: 1500 },
      }),
    ),
  referenceList: (node, state) =>
    node.entries.map(({ anchor, children }) =>
      paragraph(undefined, state, [new Bookmark({ id: bookmarkName(anchor), children: state.inlines(children) })], {
        style: 'Bibliography',
      }),
    ),
  indexList: (node, state) =>
    node.groups.flatMap(({ letter, entries }) => [
      paragraph(undefined, state, [run(letter, state)], { style: 'IndexHeading' }),
      ...entries.flatMap((entry) => indexLines(entry, 1, state)),
    ]),
};

function usedIn({ places = [] }: GlossaryEntry, state: DocxState): FileChild[] {
  if (places.length === 0) return [];
  const links = places.flatMap(({ target, label }, at): ParagraphChild[] => [
    run(at === 0 ? `${state.edition.words.phrases.usedIn} ` : ', ', state),
    new InternalHyperlink({ anchor: bookmarkName(target), children: [run(label, state, { style: 'Hyperlink' })] }),
  ]);
  return [paragraph(undefined, state, links, { style: 'GlossaryNote' })];
}

const contentsStyles = ['TOC3', 'TOC1', 'TOC2'] as const;

function contentsLine(
  { target, depth, number, title }: ContentsEntry,
  style: string | undefined,
  state: DocxState,
  { before, after }: { readonly before: readonly ParagraphChild[]; readonly after: readonly ParagraphChild[] },
): FileChild {
  const words = [...(number === undefined ? [] : [run(`${number}\u2002`, state)]), ...state.inlines(bareInlines(title))];
  const link = new InternalHyperlink({
    anchor: bookmarkName(target),
    children: [...words, run('\t', state), ...pageNumberField(target, state)],
  });
  return paragraph(undefined, state, [...before, link, ...after], {
    style: style ?? contentsStyles[depth],
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(textWidthPx(state) * 15), leader: 'dot' }],
  });
}

function indexLines(entry: IndexEntry, level: 1 | 2, state: DocxState): FileChild[] {
  const { phrases } = state.edition.words;
  const pages = entry.locators.flatMap(({ target, end }): ParagraphChild[] => [
    run(', ', state),
    link(target, state),
    ...(end === undefined ? [] : [run('–', state), link(end, state)]),
  ]);
  const see = (word: string, heads: readonly string[]): ParagraphChild[] =>
    heads.length === 0 ? [] : [run('. ', state), run(word, state, { italics: true }), run(` ${heads.join('; ')}`, state)];
  const children = [run(entry.head, state), ...pages, ...see(phrases.see, entry.see), ...see(phrases.seeAlso, entry.also)];
  return [
    paragraph(undefined, state, children, { style: `Index${level}` }),
    ...entry.children.flatMap((inner) => indexLines(inner, 2, state)),
  ];
}
function link(anchor: string, state: DocxState): ParagraphChild {
  return new InternalHyperlink({ anchor: bookmarkName(anchor), children: pageNumberField(anchor, state) });
}
