import type { Place } from '../model/place.ts';

/**
 * A piece of a unit's text. Their sources, one after the other, are the very stretch of the Markdown file. `open` and `close` of a pair have the same number, counted from 1 in
 * the unit; what no translator writes (citations, facts, calls of notes, code) is a `single`.
 */
export type Part =
  | { readonly kind: 'text'; readonly value: string; readonly source: string }
  | {
      readonly kind: 'open' | 'close' | 'single';
      readonly number: number;
      readonly type: MarkType;
      readonly source: string;
      /** What it is, whatever it is written as: a key, an id, a path; equal in source and translation where both say the same. */
      readonly key: string;
    };
export type Mark = Exclude<Part, { kind: 'text' }>;
export type MarkType =
  | 'strong'
  | 'emphasis'
  | 'link'
  | 'reference'
  | 'citation'
  | 'fact'
  | 'note'
  | 'code'
  | 'break'
  | 'image'
  | 'term'
  | 'acronym'
  | 'language'
  | 'variable'
  | 'index'
  | 'unconfirmed'
  | 'only'
  | 'directive';

/** How the text of a unit stands in its file, and so what must be written as what. */
export type UnitForm = 'inline' | 'cell' | 'label' | 'attribute' | 'yaml' | 'dot';

/** What a translator translates at a time: a paragraph, a heading, a cell, a caption, an alternative text. */
export interface Unit {
  /** The permanent id of its block, with the part of the block where it is not its text: `u-5f736ff8`, `u-5f736ff8.alt`. Of the front matter: `front.short`. */
  readonly id: string;
  /** Permanent id of its block; of the front matter none. */
  readonly block: string | undefined;
  /** `paragraph`, `heading`, `tableCell`, `caption`, `title`, `alt`, `index-entry`, `label` ... */
  readonly kind: string;
  readonly form: UnitForm;
  /** Language of its words, where a quotation says that it is another than the text's. */
  readonly lang?: string;
  /** Titles of the headings that it stands below, outermost first. */
  readonly headings: readonly string[];
  readonly parts: readonly Part[];
  /** The stretch of the file that the parts are. */
  readonly place: Place;
  /** What was translated, for the lock: 12 hex digits. */
  readonly hash: string;
}

/** The words of a unit as plain text, marks left out. */
export const textOfParts = (parts: readonly Part[]): string => parts.map((part) => (part.kind === 'text' ? part.value : '')).join('');

/** How many words a unit has. */
export const wordCount = (parts: readonly Part[]): number =>
  [...textOfParts(parts).matchAll(/[\p{L}\p{N}]+(?:[’'\-–.,][\p{L}\p{N}]+)*/gu)].length;
