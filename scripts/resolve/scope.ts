import type { Code, FootnoteDefinition, Nodes } from 'mdast';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { AnchorInfo, Asset, BookInfo } from '../model/book.ts';
import type { Drawing, IndexMark } from '../model/book-node.ts';
import type { LongForm, Manuscript, TextFile } from '../model/manuscript.ts';
import type { WordKind, Words } from '../model/words.ts';
import type { Citer } from './citations/citer.ts';
import type { Includes } from './source-tree.ts';

/** What a cross-reference can lead to, as the outline found it. */
export interface TargetInfo extends AnchorInfo {
  /** How it is called; absent for an unnumbered heading, which is called by its title. */
  readonly wordKind?: WordKind;
}

/** The numbers and ids of one language's book, found before any text is converted. */
export interface Outline {
  readonly targets: ReadonlyMap<string, TargetInfo>;
  readonly byNode: ReadonlyMap<Nodes, TargetInfo>;
  /** File -> anchor of its section, for links by file name. */
  readonly sectionByFile: ReadonlyMap<string, string>;
}

/** All that the conversion of one language's book needs. */
export interface BookScope {
  readonly manuscript: Manuscript;
  readonly info: BookInfo;
  readonly language: string;
  readonly words: Words;
  readonly report: Report;
  readonly outline: Outline;
  readonly includes: Includes;
  readonly citer: Citer;
  readonly drawings: ReadonlyMap<Code, Drawing>;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Gathered on the way, in order of the text. */
  readonly gathered: Gathered;
  readonly takeBlockId: (file: string, kind: string, text: string) => string;
}
export interface Gathered {
  readonly indexMarks: { readonly mark: IndexMark; readonly section: string }[];
  readonly concepts: Set<string>;
  readonly acronyms: Map<string, LongForm>;
  readonly citedKeys: Set<string>;
  /** What periods of facts say and terms/periods.csv lacks. */
  readonly missingPeriods: Set<string>;
  readonly usedAssets: Set<string>;
}

/** The same inside one section. */
export interface SectionScope extends BookScope {
  readonly section: string;
  readonly seenAcronyms: Set<string>;
  readonly notes: NoteRegister;
}
/** Notes in order of first call; a note text is found by its file and name. */
export interface NoteRegister {
  readonly definitions: ReadonlyMap<string, { readonly node: FootnoteDefinition; readonly file: TextFile }>;
  readonly called: { readonly key: string; readonly calls: string[] }[];
}

/** The same inside one block: text before the node decides on capitals. */
export interface InlineScope {
  readonly book: SectionScope;
  readonly file: TextFile;
  /** Text of the block so far; converters add to it. */
  readonly preceding: { text: string };
}
