import { Bookmark, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import { directionOf } from '../html/index.ts';
import type { BookmarkPart } from './bookmark-names.ts';
import { bookmarkName, type DocxState, partKey, type Surroundings } from './docx-state.ts';

/** A run of text in the formatting of its surroundings. */
export function run(text: string, state: DocxState, more: IRunOptions = {}): TextRun {
  const look = { ...state.around.run, ...more };
  if (!text.includes('\t')) return new TextRun({ ...look, text });
  // A tab is an element of its own (ECMA-376-1, 17.3.3.32).
  const children = text.split('\t').flatMap((words, at) => [...(at === 0 ? [] : [new Tab()]), ...(words === '' ? [] : [words])]);
  return new TextRun({ ...look, children });
}

/** Surroundings with more formatting of runs. */
export function withRun(state: DocxState, more: IRunOptions): Pick<Surroundings, 'run'> {
  return { run: { ...state.around.run, ...more } };
}

/** What tells Word the language of words, and their direction where it is not that of the book (ECMA-376-1, 17.3.2.20 and 17.3.2.30). */
export function inLanguage(lang: string, { edition }: Pick<DocxState, 'edition'>): IRunOptions {
  const direction = directionOf(lang);
  const language = direction === 'rtl' ? { value: lang, bidirectional: lang } : { value: lang };
  return { language, ...(direction === edition.info.direction ? {} : { rightToLeft: direction === 'rtl' }) };
}

/** A bookmark of an anchor round content. */
export function marked(anchor: string | undefined, children: readonly ParagraphChild[], state: DocxState): ParagraphChild[] {
  return anchor === undefined ? [...children] : [new Bookmark({ id: bookmarkName(anchor, state), children })];
}

/** A bookmark round a part of a target, where a field repeats it. */
export function markedPart(
  anchor: string | undefined,
  part: BookmarkPart,
  children: readonly ParagraphChild[],
  state: DocxState,
): ParagraphChild[] {
  if (anchor === undefined || !state.shared.repeated.has(partKey(anchor, part))) return [...children];
  return [new Bookmark({ id: bookmarkName(anchor, state, part), children })];
}
