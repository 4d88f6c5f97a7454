import { readGitFolder } from './changes/read-git-folder.ts';
import { type Host, HostError } from './host/host.ts';
import type { Book } from './model/book.ts';
import { read } from './read/read.ts';
import { resolve } from './resolve/resolve.ts';
import { translate } from './translate/translate.ts';

/** An earlier state of a book: at a commit, branch or tag of its repository, or in a folder (an absolute path). */
export type Since = { readonly ref: string } | { readonly folder: string };

/** An earlier state, read once for all languages. */
export interface EarlierBook {
  /** Of the book then, that of the source first. */
  readonly languages: readonly string[];
  /**
   * The book of a language as it was, a translation with what was missing in it; undefined where it had none in it. Texts that had no stored ids of blocks then take those of the book `now`, as a revision
   * would: else every changed block would be one that is gone and one that is new.
   */
  book(language: string, now?: Pick<Book, 'blocks'>): Promise<Book | undefined>;
}

/**
 * Reads a book as it was; `folder` is that of the manuscript now. What was wrong with it then is not told. Undefined where there was no such book, or none that this press
 * can read. Throws HostError `host/no-git`, `host/no-repository`.
 */
export async function resolveSince(since: Since, folder: string, host: Host): Promise<EarlierBook | undefined> {
  const then = 'ref' in since ? await hostAt(since.ref, folder, host) : host;
  const context = { host: then ?? host, report: () => {} };
  const manuscript = then && (await read.run('ref' in since ? folder : since.folder, context));
  if (!manuscript) return undefined;
  return {
    languages: manuscript.settings.languages,
    async book(language, now) {
      if (!manuscript.settings.languages.includes(language)) return undefined;
      const lent = [...(now?.blocks ?? [])].filter(([path]) => manuscript.texts.has(path) && !manuscript.blockIds.has(path));
      const known = { ...manuscript, blockIds: new Map([...manuscript.blockIds, ...lent]) };
      const book = await resolve.run({ manuscript: known, language }, context);
      const [sourceLanguage = language] = manuscript.settings.languages;
      if (!book || language === sourceLanguage) return book;
      const source = await resolve.run({ manuscript: known, language: sourceLanguage }, context);
      const pair = source && { manuscript: known, source, target: book, sourceLanguage, language };
      return pair ? translate.run({ pair, profile: 'draft' }, context) : book;
    },
  };
}

/** A host that has the manuscript as it was at a commit in the stead of that of now, and writes nothing. */
async function hostAt(ref: string, folder: string, host: Host): Promise<Host | undefined> {
  const tree = await readGitFolder({ folder, ref }, host);
  if (!tree) return undefined;
  const inTree = (path: string): string => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '');
  const below = (path: string): string[] => {
    const start = path === folder ? '' : `${inTree(path)}/`;
    return [...tree.keys()].filter((each) => each.startsWith(start)).map((each) => each.slice(start.length));
  };
  const refuse = async (): Promise<never> => {
    throw new Error('An earlier state of a book is never written to.');
  };
  return {
    ...host,
    files: {
      ...host.files,
      async read(path) {
        const bytes = tree.get(inTree(path));
        if (!bytes) throw new HostError('host/unreadable', `“${path}” cannot be read: it was not there at ${ref}.`);
        return bytes;
      },
      exists: async (path) => tree.has(inTree(path)) || below(path).length > 0,
      list: async (path) => below(path).sort(),
      isInside: async (parent, path) => path.startsWith(`${parent}/`) && tree.has(inTree(path)),
      write: refuse,
      replaceFolder: refuse,
    },
  };
}
