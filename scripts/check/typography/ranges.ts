import { rangeDash } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

const languages: ReadonlySet<string> = new Set(['en', 'fr', 'nl']);
const start = '(?<![\\p{L}\\p{M}\\p{N}.,/–-])';
const end = '(?![\\p{L}\\p{N}/–-]|[.,]\\d)';
const years = new RegExp(`${start}(1[5-9]\\d\\d|20\\d\\d)-(1[5-9]\\d\\d|20\\d\\d)${end}`, 'gu');
const places = new RegExp(
  `(?<=(?<![\\p{L}\\p{M}])(?:pp?\\.|pages?|blz\\.|pagina['’]s|arts?\\.|articles?|artikelen|chapters?|chapitres|hoofdstukken|sections?)[ \\u00A0\\u202F])(\\d{1,4})-(\\d{1,4})${end}`,
  'giu',
);
/** Things counted: a plain word before (or nothing) and a plain word after. */
const counted = /(?<=(?:^|[(,;:]\s?|\p{Ll}{2}[ \u00A0]|\n))(\d{1,3})-(\d{1,3})(?=[ \u00A0]\p{Ll}{2})/gu;
const named = /(?:no|nr|num(?:ber|éro)|nummer|form|room|rule|paragraph|resolution|group|level|version|case)[ \u00A0]$/iu;

/** En dashes in ranges of numbers; identifiers and dates (2003/110/EC, 2006-10-31) are none. */
export const ranges: TypographyRule = ({ own, language }) => {
  if (!languages.has(language) || !/\d-\d/.test(own)) return [];
  const matches = [...own.matchAll(years), ...own.matchAll(places), ...own.matchAll(counted)];
  const seen = new Set<number>();
  return matches.flatMap((match) => {
    const [found, first = '', second = ''] = match;
    if (Number(first) >= Number(second) || seen.has(match.index) || named.test(own.slice(0, match.index))) return [];
    seen.add(match.index);
    const at = match.index + first.length;
    return [fault(rangeDash, { found, wanted: `${first}–${second}` }, at, at + 1, '–')];
  });
};
