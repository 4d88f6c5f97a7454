/** What the search knows of a language. */
export interface SearchLanguage {
  /** File of `@orama/stemmers` (Snowball's algorithms), without its ending. */
  readonly stemmer?: string;
  /** What may stand between the parts of a compound that is written as one word. */
  readonly links?: readonly string[];
}

const germanic = ['', 's', 'e', 'en', 'n'];
/** By primary subtag of BCP 47. A language that is not here is searched by its words, their beginnings and typing errors, without stems. */
export const searchLanguages: Readonly<Record<string, SearchLanguage>> = {
  ar: { stemmer: 'ar' },
  bg: { stemmer: 'bg' },
  da: { stemmer: 'dk', links: ['', 's', 'e'] },
  de: { stemmer: 'de', links: [...germanic, 'es', 'er'] },
  el: { stemmer: 'gr' },
  en: { stemmer: 'en' },
  es: { stemmer: 'es' },
  fi: { stemmer: 'fi', links: [''] },
  fr: { stemmer: 'fr' },
  ga: { stemmer: 'ie' },
  hu: { stemmer: 'hu', links: [''] },
  hy: { stemmer: 'am' },
  it: { stemmer: 'it' },
  lt: { stemmer: 'lt' },
  nb: { stemmer: 'no', links: ['', 's', 'e'] },
  nl: { stemmer: 'nl', links: germanic },
  nn: { stemmer: 'no', links: ['', 's', 'e'] },
  no: { stemmer: 'no', links: ['', 's', 'e'] },
  pt: { stemmer: 'pt' },
  ro: { stemmer: 'ro' },
  ru: { stemmer: 'ru' },
  sr: { stemmer: 'rs' },
  sv: { stemmer: 'se', links: ['', 's'] },
  ta: { stemmer: 'ta' },
  tr: { stemmer: 'tr' },
};
