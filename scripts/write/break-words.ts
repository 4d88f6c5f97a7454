interface Patterns {
  readonly hyphenateSync: (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string;
}
/** A word with soft hyphens where it may break. */
export type BreakWord = (word: string) => string;

/**
 * Knuth-Liang patterns by language, loaded when a book has words in it: Chromium without its own downloads has none. All languages of the European Union but Maltese, which has no
 * patterns, and some of those that return leads to; English as it is divided in Britain.
 */
const patterns: Readonly<Record<string, () => Promise<{ readonly default: Patterns }>>> = {
  bg: () => import('hyphen/bg/index.js'),
  bs: () => import('hyphen/sh-latn/index.js'),
  ca: () => import('hyphen/ca/index.js'),
  cs: () => import('hyphen/cs/index.js'),
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  el: () => import('hyphen/el/index.js'),
  en: () => import('hyphen/en-gb/index.js'),
  es: () => import('hyphen/es/index.js'),
  et: () => import('hyphen/et/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  ga: () => import('hyphen/ga/index.js'),
  hr: () => import('hyphen/hr/index.js'),
  hu: () => import('hyphen/hu/index.js'),
  it: () => import('hyphen/it/index.js'),
  ka: () => import('hyphen/ka/index.js'),
  lt: () => import('hyphen/lt/index.js'),
  lv: () => import('hyphen/lv/index.js'),
  mk: () => import('hyphen/mk/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  ro: () => import('hyphen/ro/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  sk: () => import('hyphen/sk/index.js'),
  sl: () => import('hyphen/sl/index.js'),
  sq: () => import('hyphen/sq/index.js'),
  sr: () => import('hyphen/sr/index.js'),
  sv: () => import('hyphen/sv/index.js'),
  tr: () => import('hyphen/tr/index.js'),
  uk: () => import('hyphen/uk/index.js'),
};

const softHyphen = '\u00ad';
export const shortestWord = 7;
/** Capitalised words are mostly names: short ones stay whole. */
const shortestCapitalised = 8;
/** A break leaves two letters at the end of the line and takes three to the next. */
const tooNear = /^(\p{L})\u00ad|\u00ad(\p{L}{1,2})$/gu;
/** Acronyms, and names such as EuroStat. */
const innerCapital = /\P{Lu}?\p{L}*\p{Lu}/u;
/** Where Dutch loses its trema at a break, which a soft hyphen cannot: re-integratie of reïntegratie. */
const beforeTrema = /\u00ad(?=[ëïöü])/gu;

/** How words of a language break. The book's own words go before the patterns. Undefined for a language without either. */
export async function wordBreaker(language: string, own: Readonly<Record<string, string>> = {}): Promise<BreakWord | undefined> {
  const load = Object.hasOwn(patterns, language) ? patterns[language] : undefined;
  if (!load && Object.keys(own).length === 0) return undefined;
  const hyphenateSync = load ? (await load()).default.hyphenateSync : (word: string): string => word;
  const known = new Map<string, string>();
  const byPatterns = (word: string): string => {
    if (innerCapital.test(word.slice(1)) || (/^\p{Lu}/u.test(word) && word.length < shortestCapitalised)) return word;
    const broken = hyphenateSync(word, { hyphenChar: softHyphen, minWordLength: shortestWord }).replace(tooNear, '$1$2');
    return language === 'nl' ? broken.replace(beforeTrema, '') : broken;
  };
  return (word) => {
    const lower = word.toLowerCase();
    const broken = known.get(word) ?? (Object.hasOwn(own, lower) ? brokenAs(word, own[lower] ?? '') : byPatterns(word));
    known.set(word, broken);
    return broken;
  };
}

/** A word, its letters as they are, broken where the list has hyphens. */
function brokenAs(word: string, listed: string): string {
  let at = 0;
  return [...listed].map((letter) => (letter === '-' ? softHyphen : word.charAt(at++))).join('');
}
