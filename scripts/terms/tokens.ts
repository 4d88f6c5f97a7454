import type { TermLanguage } from './languages/language.ts';

/** A run of letters and digits; soft hyphens and joiners inside it are no part of the word. */
export interface Token {
  readonly text: string;
  readonly folded: string;
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const word = new RegExp(
  '([\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060]*[\\p{L}\\p{M}\\p{N}])?)' +
    // Other endings that it leaves the choice of: "réfugié(e)s", "réfugié·es", "réfugié.e.s", "vluchteling(en)".
    '(?:(?:(?<=\\p{L}{3})\\(\\p{Ll}{1,5}\\)\\p{Ll}{0,2}|(?<=\\p{L}{3})(?:[·•‧]\\p{Ll}{1,5}){1,2}|(?<=\\p{L}{3})\\.(?:e|euse|trice)(?:\\.?s)?)(?![\\p{L}\\p{N}/]))?',
  'gu',
);
const invisible = /[\u00AD\u200B-\u200D\u2060]/g;
const plain = /^[\x20-\x7E]*$/;

/** The words of a text in order. */
export function tokenize(text: string, language: TermLanguage): Token[] {
  const tokens: Token[] = [];
  const folded = new Map<string, string>();
  for (const match of text.matchAll(word)) {
    const [whole, found = whole] = match;
    const clean = plain.test(found) ? found : found.replace(invisible, '').normalize('NFKC');
    let key = folded.get(clean);
    if (key === undefined) {
      key = language.fold(clean);
      folded.set(clean, key);
    }
    tokens.push({ text: clean, folded: key, start: match.index, end: match.index + whole.length });
  }
  return tokens;
}

/** What stands between two words, with one sign for each kind: a space, `-`, `'`, a dash; quotation marks and marks of emphasis left out. */
export function plainGap(gap: string): string {
  if (gap === ' ' || gap === '-') return gap;
  return gap
    .replace(/[\u2010\u2011\u00AD\u2012]/g, '-')
    .replace(/[’ʼ‘´`]/g, "'")
    .replace(/[«»“”„"*_]/g, '')
    .replace(/[—–]/g, '–')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .replace(/(?!\n\n)[\s\u00A0\u202F\u2009\u2007]+/g, (space) => (space.includes('\n\n') ? '\n\n' : ' '));
}
