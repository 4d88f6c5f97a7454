import type { Element } from 'xast';

/** Who changed something, and when, as the file says. */
export interface Revision {
  readonly kind: 'inserted' | 'deleted' | 'formatted';
  readonly author: string;
  /** As the file gives it: ISO 8601, or empty. */
  readonly date: string;
}

/** Signs that stand for what is no letter, from the private use area. */
export const signs = { note: '\ue010', object: '\ue011', end: '\ue013' } as const;

/** A stretch of a paragraph that looks one way and has one history. */
export interface Piece {
  readonly text: string;
  readonly marks: number;
  /** What it looked like before a tracked change. */
  readonly formatted?: { readonly marks: number; readonly revision: Revision };
  readonly revisions: readonly Revision[];
  /** Instruction of the innermost field whose result it is. */
  readonly field?: string;
  /** Address outside of the document that it leads to. */
  readonly url?: string;
  /** Id of the footnote or endnote that it calls: `f3`, `e1`. */
  readonly note?: string;
}

/** A step into a table: which table of the document, which row and cell of it, from 0. */
export interface CellStep {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  /** Tracked insertion or deletion of the row. */
  readonly revisions: readonly Revision[];
}

/** A paragraph as the file has it, all revisions in it. */
export interface RawParagraph {
  readonly element: Element;
  /** `body`, `f3` for a footnote, `e1` for an endnote. */
  readonly part: string;
  readonly pieces: readonly Piece[];
  /** What was done to its end: inserted, a paragraph was split there; deleted, it was joined with the next. */
  readonly mark: readonly Revision[];
  readonly style: string;
  /** Level of a list, where it is numbered or has a bullet of its own. */
  readonly level?: number;
  /** Left indent as written: it tells levels of lists without numbers of Word's. */
  readonly indent: string;
  readonly path: readonly CellStep[];
  /**
   * True where a section ends in the middle of a block: LibreOffice 7.4 breaks a paragraph in two where its first page style ends. Who breaks the last paragraph of a section
   * leaves the end of the section at the second half.
   */
  readonly isCut: boolean;
  readonly bookmarks: readonly string[];
  readonly comments: readonly CommentMark[];
}
/** `at` is an index into the pieces. */
export interface CommentMark {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'mark';
  readonly at: number;
}
