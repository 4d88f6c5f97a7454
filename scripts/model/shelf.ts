import type { BookInfo, Format } from './book.ts';
import type { BlockChange } from './book-difference.ts';
import type { BlockPlaces, Erratum } from './errata.ts';
import type { PdfProfile } from './pdf.ts';

/** One file of the shelf. `path` is relative to the shelf, with `/`; sizes in bytes; hashes in lower-case hexadecimal. */
export interface ShelfFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a validator said of an edition; `absent`: it is not installed here and nothing is known. */
export interface ValidatorResult {
  /** "EPUBCheck", "Ace by DAISY", "handbook inspect" ... */
  readonly name: string;
  readonly version?: string;
  readonly result: 'passed' | 'failed' | 'absent';
  readonly errors: number;
  readonly warnings: number;
  /** Standard that it checks, as people name it: "EPUB 3.3", "WCAG 2.2 AA", "PDF/UA-1". */
  readonly standard?: string;
}

/** One edition on the shelf: a language in a format, of the PDF one for each profile. */
export interface ShelfEdition extends ShelfFile {
  readonly language: string;
  readonly format: Format;
  readonly profile?: PdfProfile;
  /** Printed pages, where the format has any. */
  readonly pages?: number;
  /** All files of an edition that has several (the web), the main one among them. */
  readonly files?: readonly ShelfFile[];
  readonly validators: readonly ValidatorResult[];
}

/** A fault of an edition that is out, in one language, with its places in that edition where they are known. */
export interface ShelfErratum extends Pick<Erratum, 'edition' | 'date' | 'block'> {
  readonly text: string;
  readonly places?: BlockPlaces;
}

/** What is new in a language since an earlier state. */
export interface ShelfNews {
  /** The earlier state as readers know it: the number of an edition, else the name of a state. */
  readonly since: string;
  /** Page of the shelf that shows it. */
  readonly path: string;
  /** Blocks by what has become of them. */
  readonly counts: Readonly<Record<BlockChange['kind'], number>>;
}

/** What the shelf says of the book in one language. */
export interface ShelfBook {
  readonly info: BookInfo;
  /** Share of the source's words that is translated and not stale, 0 to 1; undefined for the source. */
  readonly shareTranslated?: number;
  /** Faults that are known, the latest first. */
  readonly errata?: readonly ShelfErratum[];
  readonly news?: ShelfNews;
  /** Where each block stands in the editions, in the order of reading. */
  readonly places?: readonly BlockPlaces[];
  /** PNG of the cover, in pixels. */
  readonly cover?: { readonly bytes: Uint8Array; readonly widthPx: number; readonly heightPx: number };
}

/** All that is put out at once: one edition of a book in all its languages and formats. */
export interface Shelf {
  readonly slug: string;
  readonly edition: string;
  /** ISO 8601 day of the edition. */
  readonly date: string;
  readonly sourceLanguage: string;
  /** Commit of the manuscript; undefined where it is not known. */
  readonly commit?: string;
  /** Absolute address under which the shelf will stand, with a slash at its end; undefined where nobody knows it. */
  readonly url?: string;
  /** Editions of the book that stand online, this one first, with the folder of their sites as seen from that of this one's; absent where there is but this. */
  readonly versions?: readonly { readonly edition: string; readonly href: string }[];
  readonly books: readonly ShelfBook[];
  readonly editions: readonly ShelfEdition[];
}
