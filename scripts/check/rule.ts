import type { Report } from '../diagnostics/diagnostic.ts';
import type { Book } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';

/** What a rule looks at. It only looks: it never changes the book. */
export interface RuleInput {
  readonly book: Book;
  readonly manuscript: Manuscript;
  readonly report: Report;
}
/** One rule, one file; its samples are in the definition of its diagnostic. */
export type Rule = (input: RuleInput) => void;
