import { foreignQuotes, straightQuotes } from '../../diagnostics/typography.ts';
import { type Fault, fault, type TypographyRule } from './fault.ts';

const languages: ReadonlySet<string> = new Set(['en', 'fr', 'nl']);
const foreign: Readonly<Record<string, RegExp>> = {
  en: /([«„])[ \u00A0\u202F]*\uFFFC+[ \u00A0\u202F]*([»“”])/gu,
  fr: /([“„])[ \u00A0\u202F]*\uFFFC+[ \u00A0\u202F]*([”“])/gu,
  nl: /([«])[ \u00A0\u202F]*\uFFFC+[ \u00A0\u202F]*([»])/gu,
};

/** Straight double quotation marks, where they stand in pairs around words. */
export const straightQuotationMarks: TypographyRule = ({ own, whole, language, quotes }) => {
  if (!languages.has(language)) return [];
  const marks = [...own.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length === 0 || marks.length % 2 === 1 || !marks.every((at, index) => standsAs(index % 2 === 0, own, at))) return [];
  return marks.flatMap((at, index) => {
    const isOpening = index % 2 === 0;
    const inside = isOpening ? whole.slice(at + 1, marks[index + 1]) : whole.slice((marks[index - 1] ?? 0) + 1, at);
    const wanted = quotes[isOpening ? 0 : 1];
    // Marks of the language inside of the words would end the quotation too early.
    const safe = areAllPaired(own) && !/["'“”«»„‘’]|^[stnm][\s-]/u.test(inside);
    return [fault(straightQuotes, { found: '"', wanted }, at, at + 1, safe ? wanted : undefined)];
  });
};

/** True where no mark of quotation is left without its other one: else a changed mark could find a wrong one. */
function areAllPaired(own: string): boolean {
  const rest = own.replace(/(?:«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|‘[^‘’]*’|"[^"]*")/gu, '');
  return !/["“”„«»‘]|’(?!\p{L})|(?<!\p{L})'|'(?!\p{L})/u.test(rest);
}

function standsAs(isOpening: boolean, own: string, at: number): boolean {
  const [before = ' ', after = ' '] = [own.charAt(at - 1) || ' ', own.charAt(at + 1) || ' '];
  return isOpening ? /[\s([–—’']/u.test(before) && /\S/.test(after) : /[^\s\d]/u.test(before) && /[\s)\].,;:!?–—…]/u.test(after);
}

/** Pairs of quotation marks of another language. */
export const foreignQuotationMarks: TypographyRule = ({ own, whole, language, quotes }) => {
  const pattern = foreign[language];
  if (!pattern) return [];
  return [...own.matchAll(pattern)].flatMap((match): Fault[] => {
    const [pair, open = '', close = ''] = match;
    const inner = /^[ \u00A0\u202F]*/u.exec(pair.slice(1))?.[0].length ?? 0;
    const outer = /[ \u00A0\u202F]*$/u.exec(pair.slice(0, -1))?.[0].length ?? 0;
    const end = match.index + pair.length;
    const inside = whole.slice(match.index + 1, end - 1);
    const apart = /^[\s([–—’']?$/u.test(own.charAt(match.index - 1)) && /^[\s)\].,;:!?–—…]?$/u.test(own.charAt(end));
    const safe = apart && areAllPaired(own) && !/["“”«»„‘’]|^\s*[stnm][\s-]/u.test(inside);
    const mend = (wanted: string): string | undefined => (safe ? wanted : undefined);
    return [
      fault(foreignQuotes, { found: open, wanted: quotes[0] }, match.index, match.index + 1 + inner, mend(quotes[0])),
      fault(foreignQuotes, { found: close, wanted: quotes[1] }, end - 1 - outer, end, mend(quotes[1])),
    ];
  });
};
