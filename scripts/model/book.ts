import type { BlockNode, FootnoteDefinition, Heading, InlineNode } from './book-node.ts';
import type { StoredBlockId } from './manuscript.ts';
import type { DocxDetails, PdfDetails, PdfSpec, PrintedPages } from './pdf.ts';
import type { Place } from './place.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

export const formats = ['pdf', 'epub', 'docx', 'web'] as const;
export type Format = (typeof formats)[number];
export const profiles = ['draft', 'release'] as const;
export type Profile = (typeof profiles)[number];

/**
 * A section is what begins on a page (PDF, DOCX) or in a file (EPUB, web) of its own.
 * `part` is a divider before the chapters of a part; generated ones (contents ... index) have a body of one generated block.
 * `halfTitle` is in print only: the book's title alone, before the title page.
 */
export type SectionKind =
  | 'halfTitle'
  | 'titlePage'
  | 'front'
  | 'contents'
  | 'part'
  | 'chapter'
  | 'profile'
  | 'annex'
  | 'back'
  | 'acronyms'
  | 'glossary'
  | 'references'
  | 'index'
  | 'colophon';

export interface Section {
  readonly kind: SectionKind;
  /** Front matter has roman folios in print; main and back matter arabic. */
  readonly matter: 'front' | 'main' | 'back';
  /** Id in every output and base of file names; equals its heading's anchor. */
  readonly anchor: string;
  /** The h1. The title page has one too (the book's title). */
  readonly heading: Heading;
  /** "Chapter 3", "Part I" in the book's language; absent where unnumbered. */
  readonly label?: string;
  /** Title for running heads and narrow places. */
  readonly shortTitle: string;
  /** The chapter of what is new, which compose fills where an edition is compared with an earlier state, and else leaves out. */
  readonly generated?: 'changes';
  /** What follows the heading. */
  readonly body: readonly BlockNode[];
  readonly notes: readonly FootnoteDefinition[];
}

/** Where an anchor leads: the section that holds it, and how it is called. */
export interface AnchorInfo {
  readonly anchor: string;
  readonly section: string;
  readonly kind:
    | 'section'
    | 'heading'
    | 'table'
    | 'figure'
    | 'box'
    | 'checklist'
    | 'form'
    | 'reference'
    | 'term'
    | 'note'
    | 'noteCall'
    | 'index'
    | 'block';
  readonly number?: string;
  /** Plain text. */
  readonly title: string;
  readonly place: Place;
}

