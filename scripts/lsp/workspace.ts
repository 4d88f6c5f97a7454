import type { Position } from 'vscode-languageserver';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inOrder } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import { type Mention, mentionsIn } from '../impact/mentions.ts';
import { termsIn } from '../impact/occurrences.ts';
import type { Book } from '../model/book.ts';
import type { Manuscript, TextFile } from '../model/manuscript.ts';
import { checkBook } from '../pipeline.ts';
import { read } from '../read/read.ts';
import { readText } from '../read/read-text.ts';
import { type Addresses, createAddresses, holdsPosition } from './positions.ts';

/** What the last check has found. */
export interface Snapshot {
  readonly manuscript: Manuscript;
  readonly books: readonly Book[];
  readonly findings: readonly Diagnostic[];
  /** Texts of the open documents that were checked, by path in the manuscript. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One manuscript in an editor: what was found, and what stands in the texts now. */
export interface Workspace {
  readonly addresses: Addresses;
  readonly host: Host;
  readonly folder: string;
  /** Checks the book with the open documents as they are, in these languages or in all. */
  check(languages?: readonly string[]): Promise<readonly Diagnostic[]>;
  /** Languages of the open documents, if they are known and not all that the book has. */
  openLanguages(): readonly string[] | undefined;
  last(): Snapshot | undefined;
  /** The manuscript as it is now; undefined where its settings cannot be used. */
  manuscript(): Promise<Manuscript | undefined>;
  /** One text as it is now. */
  text(path: string): Promise<TextFile | undefined>;
  /** The mentions of a text as it is now. */
  mentionsOf(path: string): Promise<readonly Mention[]>;
  /** The mention at a position of a text as it is now; a term of the running text counts as one. */
  mentionAt(path: string, position: Position): Promise<Mention | undefined>;
  /** The book that a file belongs to; that of the source language for a shared file. */
  bookOf(path: string): Book | undefined;
}

/** A workspace on a manuscript folder; `open` gives the open documents by path in the manuscript, `host` reads them first. */
export function createWorkspace(folder: string, host: Host, open: () => ReadonlyMap<string, string>): Workspace {
  let snapshot: Snapshot | undefined;
  const text = async (path: string): Promise<TextFile | undefined> => {
    const known = open().get(path);
    const before = snapshot?.manuscript.texts.get(path);
    if (known === undefined || known === snapshot?.texts.get(path)) if (before) return before;
    if (!path.endsWith('.md') || !(await host.files.exists(`${folder}/${path}`))) return undefined;
    return readText(path, await host.files.read(`${folder}/${path}`), () => {});
  };
  const mentionsOf = async (path: string): Promise<readonly Mention[]> => {
    const file = await text(path);
    return file ? mentionsIn(file, snapshot?.manuscript.concepts.values() ?? []) : [];
  };
  /** Words that are a term though no mark says so. */
  const termAt = async (path: string, position: Position): Promise<Mention | undefined> => {
    const file = await text(path);
    const [language = ''] = path.split('/');
    if (!file || !snapshot?.manuscript.settings.languages.includes(language)) return undefined;
    const hit = termsIn(file, snapshot.manuscript.concepts, language).find(({ place }) => holdsPosition(place, position));
    return hit && { kind: 'concept', id: hit.concept, role: 'reference', place: hit.place, whole: hit.place };
  };
  return {
    addresses: createAddresses(folder),
    host,
    folder,
    async check(languages) {
      const texts = new Map(open());
      const request = { book: folder, strict: false, ...(languages ? { languages } : {}) };
      const { manuscript, books, findings } = await checkBook(request, { host, watch: () => {} });
      if (manuscript) snapshot = { manuscript, books, findings: inOrder(findings), texts };
      return inOrder(findings);
    },
    openLanguages() {
      const known = snapshot?.manuscript.settings.languages ?? [];
      const used = known.filter((language) => [...open().keys()].some((path) => path.startsWith(`${language}/`)));
      return used.length > 0 && used.length < known.length ? used : undefined;
    },
    last: () => snapshot,
    manuscript: () => read.run(folder, { host, report: () => {} }),
    text,
    mentionsOf,
    async mentionAt(path, position) {
      const here = await mentionsOf(path);
      return (
        here.find(({ place }) => holdsPosition(place, position)) ??
        here.find(({ whole }) => whole.start.line === whole.end.line && holdsPosition(whole, position)) ??
        termAt(path, position)
      );
    },
    bookOf(path) {
      const [language = ''] = path.split('/');
      const books = snapshot?.books ?? [];
      return books.find(({ info }) => info.language === language) ?? books[0];
    },
  };
}
