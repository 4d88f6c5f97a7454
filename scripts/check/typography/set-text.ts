import type { Book } from '../../model/book.ts';
import type { Prose } from '../prose.ts';

/** What stands for words that no rule judges: U+FFFC, as in `Prose`. */
export const opaque = '\uFFFC';

/** The words of a block as typography looks at them; all three strings have the same length. */
export interface SetText {
  /** BCP 47 tag without region: `en`, `fr`, `nl`. */
  readonly language: string;
  /** Opening and closing quotation marks of the language, with the spaces that belong to them. */
  readonly quotes: readonly [string, string];
  /** True where it runs from left to right. */
  readonly isLeftToRight: boolean;
  /** All words. */
  readonly whole: string;
  /** The author's own: addresses and file names, and what stands between quotation marks, are opaque; the marks stay. */
  readonly own: string;
}

/** Addresses, with the piece of text that each has for sure, so that most texts are not searched. */
const addresses: readonly (readonly [RegExp, RegExp])[] = [
  [/:\/\/|www\./, /(?:https?:\/\/|www\.)[^\s\uFFFC<>"«»“”„]*[^\s\uFFFC<>"«»“”„.,;:!?)’]/gu],
  [/@/, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  [
    /\.[a-z]{2}/,
    /(?<![\p{L}\p{M}\p{N}/])[\w.-]+(?:\/[\w.-]+)*\/?\.(?:md|csv|json|ya?ml|txt|pdf|docx|epub|xlsx?|html?|org|com|net|eu|int|be|nl|fr|uk)(?![\p{L}\p{N}])/gu,
  ],
];
const quotations: readonly RegExp[] = [
  /«([^«»]*)(?:»|$)/gu,
  /“([^“”]*)(?:”|$)/gu,
  /„([^„“”]*)(?:[“”]|$)/gu,
  /(?<![\p{L}\p{M}\p{N}])‘(?![stnm][\s-])((?:[^‘’]|’(?=\p{L}))*)’(?!\p{L})/gu,
  /(?<![\p{L}\p{M}\p{N}])'(?![stnm](?!\p{L}))(?=\S)([^'"\n]*[^'"\s])'(?![\p{L}\p{N}])/gu,
];

export type Setting = Omit<SetText, 'whole' | 'own'>;

/** How a book's language is set. */
export function settingOf({ info, words }: Pick<Book, 'info' | 'words'>): Setting {
  return { language: info.language.split('-')[0] ?? '', quotes: words.quotes, isLeftToRight: words.direction === 'ltr' };
}

/** Looks at a text as the author's own words and others. */
export function setText(whole: string, setting: Setting): SetText {
  let own = whole;
  for (const [sign, address] of addresses) if (sign.test(own)) own = own.replace(address, (found) => opaque.repeat(found.length));
  if (/[«“„‘']/u.test(own)) for (const quotation of quotations) own = own.replace(quotation, veil);
  return { ...setting, whole, own: veilStraight(own) };
}

const known = new WeakMap<Prose, SetText>();

/** The words of a block, looked at once for all rules; of a block quotation nothing is the author's own. */
export function setTextOf(block: Prose, book: Pick<Book, 'info' | 'words'>): SetText {
  const set = known.get(block) ?? authorsText(block.text, block, settingOf(book));
  known.set(block, set);
  return set;
}

/** A text in the place of a block's words. */
export function authorsText(text: string, { quotation }: Prose, setting: Setting): SetText {
  const set = setText(text, setting);
  return quotation ? { ...set, own: opaque.repeat(text.length) } : set;
}

/** Between straight marks; where they are no clear pairs, all after the first may be somebody's words. */
function veilStraight(text: string): string {
  if (!text.includes('"')) return text;
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  const [first] = marks;
  if (first === undefined) return text;
  const arePairs =
    marks.length % 2 === 0 &&
    marks.every((at, index) => {
      const [inner, outer] = index % 2 === 0 ? [at + 1, at - 1] : [at - 1, at + 1];
      return /\S/u.test(text.charAt(inner)) && !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(outer));
    });
  if (arePairs && !text.includes('""')) return text.replace(/"([^"]*)"/gu, veil);
  return text.slice(0, first) + text.slice(first).replace(/[^"\n]/gu, opaque);
}

/** A quotation with its words made opaque; spaces just inside of the marks stay, since they belong to the marks. */
function veil(found: string, inside: string): string {
  const at = found.indexOf(inside, 1);
  const words = inside.trim();
  if (words === '') return found;
  const start = at + inside.indexOf(words);
  return found.slice(0, start) + opaque.repeat(words.length) + found.slice(start + words.length);
}
