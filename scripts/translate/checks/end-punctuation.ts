import { endDiffers } from '../../diagnostics/translation-checks.ts';
import type { ComparisonRule } from './comparison.ts';

/** How a text ends: signs that end a sentence or promise more, behind them only marks, brackets and quotation marks. */
const ending = /([.!?:;…,؟؛،·।۔。？！։]+)[\s\u00A0\u202F\uFFFC"'”’»)\]]*$/u;

/** A text ends with the sign that its source ends with; a colon that promises a list does so in both. */
export const endPunctuation: ComparisonRule = ({ units, source: sourceSide, target: targetSide, report }) => {
  for (const { source, target } of units) {
    if (!/\p{L}/u.test(source.text) || !/\p{L}/u.test(target.text)) continue;
    const [from, to] = [signOf(source.text, sourceSide.language), signOf(target.text, targetSide.language)];
    if (from.sign === to.sign) continue;
    const at = to.at ?? Math.max(0, target.text.trimEnd().length - 1);
    report(
      endDiffers({ wanted: from.sign, found: to.sign }, target.placeOf(at, at + 1), {
        related: [{ message: 'The source.', place: source.unit.place }],
      }),
    );
  }
};

/** Signs of other scripts that do the work of ours; the Greek question mark is a semicolon. */
const sameSigns: Readonly<Record<string, string>> = {
  '؟': '?',
  '？': '?',
  '！': '!',
  '؛': ';',
  '·': ';',
  '،': ',',
  '।': '.',
  '۔': '.',
  '。': '.',
  '։': '.',
};

function signOf(text: string, language: string): { readonly sign: string; readonly at?: number } {
  const match = ending.exec(text);
  if (!match) return { sign: '' };
  const [, signs = ''] = match;
  // “etc.” and initials end with a point that is theirs; a question in a quotation may be followed by a point.
  const last = signs === '...' ? '…' : signs.charAt(signs.length - 1);
  const sign = last === ';' && /^el\b/.test(language) ? '?' : (sameSigns[last] ?? last);
  return { sign, at: match.index + signs.length - 1 };
}
