import type { BookNode, GeneratedList } from './book-node.ts';
import type { Place } from './place.ts';

/** Kinds of blocks that are compared: all but what the press makes of the rest of the book. */
export type ComparedType = Exclude<Extract<BookNode, { readonly id: string }>, GeneratedList>['type'];

/** A stretch of words that is in both texts, in the former alone, or in the present one alone; apart by single spaces. */
export interface ChangedWords {
  readonly kind: 'same' | 'gone' | 'come';
  readonly words: string;
}

/** Where a block stands in one of the two states, and its own words there without those of blocks inside it. */
export interface BlockState {
  readonly place: Place;
  /** Anchor of its section. */
  readonly section: string;
  readonly text: string;
  /** The block around it; of what is directly in a section its heading, of that heading nothing. */
  readonly parent?: string;
  /** The block before it in the same parent; absent where it is the first. */
  readonly previous?: string;
}

/** What happened to a block. `before` is absent for added ones, `now` for removed ones. */
export interface BlockChange {
  readonly id: string;
  readonly type: ComparedType;
  /** `moved` says the same in another place; `edited` blocks may have moved too. */
  readonly kind: 'added' | 'removed' | 'edited' | 'moved';
  readonly isMoved: boolean;
  /** True where the block around it was added or removed with it, so that it need not be told apart. */
  readonly isWithin: boolean;
  readonly before?: BlockState;
  readonly now?: BlockState;
  /** Of edited blocks; all `same` where marks, level or shape alone have changed. */
  readonly words?: readonly ChangedWords[];
}

/** A text that has become another: a number, a title, a definition, a line of the imprint. Absent where there was or is none. */
export interface TextChange {
  readonly id: string;
  readonly before?: string;
  readonly now?: string;
  readonly place?: Place;
  /** Anchor of the section where it is said, where it is said in one. */
  readonly section?: string;
}

/** A chapter or other section of either state, for lists by chapter. */
export interface ComparedSection {
  readonly anchor: string;
  /** "3", where it is numbered; of the present state where it has the section. */
  readonly number?: string;
  readonly title: string;
  readonly isNew: boolean;
  readonly isGone: boolean;
}

/** What differs between two states of a book in one language. */
export interface BookDifference {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly sections: readonly ComparedSection[];
  /** In the order of reading, what is gone where it stood. */
  readonly blocks: readonly BlockChange[];
  /** "Table 3" that is "Table 4" now, by permanent id. */
  readonly numbering: readonly TextChange[];
  /** Headings and captions that are called otherwise. */
  readonly titles: readonly TextChange[];
  /** Fields of the imprint, by their name in `BookInfo`. */
  readonly metadata: readonly TextChange[];
  /** Entries of the glossary by concept, and of the list of acronyms. */
  readonly terms: readonly TextChange[];
  /** Entries of the references by key. */
  readonly sources: readonly TextChange[];
  /** What is printed for a fact, by its id. */
  readonly facts: readonly TextChange[];
}

/** True where two states are the same in all that is compared. */
export function isSame(difference: BookDifference): boolean {
  const { blocks, numbering, titles, metadata, terms, sources, facts } = difference;
  return [blocks, numbering, titles, metadata, terms, sources, facts].every((list) => list.length === 0);
}