export interface Asset {
  /** Path in the manuscript, e.g. `images/lake.jpg`. */
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Contributor {
  readonly name: string;
  /** MARC relator: aut, edt, trl, ill, pbl. */
  readonly role: string;
  readonly sortAs?: string;
}

/** What a catalogue knows of one language's edition. */
export interface BookInfo {
  /** Base of file names: lower case letters, digits, hyphens. */
  readonly slug: string;
  readonly title: string;
  readonly subtitle?: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Languages of all editions of the book. */
  readonly languages: readonly string[];
  readonly edition: string;
  /** ISO 8601 day of the edition. */
  readonly date: string;
  readonly publisher: string;
  readonly place?: string;
  readonly contributors: readonly Contributor[];
  readonly rights: string;
  readonly description?: string;
  readonly subjects: readonly string[];
  /** Codes of Thema, the main subject first. */
  readonly thema?: readonly string[];
  /** `urn:uuid:...`, stable for work, edition and language. */
  readonly identifier: string;
  readonly isbn?: string;
  readonly url?: string;
  /** Working text, official publication ...: printed on the title page. */
  readonly status?: string;
}

/** Words that the book breaks in its own way, in lower case, by language: `reintegration` -> `re-integration`; those without hyphens never break. */
export type Hyphenation = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Terms of one meaning in one language, for the search: the preferred one first, then admitted ones and acronyms; and those that the book avoids. */
export interface TermGroup {
  readonly terms: readonly string[];
  readonly avoided: readonly string[];
}

/** A whole book in one language, every number and reference settled, the same for all formats. */
export interface Book {
  readonly info: BookInfo;
  readonly settings: Settings;
  readonly words: Words;
  readonly sections: readonly Section[];
  /** Permanent ids of the blocks of each text, in order, with the hash of what they say now. */
  readonly blocks: ReadonlyMap<string, readonly StoredBlockId[]>;
  readonly anchors: ReadonlyMap<string, AnchorInfo>;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly hyphenation?: Hyphenation;
  readonly synonyms?: readonly TermGroup[];
  /** Anchors of the sections of the same book in its other languages, by language. */
  readonly sectionsElsewhere?: ReadonlyMap<string, readonly string[]>;
  /** Of a translation whose state is kept. */
  readonly translation?: Translation;
}

/** How far a translation is. */
export interface Translation {
  readonly sourceLanguage: string;
  /** Permanent ids of blocks that stand in the source's words, and of those whose source has changed since. */
  readonly missing: ReadonlySet<string>;
  readonly stale: ReadonlySet<string>;
  /** Where the translation's files hold the source's words. */
  readonly copies: readonly Place[];
  readonly words: TranslationWords;
  /** By text, in the order of the book. */
  readonly texts: readonly { readonly title: string; readonly words: TranslationWords }[];
}
/** Words of the source, by what is done with them. */
export interface TranslationWords {
  readonly all: number;
  readonly missing: number;
  readonly stale: number;
  /** Translated and not stale. */
  readonly done: number;
  readonly reviewed: number;
}

declare const sealed: unique symbol;
/** A book that passed the gate: only `seal` makes one. */
export type CheckedBook = Book & { readonly [sealed]: true };

/** One edition: a checked book as one format and profile wants it. Each format owns its options. */
export interface Edition<F extends Format> {
  readonly format: F;
  readonly profile: Profile;
  readonly info: BookInfo;
  readonly words: Words;
  readonly sections: readonly Section[];
  readonly anchors: ReadonlyMap<string, AnchorInfo>;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly hyphenation?: Hyphenation;
  /** Seconds since 1970 that stand for "now" in every artifact: SOURCE_DATE_EPOCH, else the edition's date at 00:00 UTC. */
  readonly epochSeconds: number;
  readonly spec: Spec[F];
}

export interface Spec {
  readonly pdf: PdfSpec;
  readonly epub: {
    readonly depth: number;
    /** Pages of the PDF of the same text; absent, the EPUB has no list of pages and speaks of none. */
    readonly printed?: PrintedPages;
  };
  readonly docx: { readonly page: PageSize };
  readonly web: {
    readonly depth: number;
    /** The book's other formats, for the first page: address as seen from it. */
    readonly downloads?: readonly { readonly format: Format; readonly href: string }[];
    /** Terms that the search takes for one another. */
    readonly synonyms?: readonly TermGroup[];
    /** Pages of the PDF of the same text; absent, no page of print is marked. */
    readonly printed?: PrintedPages;
    /** Anchors of the sections that the sites in other languages have too, by language. */
    readonly elsewhere?: ReadonlyMap<string, readonly string[]>;
  };
}

/** Trim size and margins in millimetres. Inner and outer change sides on verso pages. */
export interface PageSize {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly innerMm: number;
  readonly outerMm: number;
}

/** What a writer gives: the files of one edition, in memory. `path` is relative to `output/`. */
export interface Artifact<F extends Format = Format> {
  readonly format: F;
  readonly language: string;
  /** The file that a reader opens: one of `files`. */
  readonly main: string;
  readonly files: readonly ArtifactFile[];
  /** The folder that the edition has for itself, all its files below it. Absent, they stand among those of other editions. */
  readonly folder?: string;
  readonly details?: Details[F];
}
/** What a writer learns of its edition as it writes, for those who come after. */
export interface Details {
  readonly pdf: PdfDetails;
  readonly epub: undefined;
  readonly docx: DocxDetails;
  readonly web: undefined;
}
export interface ArtifactFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Children of any node, for walks that do not care for kinds. */
export type Child = BlockNode | InlineNode;
