import { frenchOrdinal } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

const ordinal = /(?<![\p{L}\p{M}\p{N}.,/-])(\d{1,3}|[IVX]{2,})(ières?|ères?|eres?|iers?|i?[èe]mes?)(?![\p{L}\p{N}])/gu;

/** 1er, 1re, 2e, XIXe (Lexique, “Nombres ordinaux”). */
export const ordinals: TypographyRule = ({ own, language }) => {
  if (language !== 'fr') return [];
  return [...own.matchAll(ordinal)].flatMap((match) => {
    const [found, number = '', ending = ''] = match;
    const short = shorten(number, ending);
    if (short === undefined) return [];
    return [fault(frenchOrdinal, { found, wanted: number + short }, match.index + number.length, match.index + found.length, short)];
  });
};

function shorten(number: string, ending: string): string | undefined {
  const plural = ending.endsWith('s') ? 's' : '';
  if (/^i?[èe]m/.test(ending)) return number === '1' ? undefined : `e${plural}`;
  if (number !== '1') return undefined;
  return ending.startsWith('ier') ? `er${plural}` : `re${plural}`;
}
