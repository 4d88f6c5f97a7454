import { doubledWord } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

const pair = /(?<![\p{L}\p{M}\p{N}’'-])([\p{L}\p{M}]{2,}|a)\s+(\1)(?![\p{L}\p{M}\p{N}’'-])/giu;
/** Words that may rightly stand twice: “the harm that that does”, “nous nous retrouvons”, “dat het het beste is”. */
const rightful: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['had', 'that', 'is', 'in', 'on', 'her', 'it', 'you', 'do', 'who', 'very', 'so', 'no']),
  fr: new Set(['nous', 'vous', 'faire', 'est', 'en', 'leur', 'si', 'non', 'elle', 'elles', 'pour', 'tout']),
  nl: new Set('die dat zijn het haar is was er als je ze ons hun jullie in op aan van voor of om wie we heel zo waar'.split(' ')),
};

/** The same word twice in a row; names (Bora Bora) keep both. */
export const doubledWords: TypographyRule = ({ own, language }) =>
  [...own.matchAll(pair)].flatMap((match) => {
    const [whole, word = '', second = ''] = match;
    if (second !== second.toLowerCase() || rightful[language]?.has(second)) return [];
    return [fault(doubledWord, { word }, match.index, match.index + whole.length)];
  });
