import { missingLigature } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

const word = /(?<![\p{L}\p{M}])\p{L}*oe\p{L}*/giu;
const stems =
  /^(?:chœur|cœur|écœur|rancœur|sœur|œuvre|œuvré|œuvrer|manœuvr|désœuvr|œil|œill|œuf|bœuf|vœu|nœud|mœurs|fœt|œdèm|œcum|œno|œsoph|œdip|contrecœur|œstr)/u;

/** œ as one letter, in the words that have it; moelle, coefficient, poésie and names do not. */
export const ligatures: TypographyRule = ({ own, language }) => {
  if (language !== 'fr' || !/oe/iu.test(own)) return [];
  return [...own.matchAll(word)].flatMap((match) => {
    const [found] = match;
    const at = found.toLowerCase().indexOf('oe');
    const joined = found.slice(at, at + 2) === 'oe' ? 'œ' : 'Œ';
    const wanted = found.slice(0, at) + joined + found.slice(at + 2);
    if (!stems.test(wanted.toLowerCase())) return [];
    return [fault(missingLigature, { found, wanted }, match.index + at, match.index + at + 2, joined)];
  });
};
