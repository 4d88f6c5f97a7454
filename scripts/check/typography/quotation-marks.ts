import { foreignQuotes, straightQuotes } from '../../diagnostics/typography.ts';
import { type Fault, fault, type TypographyRule } from './fault.ts';
import { type SetText, setText } from './set-text.ts';

const languages: ReadonlySet<string> = new Set(['en', 'fr', 'nl']);
const foreign: Readonly<Record<string, RegExp>> = {
  en: /([«„])[ \u00A0\u202F]*\uFFFC+[ \u00A0\u202F]*([»“”])/gu,
  fr: /([“„])[ \u00A0\u202F]*\uFFFC+[ \u00A0\u202F]*([”“])/gu,
  nl: /([«])[ \u00A0\u202F]*\uFFFC+[ \u00A0\u202F]*([»])/gu,
};

/** Straight double quotation marks, where they stand in pairs around words. */
export const straightQuotationMarks: TypographyRule = (set) => {
  const { own, whole, language, quotes } = set;
  if (!languages.has(language)) return [];
  const marks = [...own.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length === 0 || marks.length % 2 === 1 || !marks.every((at, index) => standsAs(index % 2 === 0, whole, at))) return [];
  const wanted = marks.map((at, index) => ({ from: at, to: at + 1, mark: quotes[index % 2 === 0 ? 0 : 1] }));
  const safe = keepsQuotations(set, wanted);
  return wanted.map(({ from, to, mark }) => ({
    ...fault(straightQuotes, { found: '"', wanted: mark }, from, to, safe ? mark : undefined),
    together: 'straight',
  }));
};

/** Pairs of quotation marks of another language. */
export const foreignQuotationMarks: TypographyRule = (set) => {
  const { own, language, quotes } = set;
  const pattern = foreign[language];
  if (!pattern) return [];
  return [...own.matchAll(pattern)].flatMap((match): Fault[] => {
    const [pair, open = '', close = ''] = match;
    const inner = /^[ \u00A0\u202F]*/u.exec(pair.slice(1))?.[0].length ?? 0;
    const outer = /[ \u00A0\u202F]*$/u.exec(pair.slice(0, -1))?.[0].length ?? 0;
    const end = match.index + pair.length;
    const marks = [
      { from: match.index, to: match.index + 1 + inner, mark: quotes[0] },
      { from: end - 1 - outer, to: end, mark: quotes[1] },
    ];
    const apart =
      /^[ \n\u00A0\u202F([–—’']?$/u.test(own.charAt(match.index - 1)) && /^[ \n\u00A0\u202F)\].,;:!?–—…]?$/u.test(own.charAt(end));
    const safe = apart && keepsQuotations(set, marks);
    return marks.map(({ from, to, mark }, at) => ({
      ...fault(foreignQuotes, { found: at === 0 ? open : close, wanted: mark }, from, to, safe ? mark : undefined),
      together: `foreign ${match.index}`,
    }));
  });
};

interface NewMark {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/** True where with new marks the same words are the author's own as before: else a mark could find a wrong other one. */
function keepsQuotations(set: SetText, marks: readonly NewMark[]): boolean {
  let whole = '';
  let at = 0;
  const gaps: { readonly own: string; readonly from: number }[] = [];
  for (const { from, to, mark } of [...marks, { from: set.whole.length, to: set.whole.length, mark: '' }]) {
    gaps.push({ own: set.own.slice(at, from), from: whole.length });
    whole += set.whole.slice(at, from) + mark;
    at = to;
  }
  const { own } = setText(whole, set);
  return gaps.every((gap) => own.slice(gap.from, gap.from + gap.own.length) === gap.own);
}

function standsAs(isOpening: boolean, whole: string, at: number): boolean {
  const [before = ' ', after = ' '] = [whole.charAt(at - 1) || ' ', whole.charAt(at + 1) || ' '];
  return isOpening
    ? /[ \n\u00A0\u202F([–—’']/u.test(before) && /\S/.test(after)
    : /[^\s\d]/u.test(before) && /[ \n\u00A0\u202F)\].,;:!?–—…]/u.test(after);
}
