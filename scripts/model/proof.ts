import type { Severity } from './settings.ts';

/** A translation beside its source, text by text: what a second reader reads. */
export interface Proof {
  readonly title: string;
  readonly source: ProofLanguage;
  readonly target: ProofLanguage;
  readonly chapters: readonly ProofChapter[];
}
export interface ProofLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** As English calls it. */
  readonly name: string;
}
export interface ProofChapter {
  /** `01-introduction.md`. */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly ProofRow[];
}
export interface ProofRow {
  /** Id of the unit. */
  readonly id: string;
  /** `paragraph`, `tableCell`, `alt` ... */
  readonly kind: string;
  /** Where the translation stands: `fr/01-introduction.md:12:1`; of a text that is not there, where its source stands. */
  readonly place: string;
  readonly state: 'missing' | 'initial' | 'translated' | 'reviewed' | 'final';
  readonly isStale: boolean;
  readonly isTouched: boolean;
  readonly source: readonly ProofPiece[];
  readonly target: readonly ProofPiece[];
  /** Of a stale text: its source as it was translated, and what has changed in it. */
  readonly changes: readonly { readonly kind: 'same' | 'gone' | 'come'; readonly words: string }[];
  /** Terms of the source with what the translation may call them. */
  readonly terms: readonly { readonly term: string; readonly wanted: readonly string[]; readonly isFound: boolean }[];
  readonly findings: readonly { readonly code: string; readonly severity: Severity; readonly message: string }[];
}
/** Words, or a mark (`1` for a pair or a single one) with what it is written as. */
export type ProofPiece =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'mark'; readonly label: string; readonly written: string };
