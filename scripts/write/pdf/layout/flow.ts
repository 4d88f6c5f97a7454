/** What the browser measured of one flow, in CSS pixels. Tops and bottoms count from the flow's own top, as if its page had no end. */
export interface Flow {
  /** Slices that no page end may cut, in order of reading. */
  readonly units: readonly Unit[];
  readonly notes: readonly NoteLines[];
  readonly boxes: readonly BoxRange[];
  readonly tables: readonly TableRange[];
  readonly anchors: readonly AnchorPlace[];
  readonly headings: readonly HeadingPlace[];
  /** Units of each block that has a permanent id, both ends inclusive. */
  readonly blocks: readonly BlockRange[];
  /** Ranges of units that are set in columns, measured at the width of one. */
  readonly columns: readonly ColumnRange[];
}

/** A line, a row of a table, a figure, a heading. */
export interface Unit {
  readonly top: number;
  readonly bottom: number;
  readonly kind: 'line' | 'block' | 'heading' | 'figure' | 'caption' | 'head' | 'row';
  /** Which line of its paragraph it is, from 0, and how many there are. */
  readonly line: number;
  readonly lines: number;
  /** No page ends after it; none before it (CSS `break-after: avoid`, `break-before: avoid`, and orphans and widows). */
  readonly keepNext: boolean;
  readonly keepPrevious: boolean;
  /** What a page end before it costs beyond a plain one, in squared lines of white space. */
  readonly cost: number;
  /** Notes whose first call is in it, as positions in `Flow.notes`. */
  readonly notes: readonly number[];
  /** Innermost box and table it belongs to, -1 where none. */
  readonly box: number;
  readonly table: number;
  /** A block that may wait for the blocks after it to fill the page: a figure. */
  readonly floats: boolean;
}
/** Lines of one note from its own top. */
export interface NoteLines {
  readonly height: number;
  /** Bottoms of its lines. */
  readonly lines: readonly number[];
  /** The note and what is in it, by id: distance from the note's upper edge, and from the text's left one. */
  readonly anchors: readonly { readonly id: string; readonly down: number; readonly left: number }[];
}
/** A box with a background or a rule at its side; `from` to `to` are its units, both inclusive. */
export interface BoxRange {
  readonly from: number;
  readonly to: number;
  /** Space between its edge and its text where a page ends within it. */
  readonly padding: number;
}
export interface TableRange {
  readonly from: number;
  readonly to: number;
  /** Height of the head that is repeated on each further page, with the line that says so. */
  readonly headHeight: number;
  /** Wider than the page: it stands on pages turned by a quarter. */
  readonly landscape: boolean;
}
export interface AnchorPlace {
  readonly id: string;
  readonly unit: number;
  /** Distance from the top of its unit and from the left edge of the text. */
  readonly down: number;
  readonly left: number;
}
export interface HeadingPlace {
  readonly unit: number;
  readonly level: number;
  readonly text: string;
}
export interface BlockRange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Measures of a page in CSS pixels, from its upper edge. */
export interface PageBox {
  readonly height: number;
  /** Where text begins and ends. */
  readonly textTop: number;
  readonly textBottom: number;
}

export type PageStart = 'flow' | 'block' | 'line' | 'row';
/** One page of a flow. */
export interface FlowPage {
  readonly first: number;
  readonly last: number;
  readonly start: PageStart;
  /** What is taken from a unit's top to get its distance from the page's upper edge. */
  readonly shift: number;
  /** Where its text ends, from its upper edge. */
  readonly end: number;
  readonly landscape: boolean;
  readonly notes: readonly NotePart[];
  /** Where the columns after the first begin, and how far each is shifted. */
  readonly columns: readonly { readonly first: number; readonly shift: number; readonly column: number }[];
}
/** Lines of a note at the foot of a page: `from` inclusive, `to` exclusive. */
export interface NotePart {
  readonly note: number;
  readonly from: number;
  readonly to: number;
  /** From the page's upper edge. */
  readonly top: number;
}
