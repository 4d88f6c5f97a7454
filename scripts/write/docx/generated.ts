import { type FileChild, InternalHyperlink, type ParagraphChild } from 'docx';
import type { GlossaryEntry, Handlers } from '../../model/book-node.ts';
import { contentsList } from './contents.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { indexList } from './index-list.ts';
import { paragraph } from './paragraphs.ts';
import { inLanguage, marked, run } from './runs.ts';

type GeneratedType = 'contentsList' | 'glossaryList' | 'acronymList' | 'referenceList' | 'indexList';

/** Handlers of lists that the press makes. */
export const generated: Pick<Handlers<FileChild[], DocxState>, GeneratedType> = {
  contentsList: (node, state) => contentsList(node, state),
  glossaryList: (node, state) => node.entries.flatMap((entry) => glossaryEntry(entry, state)),
  acronymList: (node, state) =>
    node.entries.map(({ acronym, expansion, expansionLang }) => {
      const language = expansionLang === undefined ? {} : inLanguage(expansionLang, state);
      return paragraph(undefined, state, [run(acronym, state, { bold: true }), run(`\t${expansion}`, state, language)], {
        style: 'AcronymEntry',
      });
    }),
  referenceList: (node, state) =>
    node.entries.map(({ anchor, children }) =>
      paragraph(undefined, state, marked(anchor, state.inlines(children), state), { style: 'Bibliography' }),
    ),
  indexList: (node, state) => indexList(node, state),
};

function glossaryEntry(entry: GlossaryEntry, state: DocxState): FileChild[] {
  const acronym = entry.acronym === undefined ? '' : ` (${entry.acronym})`;
  const others = entry.equivalents.flatMap(({ lang, term: words }, at) => [
    run(`${at === 0 ? '' : ' · '}${lang} `, state, { bold: true }),
    run(words, state, inLanguage(lang, state)),
  ]);
  const note = (children: readonly ParagraphChild[], style = 'GlossaryNote'): FileChild[] =>
    children.length === 0 ? [] : [paragraph(undefined, state, children, { style })];
  return [
    paragraph(undefined, state, marked(entry.anchor, [run(`${entry.term}${acronym}`, state)], state), { style: 'GlossaryTerm' }),
    ...note(entry.definition === '' ? [] : [run(entry.definition, state)], 'GlossaryText'),
    ...note(others),
    ...note(usedIn(entry, state)),
    ...note(entry.source === undefined ? [] : [run(entry.source, state)]),
  ];
}

function usedIn({ places = [] }: GlossaryEntry, state: DocxState): ParagraphChild[] {
  return places.flatMap(({ target, label }, at): ParagraphChild[] => [
    run(at === 0 ? `${state.edition.words.phrases.usedIn} ` : ', ', state),
    new InternalHyperlink({ anchor: bookmarkName(target, state), children: [run(label, state, { style: 'CrossReference' })] }),
  ]);
}
