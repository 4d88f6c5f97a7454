import type { FileChild, IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import type { Edition, Section } from '../../model/book.ts';
import type { BlockNode, FootnoteDefinition, InlineNode } from '../../model/book-node.ts';
import type { RasteriseSvg } from '../rasterise-svg.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Formatting that runs and paragraphs take from what they stand in. */
export interface Surroundings {
  readonly run: IRunOptions;
  /** Style of plain paragraphs here. */
  readonly style: string;
  /** What paragraphs have from what they stand in, such as an indent. */
  readonly paragraph: Partial<IParagraphOptions>;
  /** Depth of lists around, 0 outside. */
  readonly depth: number;
  /** Room that a box takes from the width of the text, in points. */
  readonly insetPt: number;
  /** Inside a note, where Word allows no other note. */
  readonly inNote: boolean;
}

/** What handlers know. */
export interface DocxState {
  readonly edition: Edition<'docx'>;
  readonly section: Section;
  readonly sheet: StyleSheet;
  readonly rasterise: RasteriseSvg;
  readonly around: Surroundings;
  readonly shared: Shared;
  blocks(nodes: readonly BlockNode[], around?: Partial<Surroundings>): FileChild[];
  inlines(nodes: readonly InlineNode[], around?: Partial<Surroundings>): ParagraphChild[];
}

/** What grows while the book is written. */
export interface Shared {
  /** Word's number of each note, by its anchor. */
  readonly notes: Map<string, number>;
  readonly noteTexts: Map<string, FootnoteDefinition>;
  /** Notes whose mark stands already. */
  readonly called: Set<string>;
  lists: number;
  /** Folio of each bookmark by its name, for what Word shows until it counts itself; empty while the pages are not laid out. */
  readonly pages: ReadonlyMap<string, string>;
}

/** A name that Word takes for a bookmark: letters, digits, underscores, at most 40 of them. */
export const bookmarkName = (anchor: string): string => anchor.replaceAll('-', '_').slice(0, 40);
