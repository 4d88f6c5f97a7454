/** A concept as the exchange formats see it: three levels, as ISO 30042 has them. */
export interface ConceptEntry {
  readonly id: string;
  readonly subjectField: string;
  readonly source: string;
  /** House data as `column = value` among them. */
  readonly notes: readonly string[];
  /** Other concepts of the file. */
  readonly references: readonly Pointer[];
  /** Pages elsewhere; `target` is an http(s) URL. */
  readonly links: readonly Pointer[];
  /** In the order of the exports. Each has at least one term. */
  readonly languages: readonly LanguageSection[];
}
export interface Pointer {
  readonly target: string;
  readonly text: string;
}
export interface LanguageSection {
  readonly language: string;
  readonly definition: string;
  readonly definitionSource: string;
  readonly notes: readonly string[];
  /** Terms, then acronyms, then deprecated forms. */
  readonly terms: readonly TermEntry[];
}
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded';
export interface TermEntry {
  readonly text: string;
  readonly status: TermStatus;
  readonly acronym: boolean;
  /** Value of TBX's picklist, or empty. */
  readonly partOfSpeech: string;
  /** Value of TBX's picklist, or empty. */
  readonly gender: string;
  /** Where the term is used, such as `nl-BE`, or empty. */
  readonly region: string;
}
