import { spaceBeforePunctuation } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

const signs: Readonly<Record<string, RegExp>> = {
  en: /(?<=[\p{L}\p{M}\p{N})\]”’»%€$°\uFFFC])([ \u00A0\u202F]+)([,.;:!?])(?=$|[\s)”’»])/gu,
  nl: /(?<=[\p{L}\p{M}\p{N})\]”’»%€$°\uFFFC])([ \u00A0\u202F]+)([,.;:!?])(?=$|[\s)”’»])/gu,
  fr: /(?<=[\p{L}\p{M}\p{N})\]”’»%€$°\uFFFC])([ \u00A0\u202F]+)([,.])(?=$|[\s)”’»])/gu,
};
const closing = /(?<=[\p{L}\p{M}\p{N}”’»%.\uFFFC])( +)(\))/gu;
const opening = /(\()( +)(?=[^\s)])/gu;
/** “1 .” at the start of a line would become the number of a list item. */
const listLike = /(?:^|\n)[ \t]*(?:\d+|\p{L})$/u;

/** Spaces before marks that close up to their word, and just inside of brackets. */
export const spacesBeforePunctuation: TypographyRule = ({ own, language }) => {
  const before = signs[language];
  const faults = before
    ? [...own.matchAll(before), ...own.matchAll(closing)].map((match) => {
        const [, space = '', sign = ''] = match;
        const mend = listLike.test(own.slice(0, match.index)) ? undefined : sign;
        // With the sign, so that nothing unseen (an index mark) stands between.
        return fault(spaceBeforePunctuation, { sign }, match.index, match.index + space.length + 1, mend);
      })
    : [];
  const after = before ? [...own.matchAll(opening)] : [];
  return [
    ...faults,
    ...after.map((match) => fault(spaceBeforePunctuation, { sign: '(' }, match.index, match.index + match[0].length, '(')),
  ];
};
