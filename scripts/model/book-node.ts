import type { AcronymList, ContentsList, GlossaryList, IndexList, ReferenceList } from './generated-lists.ts';
import type { Place } from './place.ts';

export type {
  AcronymList,
  ContentsEntry,
  ContentsList,
  GeneratedList,
  GlossaryEntry,
  GlossaryList,
  IndexEntry,
  IndexList,
  ReferenceList,
} from './generated-lists.ts';

/**
 * The tree of a resolved book. A closed union on `type`, unist-compatible (`type`, `children`), with mdast's names where mdast has the node.
 * What no format can change is settled here: numbers, targets, words of cross-references and citations.
 */
export type BookNode = BlockNode | InlineNode | ListItem | TableRow | TableCell | FootnoteDefinition;

export type BlockNode =
  | Heading
  | Paragraph
  | Blockquote
  | List
  | Code
  | ThematicBreak
  | Table
  | Figure
  | Box
  | Checklist
  | Form
  | FormField
  | ConditionalBlock
  | ContentsList
  | GlossaryList
  | AcronymList
  | ReferenceList
  | IndexList;

export type InlineNode =
  | Text
  | Emphasis
  | Strong
  | InlineCode
  | Break
  | Link
  | Image
  | CrossReference
  | Citation
  | CitationItem
  | FactReference
  | TermReference
  | Acronym
  | IndexMark
  | FootnoteReference
  | Foreign
  | Unconfirmed
  | ConditionalInline
  | TranslationSign
  | Revision;

export type NodeType = BookNode['type'];
export type NodeOf<T extends NodeType> = Extract<BookNode, { type: T }>;

/** A handler for every kind of node: a kind without one does not compile. */
export type Handlers<Out, State> = { readonly [T in NodeType]: (node: NodeOf<T>, state: State) => Out };

interface Node {
  /** Where it stands in the manuscript; generated nodes have the place that caused them. */
  readonly place: Place;
}

/** Blocks carry a permanent id (`u-` and 8 hex digits), the same in every format. */
export interface Block extends Node {
  readonly id: string;
}

/** What a cross-reference can lead to. `anchor` is the id in every output: lower case, digits, hyphens. */
interface Target {
  readonly anchor: string;
  /** Number as printed, without the word: `3.2`, `4`, `B`; absent where unnumbered. */
  readonly number?: string;
}

export interface Heading extends Block, Target {
  readonly type: 'heading';
  /** 1 is the section's title; 2 and deeper are inside it. */
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly InlineNode[];
}
export interface Paragraph extends Block {
  readonly type: 'paragraph';
  readonly children: readonly InlineNode[];
}
export interface Blockquote extends Block {
  readonly type: 'blockquote';
  /** BCP 47, where it differs from the book's. */
  readonly lang?: string;
  readonly attribution?: readonly InlineNode[];
  readonly children: readonly BlockNode[];
}
export interface List extends Block {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  /** True where items are set apart (paragraphs), false where they are tight. */
  readonly spread: boolean;
  readonly children: readonly ListItem[];
}
export interface ListItem extends Block {
  readonly type: 'listItem';
  /** A task: true done, false open; absent for plain items. */
  readonly checked?: boolean;
  readonly children: readonly BlockNode[];
}
export interface Code extends Block {
  readonly type: 'code';
  readonly language?: string;
  readonly value: string;
}
export interface ThematicBreak extends Block {
  readonly type: 'thematicBreak';
}

export type Alignment = 'left' | 'right' | 'center' | null;

export interface Table extends Block {
  readonly type: 'table';
  /** Present on captioned tables (`:::table`). */
  readonly anchor?: string;
  readonly number?: string;
  /** "Table 4" in the book's language; absent without number. */
  readonly label?: string;
  readonly caption?: readonly InlineNode[];
  readonly align: readonly Alignment[];
  /** First column holds row headers. */
  readonly rowHeads: boolean;
  readonly wide: boolean;
  /** The first row is the header row. All rows have as many cells as `align` has entries. */
  readonly children: readonly TableRow[];
}
export interface TableRow extends Block {
  readonly type: 'tableRow';
  readonly header: boolean;
  readonly children: readonly TableCell[];
}
export interface TableCell extends Block {
  readonly type: 'tableCell';
  /** `col` or `row` on header cells. */
  readonly scope?: 'col' | 'row';
  readonly align: Alignment;
  readonly children: readonly InlineNode[];
}

