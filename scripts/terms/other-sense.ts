import type { TermLanguage } from './languages/language.ts';

/** How far the words around are looked at. */
const reach = 48;

/** Whether the words around say that a word is meant in another sense than the field's: "het beroep van kok". */
export function isOtherSense(word: string, start: number, end: number, text: string, { senses }: TermLanguage): boolean {
  for (const { of, before, after } of senses) {
    if (!of.test(word)) continue;
    const isBefore = before?.test(text.slice(Math.max(0, start - reach), start)) ?? true;
    if (isBefore && (after?.test(text.slice(end, end + reach)) ?? true)) return true;
  }
  return false;
}
