/** How a token of a term may change: `full` agreement in gender and number, `n` number only, `=` not at all. */
export type Inflection = 'full' | 'n' | '=';

/** What the matcher must know of one language. All words are folded (lower case, one kind of apostrophe). */
export interface TermLanguage {
  readonly tag: string;
  /** A word as it is compared: lower case, and without marks where the language may leave them out. */
  fold(word: string): string;
  /** Words that never change and never begin or end a compound. */
  readonly functionWords: ReadonlySet<string>;
  /** Small words that may stand for others inside a term; the first group that a term’s own words are in counts. */
  readonly links: readonly Link[];
  /** Singular and plural of a word, itself first. */
  numberForms(word: string): readonly string[];
  /** Forms of a word that names persons, where it shows: number, and the other gender. */
  personForms(word: string): readonly string[];
  /** Forms of a word of a longer term: number, gender, agreement. */
  agreeingForms(word: string, role: WordRole): readonly string[];
  /** Other spellings of one word (British and American), to be told from the right one. */
  spellings(word: string): readonly string[];
  /** Adjectives stand before their noun (English, Dutch) or after it (French). */
  readonly modifiersFirst: boolean;
  /** Two words may be one compound written apart. */
  readonly splitCompounds: boolean;
  /** Second halves that are verbs of their own: "lid staat" is no "lidstaat". */
  readonly notHalves: ReadonlySet<string>;
  /** Verbs that take what the noun takes, so that even a longer term may be one: "aide au retour". */
  readonly verbsAlike: ReadonlySet<string>;
  /** An apostrophe and s after a word belong to it (possessive or plural). */
  takesPossessive(word: string, acronym: boolean): boolean;
  /** Phrases in which a word is not the term that it looks like. */
  readonly idioms: readonly string[];
  /** Words around a word that say that it is meant in another sense; before it and after it as written. */
  readonly senses: readonly Sense[];
  /** Titles, streets and the like: a word with a capital after them is a name. */
  readonly beforeNames: ReadonlySet<string>;
  /** Adjectives that have a capital always, so that it makes no name ("Syrische"). */
  readonly capitalAdjective: RegExp;
  /** Words that may be another part of speech, and so are judged by their neighbours. */
  readonly homographs: ReadonlyMap<string, Homograph>;
  /** Words by their look that are such adjectives. */
  readonly nominal: RegExp;
  readonly context: NounContext;
}

/** A word by its folded forms, and what stands before it and after it where it is no term; both where both are told. */
export interface Sense {
  readonly of: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** Words of a citation form, and what a text may have in their stead: "de la", "du", "des". Longest first. */
export interface Link {
  readonly own: readonly (readonly string[])[];
  readonly may: readonly (readonly string[])[];
}

/** In a term of several words: a noun, or a word that goes with one. */
export type WordRole = 'head' | 'modifier';

/** An adjective used as a noun is judged by the word after it: "de gewonde slaapt", "de gewonde soldaat". */
export type Homograph = 'verb' | 'adjective' | 'nominal';

/** Words around a noun. */
export interface NounContext {
  /** Before a noun: articles, prepositions, numbers, adjectives that stand before. */
  readonly before: ReadonlySet<string>;
  readonly adjectiveBefore: RegExp;
  /** Before a verb. */
  readonly subjects: ReadonlySet<string>;
  /** A subject before it proves a verb for every word, not for those only that are known to have a twin. */
  readonly subjectsProve: boolean;
  /** A word that looks like a participle is one after these: "s’est réfugié". */
  readonly auxiliaries: ReadonlySet<string>;
  readonly participle: RegExp;
  /** May stand between an auxiliary and its participle: "ont beaucoup marché". */
  readonly adverb: RegExp;
  /** After a verb: "besluiten te", "besluit dat". */
  readonly afterVerb: ReadonlySet<string>;
  /** Nouns that cannot follow these articles at one word’s distance, so that there they are verbs: "de gemeente besluit". */
  readonly neuter: ReadonlySet<string>;
  readonly commonArticles: ReadonlySet<string>;
  /** Between a subject and its verb, though they may look like articles. */
  readonly clitics: ReadonlySet<string>;
  /** After a noun that else would be an adjective or adverb: "droit à", "recht op". */
  readonly followers: ReadonlyMap<string, ReadonlySet<string>>;
  /** A verb by its look, right after its subject. */
  readonly finite: RegExp;
  /** Adjectives stand before their noun, so that what follows counts. */
  readonly adjectivesFirst: boolean;
  /** After a noun whose adjective twin stands before nouns. */
  readonly after: ReadonlySet<string>;
}

/** Words that all may stand for one another. */
export const alike = (group: readonly (readonly string[])[]): Link => ({ own: group, may: group });

/** A set of words written apart by spaces. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));
