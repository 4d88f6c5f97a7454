import { strFromU8, strToU8 } from 'fflate';

/** Files of an opened EPUB, in the order of its zip; a change may take, give and edit them. */
export type EpubFiles = Record<string, Uint8Array>;

/** A sound book with one thing changed, and what must be found then: this code and no other. */
export interface Mutant {
  readonly name: string;
  readonly code: string;
  /** What the message says. */
  readonly says: RegExp;
  readonly change: (files: EpubFiles) => void;
  /** Codes that cannot but come with it. */
  readonly also?: readonly string[];
  /** The finding leads to the manuscript. */
  readonly placed?: true;
  /** Which sound book: with printed pages where nothing is said. */
  readonly book?: 'rtl';
}

export const chapter = 'OEBPS/counselling.xhtml';
export const journey = 'OEBPS/journey.xhtml';
export const opf = 'OEBPS/content.opf';
export const nav = 'OEBPS/nav.xhtml';
export const ncx = 'OEBPS/toc.ncx';
export const css = 'OEBPS/style.css';

/** Replaces a stretch that must be there. */
export function edit(path: string, from: string | RegExp, to: string): (files: EpubFiles) => void {
  return (files) => {
    const text = strFromU8(files[path] ?? new Uint8Array());
    const changed = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
    if (changed === text) throw new Error(`“${from}” is not in ${path}.`);
    files[path] = strToU8(changed);
  };
}

/** Several changes that make one fault. */
export function all(...changes: readonly ((files: EpubFiles) => void)[]): (files: EpubFiles) => void {
  return (files) => {
    for (const change of changes) change(files);
  };
}

/** Puts markup behind the last block of the chapter. */
export const append = (markup: string): ((files: EpubFiles) => void) =>
  edit(chapter, '<section class="notes"', `${markup}<section class="notes"`);

/** Gives or replaces a file, without a word in the manifest. */
export function put(path: string, content: string | Uint8Array): (files: EpubFiles) => void {
  return (files) => {
    files[path] = typeof content === 'string' ? strToU8(content) : content;
  };
}
