import type { BookInfo, Format } from './book.ts';
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

/** What the shelf says of the book in one language. */
export interface ShelfBook {
  readonly info: BookInfo;
  /** Share of the source's words that is translated and not stale, 0 to 1; undefined for the source. */
  readonly shareTranslated?: number;
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
  readonly books: readonly ShelfBook[];
  readonly editions: readonly ShelfEdition[];
}
