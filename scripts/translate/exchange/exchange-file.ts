import type { UnitState } from '../../model/manuscript.ts';
import type { Place } from '../../model/place.ts';
import type { MarkType, UnitForm } from '../unit.ts';
import type { Piece } from './pieces.ts';

export const translationFormats = ['xliff', 'xliff2', 'po', 'tmx'] as const;
/** `xliff` is XLIFF 1.2, `xliff2` XLIFF 2.1. */
export type TranslationFormat = (typeof translationFormats)[number];

/** What a file of exchange says of itself. Nothing of it is taken from the clock. */
export interface ExchangeHeading {
  /** `slug` of book.yaml. */
  readonly book: string;
  readonly title: string;
  readonly edition: { readonly number: string; readonly date: string };
  /** Tells editions of books apart: 12 hex digits. */
  readonly editionHash: string;
  readonly toolVersion: string;
  readonly sourceLanguage: string;
  readonly language: string;
}
/** Texts of a book for a translator, file by file in the order of the book. */
export interface ExchangeFile {
  /** Without the folder of the language: `01-introduction.md`. */
  readonly name: string;
  readonly units: readonly ExchangeUnit[];
}
export interface ExchangeUnit {
  readonly id: string;
  readonly kind: string;
  readonly form: UnitForm;
  readonly source: readonly Piece[];
  readonly sourceHash: string;
  /** Its translation; absent where only a copy of the source stands there, or nothing. */
  readonly target?: readonly Piece[];
  /** Hash of what stands in the translation, be it a copy; absent where nothing does. */
  readonly targetHash?: string;
  readonly state: UnitState;
  readonly isStale: boolean;
  readonly marks: ReadonlyMap<number, MarkLegend>;
  readonly notes: readonly UnitNote[];
  /** The source as it was when it was translated, of stale units. */
  readonly former?: readonly Piece[];
  /** Translations of the same source elsewhere in the book. */
  readonly proposals: readonly Proposal[];
}
/** How a mark is written, for people; imports do not read it. */
export interface MarkLegend {
  readonly type: MarkType;
  readonly open: string;
  /** Absent of a single mark. */
  readonly close?: string;
}
export interface UnitNote {
  readonly about: 'section' | 'kind' | 'terms' | 'change' | 'waived';
  readonly text: string;
}
export interface Proposal {
  readonly target: readonly Piece[];
  /** `03-legal-framework.md#u-5f736ff8`. */
  readonly from: string;
}

/** The language of a book's source and those that a file may be translated into. */
export interface BookLanguages {
  readonly source: string;
  readonly targets: readonly string[];
}
/** What a file that comes back says of itself; what its tool has dropped is absent. */
export interface IncomingHeading {
  readonly book?: string;
  readonly editionHash?: string;
  readonly sourceLanguage?: string;
  readonly language?: string;
  readonly place: Place;
}
/** What a file says of a unit's state: `confirmed` that somebody has looked at the text, `unsure` that nobody should use it yet. */
export type Claim = 'unsure' | 'confirmed' | 'reviewed' | 'final';
export interface IncomingUnit {
  readonly id?: string;
  /** Name of the file of the book, be it with folders before it. */
  readonly name?: string;
  readonly source: readonly Piece[];
  /** Absent where the file has no translation. */
  readonly target?: readonly Piece[];
  /** Marks of the translation that are of no kind that an export writes. */
  readonly strange: readonly string[];
  readonly claim?: Claim;
  /** Hashes of source and translation at the time of the export. */
  readonly sourceHash?: string;
  readonly targetHash?: string;
  /** Where its text stands in the file. */
  readonly place: Place;
}
export interface IncomingFile {
  readonly format: TranslationFormat;
  /** One, or one for each file of the book that it holds. */
  readonly headings: readonly IncomingHeading[];
  readonly units: readonly IncomingUnit[];
}

/** A unit's id in the whole book: ids of front matter repeat from file to file. */
export const fullId = (name: string, id: string): string => `${name}#${id}`;
