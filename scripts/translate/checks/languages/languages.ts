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

const made = new Map<string, LanguageTable>();

/** The table of a language, by the first part of its tag; of one that has none here, what CLDR knows of it. */
export function languageTable(tag: string): LanguageTable {
  const language = tag.split('-')[0] ?? '';
  const table = tables[language] ?? made.get(language) ?? { ...anyLanguage, currencies: currenciesOf(language) };
  if (!(language in tables)) made.set(language, table);
  return table;
}

/** Signs, codes and names of currencies, as they are named beside 1, 2, 5 and 1.5. */
function currenciesOf(language: string): LanguageTable['currencies'] {
  return Object.fromEntries(
    Object.entries(anyLanguage.currencies).map(([code, signs]) => {
      const format = new Intl.NumberFormat(language, { style: 'currency', currency: code, currencyDisplay: 'name' });
      const names = [1, 2, 5, 1.5].flatMap((sum) =>
        format.formatToParts(sum).flatMap(({ type, value }) => (type === 'currency' ? [value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')] : [])),
      );
      return [code, new RegExp(`${signs.source}|(?<!\\p{L})(?:${[...new Set(names)].join('|')})(?!\\p{L})`, 'iu')];
    }),
  );
}
