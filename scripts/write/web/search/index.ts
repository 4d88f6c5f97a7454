import type { ArtifactFile, Edition } from '../../../model/book.ts';
import type { Words } from '../../../model/words.ts';
import type { StageContext } from '../../../stage.ts';
import type { SitePaths } from '../site-paths.ts';
import { buildIndex } from './build-index.ts';
import { loadWords } from './load-words.ts';
import { passagesOf } from './passages.ts';

/** The files of a site's search, by their place below the site's folder: the scripts, and the index in parts that are scripts too, since a page from a disk may load nothing else. */
export async function searchFiles(edition: Edition<'web'>, paths: SitePaths, { host }: StageContext): Promise<readonly ArtifactFile[]> {
  const { words, script } = await loadWords(edition.info.language, host);
  const { index, postings, texts } = buildIndex(passagesOf(edition), words, {
    language: edition.info.language,
    fileOf: paths.fileOf,
    groups: edition.spec.synonyms ?? [],
  });
  const file = (path: string, bytes: Uint8Array): ArtifactFile => ({ path: `assets/${path}`, mediaType: 'text/javascript', bytes });
  const data = (name: string, value: unknown): ArtifactFile => file(`search/${name}.js`, encode(dataScript(name, value)));
  const template = (name: string): Promise<Uint8Array> => host.files.readTemplate(`web/${name}`);
  return [
    file('search.js', await template('search.js')),
    file('search/words.js', encode(script)),
    ...(await Promise.all(
      ['dictionary', 'engine', 'results'].map(async (name) => file(`search/${name}.js`, await template(`search/${name}.js`))),
    )),
    data('index', index),
    ...postings.map((part, at) => data(`postings-${at}`, part)),
    ...texts.map((part, at) => data(`texts-${at}`, part)),
  ];
}

const names = [
  'search',
  'searchHint',
  'searchCount',
  'searchNothing',
  'searchAlso',
  'searchInstead',
  'searchMore',
  'searchFailed',
] as const;
/** What the search says, for the shell of the pages. */
export function searchPhrases(phrases: Words['phrases']): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, phrases[name]]));
}

/** One value a line where it is a list or a record, so that changes of an index can be seen. */
function dataScript(name: string, value: unknown): string {
  const lines = Array.isArray(value)
    ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
    : `{\n${Object.entries(value as object)
        .map(([key, item]) => `${JSON.stringify(key)}:${key === 'sections' || key === 'groups' ? dataLines(item) : JSON.stringify(item)}`)
        .join(',\n')}\n}`;
  return `handbookSearch.take(${JSON.stringify(name)},\n${lines}\n);\n`;
}
const dataLines = (items: readonly unknown[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
