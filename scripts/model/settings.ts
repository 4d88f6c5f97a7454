import type { Contributor, Format, PageSize, Profile } from './book.ts';
import type { Paper, PdfProfile, PrintColour } from './pdf.ts';

/** A text for each language tag. */
export type Localised = Readonly<Record<string, string>>;

/** `book.yaml`, validated. Source of the schema: `read/settings-schema.ts`. */
export interface Settings {
  readonly title: Localised;
  readonly subtitle?: Localised;
  readonly description?: Localised;
  readonly status?: Localised;
  /** Short name in lower case, digits and hyphens: base of file names. */
  readonly slug: string;
  readonly edition: { readonly number: string; readonly date: string };
  readonly publisher: { readonly name: string | Localised; readonly place?: string; readonly url?: string };
  readonly contributors: readonly (Omit<Contributor, 'name'> & { readonly name: string | Localised })[];
  readonly rights: Localised;
  readonly identifiers: { readonly isbn?: Readonly<Record<string, string>> };
  readonly subjects: readonly (string | Localised)[];
  /** Codes of Thema, the main subject first. */
  readonly thema?: readonly string[];
  /** Language tags; the first is the source language. */
  readonly languages: readonly string[];
  readonly formats: readonly Format[];
  readonly profile: Profile;
  readonly page: PageSize;
  readonly pdf: PdfSettings;
  readonly variables: Readonly<Record<string, Localised | string | number>>;
  readonly structure: Structure;
  readonly translation: TranslationSettings;
  /** Other books that links lead into (`[](name#id)`): their inventory in the manuscript, and where their web editions stand. */
  readonly books?: Readonly<Record<string, { readonly inventory: string; readonly url: string }>>;
  /** Severity by diagnostic code. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** What translations must be to be made, by profile. */
export interface TranslationSettings {
  readonly gate: Readonly<Record<Profile, TranslationGate>>;
}
export interface TranslationGate {
  /** Least share of words that are translated and not stale, 0 to 1. */
  readonly coverage: number;
  /** Most blocks that are stale; absent, any number. */
  readonly stale?: number;
}

/** Which PDFs are made, and what each of them needs. */
export interface PdfSettings {
  readonly profiles: readonly PdfProfile[];
  /** Whether released PDFs for screens are ordered to be shown as they come over the net. */
  readonly linearize: boolean;
  readonly print: {
    /** `page` is the page of the book; the others are ISO 216, with the margins of the page in proportion. */
    readonly trim: TrimSize;
    readonly bleedMm: number;
    readonly colour: PrintColour;
    readonly paper: Paper;
  };
  readonly large: { readonly typePt: number; readonly page: PageSize };
}
export const trimSizes = ['page', 'A5', 'B5'] as const;
export type TrimSize = (typeof trimSizes)[number];

export type Severity = 'error' | 'warning' | 'info';

export interface Structure {
  readonly front: readonly StructureItem[];
  readonly parts: readonly StructurePart[];
  readonly back: readonly StructureItem[];
}
export interface StructurePart {
  readonly id: string;
  readonly title: Localised;
  /** Absent, parts are counted on. */
  readonly number?: number;
  /** Numbered chapters, or unnumbered profiles, or lettered annexes. */
  readonly kind: 'chapter' | 'profile' | 'annex';
  /** Files relative to the language's folder. */
  readonly chapters: readonly string[];
}
/** A file, or a section that the press makes. */
export type StructureItem = ({ readonly file: string } | { readonly generate: Generated }) & {
  /** False keeps it out of the contents. */
  readonly listed: boolean;
};
export const generated = [
  'half-title',
  'title-page',
  'contents',
  'figures',
  'tables',
  'checklists',
  'acronyms',
  'glossary',
  'references',
  'index',
  'changes',
  'colophon',
] as const;
export type Generated = (typeof generated)[number];
