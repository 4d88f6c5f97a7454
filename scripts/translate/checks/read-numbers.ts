import type { NumberTable } from './languages/language.ts';

/** A number in a text; `start` and `end` are UTF-16 units. */
export interface NumberAt {
  /** How its value may be read, figures with a point for decimals: `1246`, `16.7`, `3.2.1`, `A4`. */
  readonly values: readonly string[];
  /** Figures and Roman numerals want their like; words may stand for figures; hints are never asked for. */
  readonly kind: 'figure' | 'roman' | 'word' | 'hint';
  readonly percent: boolean;
  /** A word that may mean something else. */
  readonly doubtful?: boolean;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

const joints = '\\s*(?:–|-|/|to|and|or|à|et|ou|tot|en|of)\\s*';
const spaces = '[\\s\\u00A0\\u202F]*';
const rangeAfter = new RegExp(`^${joints}\\d[\\d.,]*`);
const wordAfter = new RegExp(`^${spaces}(?<word>\\p{L}+)`, 'u');
const wordAfterRange = new RegExp(`^(?:${joints}\\d[\\d.,]*)?${spaces}(?<word>\\p{L}+)`, 'u');
/** How far behind a number its unit is looked for. */
const reach = 40;

interface Patterns {
  readonly figure: RegExp;
  readonly grouped: RegExp;
  readonly separator: RegExp;
  readonly hundred: RegExp;
}
const compiled = new WeakMap<NumberTable, Patterns>();

function patternsOf(table: NumberTable): Patterns {
  const known = compiled.get(table) ?? toPatterns(table);
  compiled.set(table, known);
  return known;
}
function toPatterns({ thousands, hundred }: NumberTable): Patterns {
  const groups = `\\d{1,3}(?:[${thousands}]\\d{3})+`;
  // What goes on with another group is no number but a line of a telephone.
  const figure = `(?<!\\d)(?<letters>(?<!\\p{L})\\p{L}{0,3})(?<digits>(?<!\\+\\d+ )${groups}(?![${thousands}]?\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)`;
  return {
    figure: new RegExp(figure, 'gu'),
    grouped: new RegExp(`^${groups}(?:[.,]\\d+)?$`),
    separator: new RegExp(`[${thousands}](?=\\d{3}(?!\\d))`, 'g'),
    hundred: hundred === '' ? /(?!)/ : new RegExp(`^[\\s-]${hundred}(?!\\p{L})`, 'u'),
  };
}

/** The numbers of a text in order, in figures, in words and in Roman numerals. */
export function readNumbers(text: string, table: NumberTable): NumberAt[] {
  return [...figures(text, table), ...romans(text), ...words(text, table)].sort((a, b) => a.start - b.start);
}

function figures(text: string, table: NumberTable): NumberAt[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(patternsOf(table).figure)].map((match): NumberAt => {
    const { letters = '', digits = '' } = match.groups ?? {};
    const start = match.index + letters.length;
    const end = start + digits.length;
    const after = text.slice(end, end + reach);
    const factor = magnitudeAfter(after, table, 'range');
    const values = valuesOf(digits, table).map((value) => scaled(value, factor));
    const before = text.slice(Math.max(0, start - 6), start);
    const more = [
      ...(letters === '' ? [] : [`${letters.toUpperCase()}${digits}`]),
      ...shortYear(digits, before),
      ...(/^\d{4}$/.test(digits) && /^\p{L}/u.test(after) ? [digits.slice(2)] : []),
    ];
    return { values: [...more, ...values], kind: 'figure', percent: isPercent(after, table), start, end, written: digits };
  });
}

/** A figure as it may be meant; where the language is not known, in both ways. */
function valuesOf(digits: string, table: NumberTable): string[] {
  const { decimal } = table;
  const { grouped, separator } = patternsOf(table);
  const isGrouped = grouped.test(digits);
  const read = (point: string): string => {
    const whole = isGrouped ? digits.replace(separator, (sign) => (sign === point ? sign : '')) : digits;
    return whole.replace(point, '.').replace(/^0+(?=\d)/, '');
  };
  return [...new Set(decimal === undefined ? [read('.'), read(',')] : [read(decimal)])];
}

/** 2004–06, 2004/06. */
function shortYear(digits: string, before: string): string[] {
  const century = /(\d{2})\d{2}[–/-]$/.exec(before)?.[1];
  return century !== undefined && digits.length === 2 ? [century + digits] : [];
}

function isPercent(after: string, { percent }: NumberTable): boolean {
  if (percent.test(after)) return true;
  const range = rangeAfter.exec(after)?.[0];
  return range !== undefined && percent.test(after.slice(range.length));
}

/** The million of "2 million" and, with joints, of "2 to 3 million"; 1 where there is none. */
function magnitudeAfter(after: string, { magnitudes }: NumberTable, of: 'range' | 'word'): number {
  if (magnitudes.size === 0) return 1;
  const word = (of === 'range' ? wordAfterRange : wordAfter).exec(after)?.groups?.word;
  return magnitudes.get(word?.toLowerCase() ?? '') ?? 1;
}
function scaled(value: string, factor: number): string {
  if (factor === 1 || !/^\d+(?:\.\d+)?$/.test(value)) return value;
  return String(Math.round(Number(value) * factor));
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romans(text: string): NumberAt[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])(?<sign>X{0,3}(?:IX|IV|V?I{0,3}))(?=(?:er?|ème)?(?![\p{L}\p{N}]))/gu)].flatMap(
    (match): NumberAt[] => {
      const sign = match.groups?.sign ?? '';
      if (sign === '') return [];
      const value = [...sign].reduce((sum, digit, at) => {
        const [own, next] = [romanDigits[digit] ?? 0, romanDigits[sign.charAt(at + 1)] ?? 0];
        return sum + (own < next ? -own : own);
      }, 0);
      const kind = sign.length > 1 ? 'roman' : 'hint';
      return [{ values: [String(value)], kind, percent: false, start: match.index, end: match.index + sign.length, written: sign }];
    },
  );
}

function words(text: string, table: NumberTable): NumberAt[] {
  const found: NumberAt[] = [];
  const add = (word: string, start: number): boolean => {
    const lower = word.toLowerCase();
    const value = table.words.get(lower) ?? table.hints.get(lower);
    if (value === undefined) return false;
    const after = text.slice(start + word.length, start + word.length + reach);
    const factor = patternsOf(table).hundred.test(after) ? 100 : magnitudeAfter(after, table, 'word');
    const kind = table.words.has(lower) ? 'word' : 'hint';
    const values = [String(value * factor)];
    const doubt = table.doubtful.has(lower) ? { doubtful: true } : {};
    found.push({ values, kind, percent: isPercent(after, table), start, end: start + word.length, written: word, ...doubt });
    return true;
  };
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}])\p{L}+(?:-\p{L}+)*/gu)) {
    if (add(word, index)) continue;
    let isPart = false;
    if (word.includes('-')) for (const part of word.matchAll(/\p{L}+/gu)) isPart = add(part[0], index + part.index) || isPart;
    const prefix = isPart
      ? undefined
      : [...table.prefixes].find(([begin]) => word.length > begin.length + 2 && word.toLowerCase().startsWith(begin));
    if (prefix)
      found.push({ values: [String(prefix[1])], kind: 'hint', percent: false, start: index, end: index + word.length, written: word });
  }
  return found;
}
