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

const addresses =
  /(?:https?:\/\/|www\.)[^\s\uFFFC<>"«»“”„]*[^\s\uFFFC<>"«»“”„.,;:!?)’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}/])[\w.-]+(?:\/[\w.-]+)*\/?\.(?:md|csv|json|ya?ml|txt|pdf|docx|epub|xlsx?|html?|org|com|net|eu|int|be|nl|fr|uk)(?![\p{L}\p{N}])/gu;
const quotations: readonly RegExp[] = [
  /«([^«»]*)(?:»|$)/gu,
  /“([^“”]*)(?:”|$)/gu,
  /„([^„“”]*)(?:[“”]|$)/gu,
  /(?<![\p{L}\p{N}])‘(?![stnm][\s-])((?:[^‘’]|’(?=\p{L}))*)’(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])'(?![stnm](?!\p{L}))(?=\S)([^'"\n]*[^'"\s])'(?![\p{L}\p{N}])/gu,
];

/** Looks at the words of a block as the author's own and others. */
export function setText(whole: string, setting: Omit<SetText, 'whole' | 'own'>): SetText {
  let own = whole.replace(addresses, (found) => opaque.repeat(found.length));
  for (const quotation of quotations) own = own.replace(quotation, veil);
  return { ...setting, whole, own: veilStraight(own) };
}

/** Between straight marks; where they are no clear pairs, all after the first may be somebody's words. */
function veilStraight(text: string): string {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  const [first] = marks;
  if (first === undefined) return text;
  const arePairs =
    marks.length % 2 === 0 &&
    marks.every((at, index) => {
      const [inner, outer] = index % 2 === 0 ? [at + 1, at - 1] : [at - 1, at + 1];
      return /\S/u.test(text.charAt(inner)) && !/[\p{L}\p{N}]/u.test(text.charAt(outer));
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
