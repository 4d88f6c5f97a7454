import type { Root } from 'mdast';
import type { Hyphenation } from './book.ts';
import type { Erratum } from './errata.ts';
import type { Inventory } from './inventory.ts';
import type { Place } from './place.ts';
import type { Settings } from './settings.ts';

/** The manuscript as written: every file read once, for all languages and formats. */
export interface Manuscript {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly settings: Settings;
  /** book.yaml as written, for places in it. */
  readonly settingsText: string;
  /** Markdown files by path in the manuscript (`en/01-introduction.md`). */
  readonly texts: ReadonlyMap<string, TextFile>;
  /** Paths of every file in the manuscript, sorted. */
  readonly paths: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Acronym -> language -> long form. */
  readonly acronyms: ReadonlyMap<string, ReadonlyMap<string, LongForm>>;
  /** What periods of facts say besides dates (`c. {date}`) -> language -> the same in it. */
  readonly periods: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Words that break in the book's own way: terms/hyphenation.<language>.txt. */
  readonly hyphenation?: Hyphenation;
  /** Inventories of other books, by the names that book.yaml gives them. */
  readonly inventories?: ReadonlyMap<string, Inventory>;
  /** Permanent block ids by text path, in order: `.i18n/<name>.ids.json` beside the text. */
  readonly blockIds: ReadonlyMap<string, readonly StoredBlockId[]>;
  /** How far the units of translations are, by text path: `.i18n/<name>.lock.json` beside the text. */
  readonly locks: ReadonlyMap<string, readonly LockedUnit[]>;
  /** Faults of editions that are out: errata.yaml. */
  readonly errata?: readonly Erratum[];
  /** Interface words of the manuscript's own, as written, by path: words/<language>.yaml. */
  readonly ownWords?: ReadonlyMap<string, string>;
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly tree: Root;
  readonly frontMatter: FrontMatter;
}
export interface FrontMatter {
  /** For running heads. */
  readonly short?: string;
  readonly description?: string;
  /** `open`: facts from after the time of the book may stand here. */
  readonly horizon?: 'open';
  /** Findings that are meant so. */
  readonly allow?: readonly Waiver[];
}
/** An author's word, with its reason, that what a rule finds here is meant so. */
export interface Waiver {
  /** Code of the finding. */
  readonly rule: string;
  readonly reason: string;
  /** As written: `#id`, or words of a paragraph; absent for the whole file. */
  readonly where?: string;
  /** Where the waiver stands. */
  readonly place: Place;
  /** The stretches of the file that it speaks of; none where `where` leads nowhere. */
  readonly covers: readonly Place[];
  /** The text that it speaks of waits to be translated: that it silences nothing says nothing. */
  readonly dormant?: boolean;
}
export interface StoredBlockId {
  readonly id: string;
  readonly hash: string;
  /** `paragraph`, `tableCell`, `practice` ...; absent in stores of earlier versions, as is `words`. */
  readonly kind?: string;
  /** Sketch of its words. */
  readonly words?: string;
}

/** How far a unit of a translation is. Whether it is stale follows from its hashes. */
export const unitStates = ['missing', 'initial', 'translated', 'reviewed', 'final'] as const;
export type UnitState = (typeof unitStates)[number];

/** What a lock keeps of a unit. */
export interface LockedUnit {
  readonly id: string;
  readonly state: UnitState;
  /** Hash of the source that was translated, and of its translation as it stood. */
  readonly source: string;
  readonly target: string;
  /** Who gave it its state, and on which day, as they said. */
  readonly by?: string;
  readonly on?: string;
  /** Checks that do not hold for it, each with its reason. */
  readonly waive?: readonly { readonly rule: string; readonly reason: string }[];
  /** The source that was translated, with marks as `{1}`: what a stale unit is compared with. */
  readonly text: string;
}

/** An entry of sources.json: CSL-JSON, unread fields kept for the citation processor. */
export interface Source {
  readonly id: string;
  readonly type: string;
  /** BCP 47 tag of its titles. */
  readonly language?: string;
  /** Fields of our own (CSL-JSON leaves it free): under a language’s tag, fields as the edition in that language prints them. */
  readonly custom?: Readonly<Record<string, unknown>>;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly [field: string]: unknown;
}

/** What an acronym stands for. */
export interface LongForm {
  readonly expansion: string;
  /** BCP 47, where it is in another language than the text. */
  readonly expansionLang?: string;
}

/** A row of facts.csv. */
export interface Fact {
  readonly id: string;
  readonly topic: string;
  /** Country code of the table, upper case; EU or INT for more than one. */
  readonly country: string;
  readonly statement: string;
  readonly period: string;
  readonly source: string;
  readonly confidence: 'verified' | 'well-known' | 'later-source' | 'unverified';
  readonly horizon: string;
}

/**
 * A row of termbase.csv. Terms by language; the first is the preferred one, the others are admitted.
 * Where a field is kept by term, the empty string stands for all terms of the concept.
 */
export interface Concept {
  readonly id: string;
  readonly domain: string;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly acronyms: Readonly<Record<string, readonly string[]>>;
  readonly deprecated: Readonly<Record<string, readonly string[]>>;
  readonly definitions: Readonly<Record<string, string>>;
  readonly source: string;
  readonly note?: string;
  /** Line of the row in its file, from 1. */
  readonly line?: number;
  readonly partOfSpeech?: 'noun' | 'verb' | 'adjective' | 'adverb' | 'other';
  /** Gender of the preferred term: `m`, `f`, `n`, `c` (common), or two where both are used (`mf`). */
  readonly genders?: Readonly<Record<string, string>>;
  /** Language -> term -> the only country that says so (`nl-BE`). */
  readonly regions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Language -> term -> `n` (number only), `full` (agreement), `=` (never changes), `forms:a,b`. */
  readonly inflections?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Forms that are never matched, by language. */
  readonly vetoes?: Readonly<Record<string, readonly string[]>>;
  /** Phrases in which a term does not mean this concept, by language. */
  readonly exceptions?: Readonly<Record<string, readonly string[]>>;
  /** Words beside which a deprecated term is the right one, by language: an act’s or an agency’s own wording. */
  readonly contexts?: Readonly<Record<string, readonly string[]>>;
  /** False: too general to lead to the glossary by itself. */
  readonly link?: boolean;
  /** A translation that lacks it is in error. */
  readonly core?: boolean;
  /** Only where the act of `source` is cited. */
  readonly legalOnly?: boolean;
  /** Ids of concepts that translators take this one for. */
  readonly confusions?: readonly string[];
}
