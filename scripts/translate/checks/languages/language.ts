/** What is to be known of a language to hold a translation into or from it against the other side. */
export interface LanguageTable {
  readonly numbers: NumberTable;
  /** Twelve months and seven days of the week from Monday, each with its forms in small letters, apart by spaces; empty where nothing is known. */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Months that are other words too (May, March): they count beside a number or one of these words. */
  readonly doubtfulMonths: ReadonlySet<string>;
  readonly beforeMonth: RegExp;
  /** True where names of months begin with a capital. */
  readonly monthsCapital?: boolean;
  /** True where the day stands before its month; undefined where both are right or nothing is known. */
  readonly dayFirst?: boolean;
  /** Currencies by code, as they are named. */
  readonly currencies: Readonly<Record<string, RegExp>>;
  /** Words that are of this language alone, or of few: a text with one of them is in it. */
  readonly functionWords: ReadonlySet<string>;
  /** What ends with a point that ends no sentence, up to that point; absent where sentences cannot be counted. */
  readonly abbreviation?: RegExp;
  /** Characters that open a quotation. */
  readonly quotes: string;
  /** Characters of a translation for one of English, and how widely that varies (variance for a character, after Gale and Church 1993), as measured. */
  readonly length?: { readonly ratio: number; readonly variance: number };
}

export interface NumberTable {
  /** Absent where nothing is known: then a number may be read both ways. */
  readonly decimal?: '.' | ',';
  /** Character class of what parts thousands. */
  readonly thousands: string;
  /** Cardinal numbers by their words in small letters. */
  readonly words: ReadonlyMap<string, number>;
  /** Words that are other words too (Dutch “acht”, French “neuf”): they are asked for only where a number is missing. */
  readonly doubtful: ReadonlySet<string>;
  /** Words that say a number by the way (ordinals, both, twice, a dozen, "driejarig"): they may stand for it and are not asked for themselves. */
  readonly hints: ReadonlyMap<string, number>;
  /** Beginnings of words with a number in them ("vierjarig"), as hints. */
  readonly prefixes: ReadonlyMap<string, number>;
  readonly percent: RegExp;
  /** Multiplies the figure or the word before it. */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Multiplies the word before it. */
  readonly hundred: string;
}

/** "one two three" as words with their numbers, counted from `first`; words apart by `/` have the same number. */
export function counted(list: string, first = 1): Map<string, number> {
  return new Map(list.split(' ').flatMap((forms, at) => forms.split('/').map((form): [string, number] => [form, first + at])));
}

/** Words with the numbers given. */
export const named = (words: Readonly<Record<string, number>>): Map<string, number> =>
  new Map(Object.entries(words).flatMap(([forms, value]) => forms.split(' ').map((form): [string, number] => [form, value])));

/** Several maps as one. */
export const joined = (...maps: readonly ReadonlyMap<string, number>[]): Map<string, number> => new Map(maps.flatMap((map) => [...map]));
