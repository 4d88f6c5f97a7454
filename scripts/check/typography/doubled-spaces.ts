import { doubledSpace } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

/** Several ordinary spaces between words; where a sign wants a space of its own, its rule takes care of them. */
export const doubledSpaces: TypographyRule = ({ own }) =>
  [...own.matchAll(/(?<=[^\s«(]) {2,}(?=[^\s,.;:!?»)%€])/gu)].map((match) =>
    fault(doubledSpace, { count: match[0].length }, match.index, match.index + match[0].length, ' '),
  );