export interface Figure extends Block {
  readonly type: 'figure';
  readonly anchor?: string;
  readonly number?: string;
  /** "Figure 2" in the book's language. */
  readonly label?: string;
  readonly caption: readonly InlineNode[];
  /** Short alternative text; never empty. */
  readonly alt: string;
  readonly content: Image | Drawing;
  /** Long description for those who cannot see it; empty where `alt` is enough. */
  readonly description: readonly BlockNode[];
}
/** A vector drawing made by the press from text or data. Not a node of its own: it lives in a figure. */
export interface Drawing {
  readonly kind: 'chart' | 'flow' | 'map';
  /** A whole `<svg>` element, without ids, scripts, styles or links; text in the book's sans-serif face. */
  readonly svg: string;
  /** Natural size in CSS pixels (96 a inch). */
  readonly widthPx: number;
  readonly heightPx: number;
}

export type BoxKind = 'practice' | 'example' | 'caution' | 'legal' | 'note';
export interface Box extends Block {
  readonly type: 'box';
  readonly kind: BoxKind;
  readonly anchor?: string;
  readonly number?: string;
  /** Kind and number in the book's language: "In practice 3 · Netherlands", "Composite teaching example". */
  readonly label: string;
  readonly title: readonly InlineNode[];
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
  readonly children: readonly BlockNode[];
}
export interface Checklist extends Block {
  readonly type: 'checklist';
  readonly anchor?: string;
  readonly number?: string;
  readonly label: string;
  readonly title: readonly InlineNode[];
  readonly children: readonly BlockNode[];
}
export interface Form extends Block {
  readonly type: 'form';
  readonly anchor?: string;
  readonly number?: string;
  readonly label: string;
  readonly title: readonly InlineNode[];
  /** Fields and what stands between them. */
  readonly children: readonly BlockNode[];
}
export interface FormField extends Block {
  readonly type: 'formField';
  readonly kind: 'text' | 'long' | 'date' | 'check' | 'choice' | 'signature';
  readonly label: readonly InlineNode[];
  /** Lines to write on, for `long`. */
  readonly lines: number;
  /** For `choice`. */
  readonly options: readonly string[];
}

/** Text for some formats, languages or profiles only. After compose only those that apply are left: writers render their children. */
export interface Condition {
  readonly formats?: readonly string[];
  readonly languages?: readonly string[];
  readonly profiles?: readonly string[];
}
export interface ConditionalBlock extends Block {
  readonly type: 'conditionalBlock';
  readonly condition: Condition;
  readonly children: readonly BlockNode[];
}
export interface ConditionalInline extends Node {
  readonly type: 'conditionalInline';
  readonly condition: Condition;
  readonly children: readonly InlineNode[];
}

