import type { Element, ElementContent } from 'xast';
import type { BlockSide } from './read-blocks.ts';

/** Kinds of revision of what stands in a paragraph; `same` is none. */
export type Status = 'same' | 'ins' | 'del' | 'moveFrom' | 'moveTo';
export type Revision = Exclude<Status, 'same'>;

/** What the merge of one part (text, notes) knows of the two packages. */
export interface MergeContext {
  readonly old: BlockSide;
  readonly now: BlockSide;
  /** Names of the bookmarks of the new document. */
  readonly bookmarks: ReadonlySet<string>;
  /** Ids of the paragraphs of the new document. */
  readonly paragraphIds: ReadonlySet<string>;
  /** An element of revision (`w:ins`, `w:rPrChange` ...) with number, author and date. */
  revision(name: string, children?: ElementContent[], attributes?: Readonly<Record<string, string>>): Element;
  /** A number that no revision and no bookmark has. */
  number(): string;
  /** A node of the old document as it may stand in the new package: its pictures, links, lists and sections brought along. */
  carry(node: Element): Element;
  /** The id of a note in the merged document; its text is merged or marked as a whole. */
  note(name: string, ids: { readonly old?: string; readonly now?: string }): string;
}
