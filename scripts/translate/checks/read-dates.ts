import type { LanguageTable } from './languages/language.ts';
import { isAcronym, isCapitalised } from './words-at.ts';

/** A month that is named, with its days, or a date all in figures. */
export interface DateAt {
  /** 1 to 12. */
  readonly month: number;
  readonly days: readonly number[];
  /** 2006-10-31, 31/10/2006: the figures of the stretch are its own. */
  readonly numeric: boolean;
  /** The month stands before its day. */
  readonly monthFirst: boolean;
  readonly start: number;
  readonly end: number;
}

const space = '[\\s\\u00A0\\u202F]';
const ordinal = '(?:er|re|st|nd|rd|th|e|ste|de)?';
const day = `\\d{1,2}${ordinal}(?![\\d.,/]*\\d)`;
const joint = `(?:${space}*[–,-]${space}*|${space}+(?:et|and|en|to|tot|tot en met|t/m|au|à|or|of|ou|du)${space}+)`;
const daysBefore = new RegExp(`(?<![\\d.,/:])(${day}(?:${joint}(?:le${space})?${day})*)(?:${space}+(?:of|de))?${space}+$`, 'u');
const daysAfter = new RegExp(`^\\.?${space}+(${day}(?:${space}?[–-]${space}?${day})?)(?!${space}?%)`, 'u');

/** Months and dates of a text, in order. */
export function readDates(text: string, table: LanguageTable): DateAt[] {
  return [...numericDates(text), ...namedMonths(text, table)].sort((a, b) => a.start - b.start);
}

function numericDates(text: string): DateAt[] {
  const iso = [...text.matchAll(/(?<!\d)\d{4}-(\d{2})-(\d{2})(?!\d)/g)].map((match) => ({ match, month: match[1], date: match[2] }));
  const common = [...text.matchAll(/(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2\d{4}(?!\d)/g)].map((match) => ({
    match,
    month: match[3],
    date: match[1],
  }));
  return [...iso, ...common].flatMap(({ match, month, date }): DateAt[] => {
    const number = Number(month);
    if (number < 1 || number > 12) return [];
    const end = match.index + match[0].length;
    return [{ month: number, days: [Number(date)], numeric: true, monthFirst: false, start: match.index, end }];
  });
}

function namedMonths(text: string, table: LanguageTable): DateAt[] {
  const { months, doubtfulMonths, beforeMonth } = table;
  return namesAt(text, months).flatMap(({ word, number: month, start, end }): DateAt[] => {
    // AVR is no April.
    if ((table.monthsCapital && !isCapitalised(word)) || isAcronym(word)) return [];
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(end, end + 16);
    const isBeside = beforeMonth.test(before) || /^[.,]?[\s\u00A0\u202F]\d/.test(after);
    if (doubtfulMonths.has(word.toLowerCase()) && !isBeside) return [];
    const first = daysBefore.exec(before)?.[1];
    const second = first === undefined ? daysAfter.exec(after)?.[1] : undefined;
    const days = [...(first ?? second ?? '').matchAll(/\d+/g)].map(([figure]) => Number(figure));
    return [{ month, days, numeric: false, monthFirst: second !== undefined, start, end }];
  });
}

interface NameAt {
  readonly word: string;
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Days of the week that are named, from 1 for Monday. */
export const readWeekdays = (text: string, { weekdays }: LanguageTable): NameAt[] => namesAt(text, weekdays);

interface Names {
  readonly pattern: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
}
const compiled = new WeakMap<readonly string[], Names>();

function namesAt(text: string, list: readonly string[]): NameAt[] {
  if (list.length === 0) return [];
  const { pattern, numbers } = compiled.get(list) ?? compile(list);
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    word,
    number: numbers.get(word.toLowerCase()) ?? 0,
    start: index,
    end: index + word.length,
  }));
}
function compile(list: readonly string[]): Names {
  const numbers = new Map(list.flatMap((forms, at) => forms.split(' ').map((form): [string, number] => [form, at + 1])));
  const names = { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...numbers.keys()].join('|')})(?!\\p{L})`, 'giu'), numbers };
  compiled.set(list, names);
  return names;
}
