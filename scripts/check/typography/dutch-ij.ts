import { dutchIj } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

/** IJ at the start of a word (Taalunie, technische handleiding 16.1). */
export const dutchIjs: TypographyRule = ({ own, language }) => {
  if (language !== 'nl') return [];
  return [...own.matchAll(/(?<![\p{L}\p{M}\p{N}])Ij(\p{Ll}+)/gu)].map((match) =>
    fault(dutchIj, { found: match[0], wanted: `IJ${match[1]}` }, match.index, match.index + 2, 'IJ'),
  );
};
