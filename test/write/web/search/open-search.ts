import { createContext, runInContext } from 'node:vm';
import type { Artifact, Edition } from '../../../../scripts/model/book.ts';
import { searchFiles } from '../../../../scripts/write/web/search/index.ts';
import { createSitePaths } from '../../../../scripts/write/web/site-paths.ts';
import { sampleContext } from '../../../sample-edition.ts';
import { textIn } from '../open-site.ts';

/** A result as the page shows it: where it leads, titles, and words, the marked ones in brackets. */
export interface Shown {
  readonly href: string;
  /** Anchor of the heading. */
  readonly heading: string;
  readonly title: string;
  readonly trail: readonly string[];
  readonly snippet: string;
}
export interface Answer {
  readonly shown: readonly Shown[];
  readonly also: readonly string[];
  readonly instead: readonly (readonly string[])[];
}
type Piece = readonly [text: string, isMarked: boolean];
interface Engine {
  ask(question: string): Promise<{
    found: readonly { section: number; block: number; score: number }[];
    also: readonly string[];
    instead: readonly (readonly string[])[];
    stems: unknown;
  }>;
  passageOf(block: number): Promise<{ anchor: string; text: string }>;
  readonly firstBlock: readonly number[];
}
interface Described {
  readonly href: string;
  readonly trail: readonly string[];
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
}
interface Search {
  take: (name: string, value: unknown) => void;
  words: unknown;
  createEngine(index: unknown, words: unknown, load: (name: string) => Promise<unknown>): Engine;
  describe(found: unknown, engine: Engine, stems: unknown): Promise<Described>;
}

/** A site of which only the search is made. */
export async function searchOf(edition: Edition<'web'>): Promise<Artifact<'web'>> {
  const { language } = edition.info;
  const files = (await searchFiles(edition, createSitePaths(edition), sampleContext())).map((file) => ({
    ...file,
    path: `web/${language}/${file.path}`,
  }));
  return { format: 'web', language, main: `web/${language}/index.html`, files };
}

/** Runs the search of a finished site from its own files, as a page does; gives a function that asks it and shows the first results. */
export async function openSearch(artifact: Artifact<'web'>): Promise<(question: string, most?: number) => Promise<Answer>> {
  const context = createContext({});
  const run = (name: string): unknown => runInContext(textIn(artifact, `assets/search/${name}.js`), context, { filename: name });
  for (const name of ['words', 'dictionary', 'engine', 'results']) run(name);
  const search = runInContext('handbookSearch', context) as Search;
  const taken = new Map<string, unknown>();
  search.take = (name, value) => void taken.set(name, value);
  const load = async (name: string): Promise<unknown> => {
    if (!taken.has(name)) run(name);
    return taken.get(name);
  };
  const engine = search.createEngine(await load('index'), search.words, load);
  return async (question, most = 5) => {
    const { found, also, instead, stems } = await engine.ask(question);
    const shown = found.slice(0, most).map(async (one): Promise<Shown> => {
      const { href, title, trail, snippet } = await search.describe(one, engine, stems);
      const { anchor: heading } = await engine.passageOf(engine.firstBlock[one.section] ?? 0);
      return { href, heading, title: title.map(([text]) => text).join(''), trail, snippet: snippet.map(bracketed).join('') };
    });
    return { shown: await Promise.all(shown), also: [...also], instead: [...instead].map((pair) => [...pair]) };
  };
}
const bracketed = ([text, isMarked]: Piece): string => (isMarked ? `[${text}]` : text);
