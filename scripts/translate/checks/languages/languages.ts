import { en } from './en.ts';
import { fr } from './fr.ts';
import type { LanguageTable } from './language.ts';
import { nl } from './nl.ts';

const tables: Readonly<Record<string, LanguageTable>> = { en, fr, nl };

/** What holds of every language: figures are compared however they are grouped, words of numbers and months are not known. */
const anyLanguage: LanguageTable = {
  numbers: {
    thousands: ' .,’\\u00A0\\u202F',
    words: new Map(),
    doubtful: new Set(),
    hints: new Map(),
    prefixes: new Map(),
    percent: /^[\s\u00A0\u202F]?%/u,
    magnitudes: new Map(),
    hundred: '',
  },
  months: [],
  weekdays: [],
  doubtfulMonths: new Set(),
  beforeMonth: /$^/,
  currencies: { EUR: /€|\bEUR\b/, USD: /\$|\bUSD\b/, GBP: /£|\bGBP\b/ },
  functionWords: new Set(),
  quotes: '',
};

/** The table of a language, by the first part of its tag. */
export const languageTable = (tag: string): LanguageTable => tables[tag.split('-')[0] ?? ''] ?? anyLanguage;
