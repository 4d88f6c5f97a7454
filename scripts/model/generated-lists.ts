import type { Block, InlineNode } from './book-node.ts';

/** What the press makes of the rest of the book. */
export type GeneratedList = ContentsList | GlossaryList | AcronymList | ReferenceList | IndexList;

/** A generated list of places with their titles: contents, list of figures, list of tables. */
export interface ContentsList extends Block {
  readonly type: 'contentsList';
  readonly of: 'contents' | 'figures' | 'tables' | 'checklists';
  readonly entries: readonly ContentsEntry[];
}
export interface ContentsEntry {
  readonly target: string;
  /** 0 part, 1 chapter or unnumbered section, 2 section (### are not listed). */
  readonly depth: 0 | 1 | 2;
  /** Back matter: it belongs to no part. */
  readonly apart?: true;
  /** As printed before the title: "1", "1.2", "Part I", "Table 4"; absent where unnumbered. */
  readonly number?: string;
  readonly title: readonly InlineNode[];
}
export interface GlossaryList extends Block {
  readonly type: 'glossaryList';
  readonly entries: readonly GlossaryEntry[];
}
export interface GlossaryEntry {
  readonly concept: string;
  /** `term-` and the concept id. */
  readonly anchor: string;
  readonly term: string;
  readonly acronym?: string;
  readonly definition: string;
  readonly source?: string;
  /** The term in the book's other languages: `{ lang, term }`. */
  readonly equivalents: readonly { readonly lang: string; readonly term: string }[];
  /** Where the text uses the term: sections in order, `label` as references call them ("1.2", or a title). */
  readonly places?: readonly { readonly target: string; readonly label: string }[];
}
export interface AcronymList extends Block {
  readonly type: 'acronymList';
  readonly entries: readonly { readonly acronym: string; readonly expansion: string; readonly expansionLang?: string }[];
}
export interface ReferenceList extends Block {
  readonly type: 'referenceList';
  readonly entries: readonly { readonly key: string; readonly anchor: string; readonly children: readonly InlineNode[] }[];
}
export interface IndexList extends Block {
  readonly type: 'indexList';
  /** One group a first letter, sorted for the language. */
  readonly groups: readonly { readonly letter: string; readonly entries: readonly IndexEntry[] }[];
}
export interface IndexEntry {
  readonly head: string;
  /** Places in order. `label` is the number of the section (or its title) for formats without pages; `end` closes a range. */
  readonly locators: readonly { readonly target: string; readonly end?: string; readonly label: string; readonly endLabel?: string }[];
  readonly see: readonly string[];
  readonly also: readonly string[];
  readonly children: readonly IndexEntry[];
}
