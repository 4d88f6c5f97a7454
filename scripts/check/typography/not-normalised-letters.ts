import { notNormalised } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

/** Letters that are not in form C of Unicode (UAX #15). */
export const notNormalisedLetters: TypographyRule = ({ whole }) => {
  if (whole === whole.normalize('NFC')) return [];
  return [...whole.matchAll(/\P{M}\p{M}*/gu)].flatMap((match) => {
    const [found] = match;
    const wanted = found.normalize('NFC');
    if (found === wanted) return [];
    const points = [...found].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
    return [fault(notNormalised, { found, wanted, points }, match.index, match.index + found.length, wanted)];
  });
};
