import { numberForm } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

interface Form {
  /** Numbers in another language's form: whole groups, or decimals of a percentage. */
  readonly foreign: readonly RegExp[];
  readonly group: string;
  readonly decimal: string;
}
const edge = '(?<![\\p{L}\\p{M}\\p{N}.,/-]|\\d[ \\u00A0\\u202F])';
const end = '(?![\\p{L}\\p{N}/-]|[.,]\\d|[ \\u00A0\\u202F]\\d)';
const groups = (sign: string, atLeast: number): RegExp => new RegExp(`${edge}[1-9]\\d{0,2}(?:${sign}\\d{3}){${atLeast},}${end}`, 'gu');
const share = (sign: string): RegExp => new RegExp(`${edge}\\d{1,3}${sign}\\d{1,2}(?=[ \\u00A0\\u202F]*%)`, 'gu');
const forms: Readonly<Record<string, Form>> = {
  en: { foreign: [groups('\\.', 2), share(',')], group: ',', decimal: '.' },
  fr: { foreign: [groups('\\.', 2), groups(',', 2), groups('[ \\u00A0]', 1), share('\\.')], group: '\u202F', decimal: ',' },
  nl: { foreign: [groups(',', 2), share('\\.')], group: '.', decimal: ',' },
};

/** Numbers in the form of another language, where they can be read in one way only. */
export const numberForms: TypographyRule = ({ own, language }) => {
  const form = forms[language];
  if (!form || !/\d/.test(own)) return [];
  return form.foreign.flatMap((pattern) =>
    [...own.matchAll(pattern)].map((match) => {
      const [found] = match;
      const wanted = found.replace(/[.,  ]/gu, /[.,  ]\d{3}(?!\d)/u.test(found) ? form.group : form.decimal);
      return fault(numberForm, { found, wanted }, match.index, match.index + found.length, wanted);
    }),
  );
};
