import type { TermLanguage } from './languages/language.ts';
import { startsSentence } from './starts-sentence.ts';
import type { Token } from './tokens.ts';

const isCapital = (text: string): boolean => /^\p{Lu}\p{M}*\p{Ll}/u.test(text);

/**
 * Whether a word with a capital is a name here: after a title or a first name ("mevrouw De Voogd", "Anna Tolk"), joined to another name
 * ("Tuteur-Dubois"), in a street ("rue du Retour"). A capital alone says nothing: authors write the Member States and the Child so.
 */
export function isName(tokens: readonly Token[], at: number, text: string, language: TermLanguage): boolean {
  const token = tokens[at];
  if (!token || !isCapital(token.text)) return false;
  const after = tokens[at + 1];
  if (after && isCapital(after.text) && /^[-‐‑]$/.test(text.slice(token.end, after.start))) return true;
  return afterName(tokens, at, text, language);
}

function afterName(tokens: readonly Token[], at: number, text: string, language: TermLanguage): boolean {
  const gap = (index: number): string => text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0);
  const before = tokens[at - 1];
  if (!before) return false;
  if (isCapital(before.text) && /^(?:[ \u00A0\u202F]|[-‐‑])$/.test(gap(at))) {
    const small = language.functionWords.has(before.folded) || language.context.before.has(before.folded);
    if (!language.capitalAdjective.test(before.folded) && !(small && startsSentence(text, before.start))) return true;
  }
  for (let index = at - 1; index >= 0 && index >= at - 4; index -= 1) {
    const one = tokens[index];
    if (!one || !/^(?:[ \u00A0\u202F'’-]|\.[ \u00A0])$/.test(gap(index + 1))) return false;
    if (language.beforeNames.has(one.folded)) return true;
    if (!language.functionWords.has(one.folded) || gap(index + 1).startsWith('.')) return false;
  }
  return false;
}
