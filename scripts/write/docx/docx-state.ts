import type { FileChild, IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import type { Edition, Section } from '../../model/book.ts';
import type { BlockNode, FootnoteDefinition, InlineNode } from '../../model/book-node.ts';
import type { RasteriseSvg } from '../rasterise-svg.ts';
import type { BookmarkNames, BookmarkPart } from './bookmark-names.ts';
import type { HeadingNumbers } from './heading-numbers.ts';
import type { ReferenceTarget } from './reference-targets.ts';
import type { StyleTemplate } from './style-template.ts';

/** Formatting that runs and paragraphs take from what they stand in. */
export interface Surroundings {
  readonly run: IRunOptions;
  /** Style of plain paragraphs here. */
  readonly style: string;
  /** What paragraphs have from what they stand in, such as an indent. */
  readonly paragraph: Partial<IParagraphOptions>;
  /** Depth of lists around, 0 outside. */
  readonly depth: number;
  /** Room that a box takes from the width of the text, in twips. */
  readonly insetTwips: number;
  /** Inside a note, where Word allows no other note. */
  readonly inNote: boolean;
  /** On a page that is turned for a wide table. */
  readonly turned: boolean;
}

/** What handlers know. */
export interface DocxState {
  readonly edition: Edition<'docx'>;
  readonly section: Section;
  readonly template: StyleTemplate;
  readonly rasterise: RasteriseSvg;
  readonly around: Surroundings;
  readonly shared: Shared;
  blocks(nodes: readonly BlockNode[], around?: Partial<Surroundings>): FileChild[];
  inlines(nodes: readonly InlineNode[], around?: Partial<Surroundings>): ParagraphChild[];
}

/** What is known of the whole book, and what grows while it is written. */
export interface Shared {
  readonly names: BookmarkNames;
  readonly headings: HeadingNumbers;
  /** Where references lead, by anchor. */
  readonly targets: ReadonlyMap<string, ReferenceTarget>;
  /** Parts of targets that a field repeats: a bookmark stands round each. */
  readonly repeated: ReadonlySet<string>;
  /** Anchors of the sections and headings that the contents name. */
  readonly listed: ReadonlySet<string>;
  /** Index marks that begin a range of pages, with the mark that ends it; and the other way round. */
  readonly ranges: { readonly endOf: ReadonlyMap<string, string>; readonly startOf: ReadonlyMap<string, string> };
  readonly rangeIds: Map<string, number>;
  /** Word's number of each note, by its anchor. */
  readonly notes: Map<string, number>;
  readonly noteTexts: Map<string, FootnoteDefinition>;
  /** Notes whose mark stands already. */
  readonly called: Set<string>;
  /** How many notes Word has numbered in each section, by anchor. */
  readonly notesCounted: Map<string, number>;
  /** What Word has counted in each sequence of captions. */
  readonly sequences: Map<string, number>;
  lists: number;
  controls: number;
  /** Folio of each bookmark by its name, for what Word shows until it counts itself; empty while the pages are not laid out. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Name of the bookmark of an anchor, or of a part of what it means. */
export const bookmarkName = (anchor: string, { shared }: DocxState, part?: BookmarkPart): string => shared.names.of(anchor, part);

/** Key of a part of a target in `Shared.repeated`. */
export const partKey = (anchor: string, part: BookmarkPart): string => `${anchor}#${part}`;
