import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Dictionary } from '../../dictionaries/open-dictionary.ts';
import type { Book } from '../../model/book.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { TermIndex } from '../../terms/term-index.ts';
import type { FilePair } from '../plan-sync.ts';
import type { LanguageTable } from './languages/language.ts';
import type { UnitText } from './unit-text.ts';

/** One side of a comparison: a language of the book and what is known of it. */
export interface Side {
  /** BCP 47 tag as the book has it. */
  readonly language: string;
  readonly table: LanguageTable;
  readonly terms: () => TermIndex;
  /** Hunspell's, opened when first asked for. */
  readonly dictionary: () => Promise<Dictionary | undefined>;
}

/** A unit of the source beside its translation, neither missing nor stale. */
export interface UnitPair {
  readonly source: UnitText;
  readonly target: UnitText;
  /** Both stand in a quotation: words of somebody else. */
  readonly quotation: boolean;
}

/** What a rule looks at: a translation beside its source, unit by unit and file by file. It only looks. */
export interface Comparison {
  readonly manuscript: Manuscript;
  readonly sourceBook: Book;
  readonly targetBook: Book;
  readonly source: Side;
  readonly target: Side;
  readonly files: readonly FilePair[];
  readonly units: readonly UnitPair[];
  /** The state of the translation is kept in locks: what is not in step is told by `translation/not-in-step`. */
  readonly isKept: boolean;
  readonly report: Report;
}

/** One rule, one file; its samples are in the definition of its diagnostic. */
export type ComparisonRule = (comparison: Comparison) => void | Promise<void>;
