import { dayIn } from '../text/day-in.ts';

/** What periods of facts say besides dates, as terms/periods.csv keeps it: `c. {date}` -> language -> `vers {date}`. */
export type PeriodPhrases = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface PeriodInput {
  /** As facts.csv has it: `2004`, `2005-11`, `1999-2001`, `1953-`, `c. 2006`, `standing rule`. */
  readonly period: string;
  readonly phrases: PeriodPhrases;
  /** Tag of the book, by which the phrases are kept. */
  readonly language: string;
  /** BCP 47 tag by which days and months are written. */
  readonly locale: string;
}

const oneDate = String.raw`(?<!\d)\d{4}(?:-(?:0[1-9]|1[0-2])(?!\d)(?:-(?:0[1-9]|[12]\d|3[01])(?!\d))?)?`;
const dates = new RegExp(String.raw`(${oneDate})(?:-(${oneDate})|(-)(?=$|[\s,;]))?`, 'g');

/** The period in the words of a language. `missing` is what the list of phrases lacks of it; the period then stays in the words of the facts. */
export function periodIn({ period, phrases, language, locale }: PeriodInput): { readonly text: string; readonly missing?: string } {
  const found: string[] = [];
  const phrase = period.replace(dates, (_, from: string, to: string | undefined, open: string | undefined) => {
    found.push(spanIn(locale, from, to, open !== undefined));
    return '{date}';
  });
  const words = phrases.get(phrase)?.get(language);
  const filled = (words ?? phrase.replaceAll('-', '–')).replace(/\{date\}/g, () => found.shift() ?? '');
  return words === undefined && /\p{L}/u.test(phrase.replaceAll('{date}', '')) ? { text: filled, missing: phrase } : { text: filled };
}

function spanIn(locale: string, from: string, to: string | undefined, open: boolean): string {
  const start = dateIn(locale, from);
  if (to === undefined) return open ? `${start}–` : start;
  const end = dateIn(locale, to);
  return /\s/.test(start + end) ? `${start} – ${end}` : `${start}–${end}`;
}

function dateIn(locale: string, date: string): string {
  if (date.length === 4) return date;
  if (date.length === 10) return dayIn(locale, date);
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}-01T00:00:00Z`));
}
