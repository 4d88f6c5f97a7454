import { straightApostrophe } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

const inWord = /(?<=[\p{L}\p{M}])['´](?=[\p{L}\uFFFC])/gu;
/** Dutch ’s avonds, ’t, ’n, ’m. A left mark here is what word processors make of it. */
const dutch = /(?<![\p{L}\p{M}\p{N}'‘’])['‘´](?=[stnm](?:[\s-]|$))/gu;
const decade = /(?<![\p{L}\p{M}\p{N}'‘’])'(?=\d\d(?!\d|'))/gu;
const possessive = /(?<=s)'(?=\s\p{L})/gu;
const languages: ReadonlySet<string> = new Set(['en', 'fr', 'nl']);

/** The apostrophe is ’ (U+2019). */
export const apostrophes: TypographyRule = ({ own, language }) => {
  if (!languages.has(language) || !/['´‘]/.test(own)) return [];
  const alone = (own.match(/(?<![\p{L}\p{M}])'|'(?!\p{L})/gu) ?? []).length;
  const matches = [
    ...own.matchAll(inWord),
    ...(language === 'nl' ? own.matchAll(dutch) : []),
    ...(language === 'fr' || alone > 1 ? [] : own.matchAll(decade)),
    // One mark alone is no pair of quotation marks.
    ...(language === 'en' && alone === 1 ? own.matchAll(possessive) : []),
  ];
  return matches.map((match) => fault(straightApostrophe, { found: match[0] }, match.index, match.index + 1, '’'));
};
