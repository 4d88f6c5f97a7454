import type { PdfProfile } from './pdf.ts';
import type { Place } from './place.ts';

/** A fault of an edition that is out, as `errata.yaml` of the manuscript tells it. */
export interface Erratum {
  /** Number of the edition that has it, as book.yaml called it. */
  readonly edition: string;
  /** ISO 8601 day on which it became known. */
  readonly date: string;
  /** The block that has it, by anchor or permanent id. */
  readonly block: string;
  /** What it says and what it should say, by language; the editions in other languages do not have the fault. */
  readonly text: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly blockPlace: Place;
}

/** Where a block stands in the editions of one language. */
export interface BlockPlaces {
  /** Permanent id. */
  readonly block: string;
  readonly anchor?: string;
  /** Anchor of its section, and what that is called. */
  readonly section: string;
  readonly title: string;
  readonly pdf: readonly { readonly profile: PdfProfile; readonly page: string }[];
  /** Label of the page in the EPUB's list. */
  readonly epub?: string;
  /** Page of the DOCX as laid out: of the last place before it whose page is known, in its section. */
  readonly docx?: string;
  /** `ch-one.html#u-6e30ddb2`, as seen from the site's first page. */
  readonly web?: string;
}
