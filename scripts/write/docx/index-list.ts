import { type FileChild, InternalHyperlink, type ParagraphChild } from 'docx';
import type { IndexEntry, IndexList } from '../../model/book-node.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { fieldCode, fieldMark } from './fields.ts';
import { pageNumberField } from './inlines.ts';
import { mergeLocators } from './pages/merge-locators.ts';
import { paragraph } from './paragraphs.ts';
import { run } from './runs.ts';

interface Line {
  readonly style: string;
  readonly children: readonly ParagraphChild[];
}

/** The index as an INDEX field (ECMA-376-1, 17.16.5.26), filled, with a heading for each letter; it stands in a section of two columns. */
export function indexList({ groups }: IndexList, state: DocxState): FileChild[] {
  const lines = groups.flatMap(({ letter, entries }): Line[] => [
    { style: 'IndexHeading', children: [run(letter, state)] },
    ...entries.flatMap((entry) => linesOf(entry, 1, state)),
  ]);
  const last = lines.length - 1;
  return lines.map(({ style, children }, at) => {
    const before = at === 0 ? [fieldMark('begin'), fieldCode('INDEX \\e ", " \\h "A" \\c "2"'), fieldMark('separate')] : [];
    return paragraph(undefined, state, [...before, ...children, ...(at === last ? [fieldMark('end')] : [])], { style });
  });
}

function linesOf(entry: IndexEntry, level: 1 | 2, state: DocxState): Line[] {
  const { phrases } = state.edition.words;
  const locators = mergeLocators(entry.locators, (anchor) => state.shared.pages.get(bookmarkName(anchor, state)));
  const pages = locators.flatMap(({ target, end }): ParagraphChild[] => [
    run(', ', state),
    link(target, state),
    ...(end === undefined ? [] : [run('–', state), link(end, state)]),
  ]);
  const see = (word: string, heads: readonly string[]): ParagraphChild[] =>
    heads.length === 0 ? [] : [run('. ', state), run(word, state, { style: 'SeeWord' }), run(` ${heads.join('; ')}`, state)];
  const children = [run(entry.head, state), ...pages, ...see(phrases.see, entry.see), ...see(phrases.seeAlso, entry.also)];
  return [{ style: `Index${level}`, children }, ...entry.children.flatMap((inner) => linesOf(inner, 2, state))];
}

function link(anchor: string, state: DocxState): ParagraphChild {
  return new InternalHyperlink({ anchor: bookmarkName(anchor, state), children: pageNumberField(anchor, state) });
}
