import { frenchSpace } from '../../diagnostics/typography.ts';
import { type Fault, fault, type TypographyRule } from './fault.ts';

const noBreak = '\u00A0';
const narrow = '\u202F';
const high = /(?<=[\p{L}\p{M}\p{N})\]”’»%°€$…*\uFFFC])([ \u00A0\u202F\u2009]*)([;!?])(?=[!?]*(?:$|[\s)\]»”’…]))/gu;
const colon = /(?<=[\p{L}\p{M}\p{N})\]”’»%°€$…*\uFFFC])([ \u00A0\u202F\u2009]*)(:)(?=$|\s)/gu;
const opening = /(«)([ \u00A0\u202F\u2009]*)(?=[^\s«»])/gu;
const closing = /(?<=[^\s«»])([ \u00A0\u202F\u2009]*)(»)/gu;

/** No-break spaces of French: before ; ! ? (narrow), before : and inside « » (Lexique des règles typographiques, Imprimerie nationale). */
export const frenchSpaces: TypographyRule = ({ own, language }) => {
  if (language !== 'fr' || !/[;!?:«»]/u.test(own)) return [];
  return [
    ...before(own, high, narrow),
    ...before(own, colon, noBreak),
    ...before(own, closing, noBreak),
    ...[...own.matchAll(opening)].flatMap((match) => {
      const [, sign = '', found = ''] = match;
      return found === noBreak ? [] : [spaced(sign, found, noBreak, match.index + 1, 'after')];
    }),
  ];
};

function before(own: string, pattern: RegExp, wanted: string): Fault[] {
  return [...own.matchAll(pattern)].flatMap((match) => {
    const [, found = '', sign = ''] = match;
    return found === wanted ? [] : [spaced(sign, found, wanted, match.index, 'before')];
  });
}

/** `at` is where the space is or should be; where there is none, the sign is written anew with it. */
function spaced(sign: string, found: string, wanted: string, at: number, side: 'before' | 'after'): Fault {
  const data = { sign, found, wanted };
  if (found !== '') return fault(frenchSpace, data, at, at + found.length, wanted);
  return side === 'before' ? fault(frenchSpace, data, at, at + 1, wanted + sign) : fault(frenchSpace, data, at - 1, at, sign + wanted);
}