export interface Text extends Node {
  readonly type: 'text';
  readonly value: string;
}
export interface Emphasis extends Node {
  readonly type: 'emphasis';
  readonly children: readonly InlineNode[];
}
export interface Strong extends Node {
  readonly type: 'strong';
  readonly children: readonly InlineNode[];
}
export interface InlineCode extends Node {
  readonly type: 'inlineCode';
  readonly value: string;
}
export interface Break extends Node {
  readonly type: 'break';
}
/** A link out of the book: http, https, mailto or tel. */
export interface Link extends Node {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly InlineNode[];
}
export interface Image extends Node {
  readonly type: 'image';
  /** Key into the book's assets. */
  readonly asset: string;
  /** Empty only for an inline image that decorates. */
  readonly alt: string;
}
export interface CrossReference extends Node {
  readonly type: 'crossReference';
  /** Anchor of the target; `seal` proves that it exists. */
  readonly target: string;
  /**
   * `words`: children as they are. `page`: in page formats the page ("page 45") instead of the children. `words-and-page`: children, and in page formats the page in brackets.
   */
  readonly show: 'words' | 'page' | 'words-and-page';
  readonly children: readonly InlineNode[];
}
/** A citation as printed: text and CitationItem nodes, brackets included. */
export interface Citation extends Node {
  readonly type: 'citation';
  readonly children: readonly InlineNode[];
}
/** One cited source inside a citation; leads to its entry in the references. */
export interface CitationItem extends Node {
  readonly type: 'citationItem';
  readonly key: string;
  /** Anchor of the entry: `ref-` and the key. */
  readonly target: string;
  readonly children: readonly InlineNode[];
}
/** Source, date and confidence of facts of facts.csv, as printed (brackets included). */
export interface FactReference extends Node {
  readonly type: 'factReference';
  readonly facts: readonly string[];
  /** The weakest confidence among them. */
  readonly confidence: 'verified' | 'well-known' | 'later-source' | 'unverified';
  /** Text and CitationItem nodes. */
  readonly children: readonly InlineNode[];
}
export interface TermReference extends Node {
  readonly type: 'termReference';
  readonly concept: string;
  /** Anchor of the glossary entry: `term-` and the concept id. */
  readonly target: string;
  readonly children: readonly InlineNode[];
}
export interface Acronym extends Node {
  readonly type: 'acronym';
  readonly acronym: string;
  readonly expansion: string;
  /** BCP 47, where the expansion is in another language than the book. */
  readonly expansionLang?: string;
  /** True at the first use in a chapter: print "expansion (ACRONYM)". */
  readonly first: boolean;
}
/** A place that the index points to; may hold the words that are indexed. */
export interface IndexMark extends Node {
  readonly type: 'indexMark';
  /** Unique in the book: `ix-` and a number. */
  readonly anchor: string;
  /** Heads from main to sub-entry; `see`/`also` name other main entries. */
  readonly entry: readonly string[];
  readonly range?: 'start' | 'end';
  readonly see?: string;
  readonly also?: string;
  readonly children: readonly InlineNode[];
}
export interface FootnoteReference extends Node {
  readonly type: 'footnoteReference';
  /** Number in the section, as printed. */
  readonly number: number;
  /** Anchor of this call, where the note leads back. */
  readonly anchor: string;
  /** Anchor of the note. */
  readonly target: string;
}
/** A note of a section (`Section.notes`), in order of call. */
export interface FootnoteDefinition extends Block {
  readonly type: 'footnoteDefinition';
  readonly number: number;
  readonly anchor: string;
  /** Anchors of all calls, first first. */
  readonly calls: readonly string[];
  readonly children: readonly BlockNode[];
}
/** Words in another language than the text around them. */
export interface Foreign extends Node {
  readonly type: 'foreign';
  readonly lang: string;
  /** A title or name: in the type of the text around it, not in italics. */
  readonly isName?: true;
  readonly children: readonly InlineNode[];
}
/** Words that are not confirmed, followed by the mark in the book's language (`mark`). */
export interface Unconfirmed extends Node {
  readonly type: 'unconfirmed';
  readonly mark: string;
  readonly children: readonly InlineNode[];
}

/** The text of a block whose translation is missing, or out of date, followed by a sign that says so in the book's language (`mark`). */
export interface TranslationSign extends Node {
  readonly type: 'translationSign';
  readonly state: 'missing' | 'stale';
  /** Language of the children, where it is that of the source. */
  readonly lang?: string;
  readonly mark: string;
  readonly children: readonly InlineNode[];
}

/** Words that came into the text since an earlier state of it, or went from it. Compose makes them, for drafts. */
export interface Revision extends Node {
  readonly type: 'revision';
  readonly kind: 'inserted' | 'deleted';
  readonly children: readonly InlineNode[];
}
