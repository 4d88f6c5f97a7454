import type { EditNote } from '../edit/edit-line.ts';
import type { Conflict } from '../merge/merge-lines.ts';
import type { Patch } from '../patch/splice.ts';

export type EditKind =
  | 'words'
  | 'split'
  | 'joined'
  | 'new'
  | 'removed'
  | 'moved'
  | 'new-row'
  | 'removed-row'
  | 'new-note'
  | 'style'
  | 'made-by-press'
  | 'elsewhere';

/** Who made an edit, and whether Word kept track of it. */
export interface History {
  readonly authors: readonly string[];
  /** Of the latest change, as the file gives it; empty where it gives none. */
  readonly date: string;
  readonly tracking: 'tracked' | 'untracked' | 'partly';
}

/** One edit of a reviewer, and what becomes of it. */
export interface ReviewEdit {
  readonly kind: EditKind;
  readonly history: History;
  /** Where it is in the Markdown of now: a file and an offset. */
  readonly place?: { readonly file: string; readonly offset: number };
  /** Permanent id of the block. */
  readonly block?: string;
  readonly was: string;
  readonly now: string;
  /** What a person should know besides. */
  readonly notes: readonly EditNote[];
  /** Words that were changed on both sides: they stay as they are now. */
  readonly conflicts: readonly Conflict[];
  /** The change of the Markdown; absent where there is none to make. */
  readonly patch?: Omit<Patch, 'edit'>;
  /** Why it cannot be taken over: a clause. Absent where it can. */
  readonly reason?: string;
  /** True where the Markdown says so already. */
  readonly isThere?: true;
}

/** Reasons for which an edit stays a matter for people. */
export const reasons = {
  gone: 'the block is not in the Markdown any more',
  changed: 'the block has been changed in the Markdown since the export',
  press: 'the press makes this text itself: change what it is made from',
  unreadable: 'Markdown has no safe way to write it',
  place: 'there is no safe place for it in the Markdown',
  columns: 'the columns of the table have changed',
  cell: 'a cell of a table holds one paragraph',
  one: 'it cannot be two blocks',
  kinds: 'blocks of different kinds cannot be one',
  alone: 'it cannot be taken out without what it belongs to',
  style: 'styles of paragraphs are not taken over',
  object: 'pictures, text boxes and new tables are not taken over',
  broken: 'the file would not read as it is meant',
  faults: 'the check would find new errors',
  twice: 'the same text stands twice in the book and was changed in different ways',
  untracked: 'it is not tracked, so nobody can tell whose it is',
} as const;
