import type { Report } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Book } from '../model/book.ts';
import type { Manuscript, TextFile } from '../model/manuscript.ts';
import type { Prose } from './prose.ts';

/** What a rule looks at. It only looks: it never changes the book. */
export interface RuleInput {
  readonly book: Book;
  readonly manuscript: Manuscript;
  /** The book in the source language. */
  readonly source: Book | undefined;
  /** The texts that the book is made of, as written. */
  readonly files: readonly TextFile[];
  /** Their blocks of prose. */
  readonly prose: readonly Prose[];
  /** What is printed besides: alternative texts, labels of drawings, index entries, definitions, titles of settings. */
  readonly values: readonly Prose[];
  /** For what a rule needs besides the book, such as a dictionary. */
  readonly host: Host;
  readonly report: Report;
}
/** One rule, one file; its samples are in the definition of its diagnostic. A safe mend goes with the finding as its `fix`. */
export type Rule = (input: RuleInput) => void | Promise<void>;
