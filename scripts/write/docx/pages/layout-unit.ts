/** How the first page of a unit follows the page before it. */
export type Opening = 'next' | 'odd' | 'even';

/** What begins on a page of its own and so can be laid out alone: a section with the continuous sections after it. Nothing in it tells where in the book it stands. */
export interface LayoutUnit {
  /** The end of what stands before it, a page to be left out of account; empty where it is the first. */
  readonly before: string;
  /** The text, its section properties at the end: what stands in `w:body`. */
  readonly body: string;
  /** Its notes, numbered from 1. */
  readonly notes: string;
  /** The `w:num` elements of its lists. */
  readonly lists: string;
  /** Running heads and feet by the relationship ids that the body has for them. */
  readonly frames: readonly Frame[];
}
export interface Frame {
  readonly id: string;
  readonly kind: 'header' | 'footer';
  readonly xml: string;
}

/** A unit at its place in the book. */
export interface PlacedUnit {
  readonly unit: LayoutUnit;
  readonly opens: Opening;
  /** Number format of its folios (ECMA-376-1, 17.18.59). */
  readonly format: string;
  /** Number of its first page; absent, it goes on. */
  readonly start: number | undefined;
  /** Names of its bookmarks, in order. */
  readonly bookmarks: readonly string[];
}

/** What all units have in common. */
export interface SharedParts {
  /** Parts of XML by path, numbering and notes without what is a unit's own. */
  readonly xml: ReadonlyMap<string, string>;
  /** Embedded fonts by path. */
  readonly binary: ReadonlyMap<string, Uint8Array>;
  /** Start and end of `word/document.xml`, around the body. */
  readonly frame: readonly [string, string];
  /** Faces that are measured in the stead of those of a name. */
  readonly fonts: readonly NamedFont[];
}
export interface NamedFont {
  readonly name: string;
  readonly data: Uint8Array;
}

/** A document as units, in order. */
export interface SplitDocument {
  readonly shared: SharedParts;
  readonly units: readonly PlacedUnit[];
}

/** A unit laid out. */
export interface UnitLayout {
  readonly pages: number;
  /** Page of each bookmark, counted from 0. */
  readonly bookmarks: Readonly<Record<string, number>>;
  /** What the layout guessed at, once each. */
  readonly guesses: readonly string[];
  /** False where the layout could not go on to the end. */
  readonly isWhole: boolean;
}
