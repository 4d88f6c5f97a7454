import { createContext, runInContext } from 'node:vm';
import type { Host } from '../../../host/host.ts';
import { searchLanguages } from './languages.ts';

/** A word of a text, with its place in UTF-16 units. `joined`: it and those tied to it by hyphens, as one word. */
export interface Token {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly joined?: string;
}
/** Words as templates/web/search/words.js makes them. */
export interface Words {
  tokens(text: string): readonly Token[];
  stemOf(raw: string): string;
  partsOf(form: string, isWord: (form: string) => boolean): readonly string[];
}
export interface LoadedWords {
  readonly words: Words;
  /** The script that gives a browser the same words. */
  readonly script: string;
}

/** The words of a language (BCP 47), by the very script that the browser gets, so that index and questions agree. Throws HostError where the stemmer is not installed. */
export async function loadWords(tag: string, host: Host): Promise<LoadedWords> {
  const language = tag.split('-')[0]?.toLowerCase() ?? '';
  const { stemmer, links = [] } = searchLanguages[language] ?? {};
  const settings = `language: ${JSON.stringify(language)}, links: ${JSON.stringify(links)}`;
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).trimEnd();
  const own = decode(await host.files.readTemplate('web/search/words.js'));
  const stem =
    stemmer === undefined
      ? 'const stem = (word) => word;'
      : `const module = { exports: {} };
((exports) => {
/*
${decode(await host.files.readTemplate('web/search/stemmer-licence.txt'))}
*/
${decode(await host.files.readPackageFile(`@orama/stemmers/dist/${stemmer}.cjs`)).replace(/^\/\/# sourceMappingURL=.*$/gm, '')}
})(module.exports);
const stem = module.exports.stemmer;`;
  const script = `${own}
(() => {
${stem}
handbookSearch.words = handbookSearch.createWords({ ${settings}, stem });
})();
`;
  const context = createContext({});
  runInContext(script, context, { filename: 'words.js' });
  return { script, words: runInContext('handbookSearch.words', context) as Words };
}
