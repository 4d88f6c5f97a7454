import { unitSpace } from '../../diagnostics/typography.ts';
import { type Fault, fault, type TypographyRule } from './fault.ts';

const noBreak = '\u00A0';
const percent: Readonly<Record<string, string>> = { en: '', fr: '\u202F', nl: '' };
const unit =
  /(?<![\p{L}\p{M}\p{N}.,/-])(\d+(?:[.,\u202F\u00A0]\d+)*)([ \u00A0\u202F]*)(km²?|m²|kg|cm|mm|ha|°C|kWh|MB|GB|Hz)(?![\p{L}\p{N}²³/])/gu;
const share = /(?<=\d)([ \u00A0\u202F]*)(%)(?![\p{L}\p{N}])/gu;
const amountFirst = /(?<=\d)([ \u00A0\u202F]*)(€)(?![\p{L}\p{N}]|[ \u00A0\u202F]*\d)/gu;
const signFirst = /(?<![\p{L}\p{M}\p{N}])(€)([ \u00A0\u202F]*)(?=\d)/gu;

/** What stands between a number and its unit, percent or euro sign (SI brochure 5.4.3; CLDR patterns of the language). */
export const units: TypographyRule = ({ own, language }) => {
  const beforePercent = percent[language];
  if (beforePercent === undefined || !/\d/.test(own)) return [];
  const faults: Fault[] = [];
  const judge = (space: string, wanted: string, at: number, found: string, put: string): void => {
    if (space === wanted || (space === '\u202F' && wanted === noBreak)) return;
    // Where there is no space yet, the sign beside it is written anew, so that the stretch is never empty.
    const [from, to, mend] = space === '' ? [at - 1, at, own.charAt(at - 1) + wanted] : [at, at + space.length, wanted];
    faults.push(fault(unitSpace, { found, wanted: put }, from, to, mend));
  };
  for (const match of own.matchAll(unit)) {
    const [found, number = '', space = '', name = ''] = match;
    judge(space, noBreak, match.index + number.length, found, number + noBreak + name);
  }
  for (const match of own.matchAll(share)) {
    const number = numberBefore(own, match.index);
    judge(match[1] ?? '', beforePercent, match.index, number + match[0], `${number}${beforePercent}%`);
  }
  for (const match of language === 'fr' ? own.matchAll(amountFirst) : []) {
    const number = numberBefore(own, match.index);
    judge(match[1] ?? '', noBreak, match.index, number + match[0], `${number}${noBreak}€`);
  }
  for (const match of language === 'fr' ? [] : own.matchAll(signFirst)) {
    const wanted = language === 'nl' ? noBreak : '';
    const number = /^\d[\d.,]*/.exec(own.slice(match.index + match[0].length))?.[0] ?? '';
    judge(match[2] ?? '', wanted, match.index + 1, match[0] + number, `€${wanted}${number}`);
  }
  return faults;
};

function numberBefore(own: string, at: number): string {
  return /\d[\d.,\u00A0\u202F]*$/.exec(own.slice(0, at))?.[0] ?? '';
}
