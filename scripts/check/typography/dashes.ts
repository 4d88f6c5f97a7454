import { spacedHyphen } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

const languages: ReadonlySet<string> = new Set(['en', 'fr', 'nl']);
const spaced = /(?<=[\p{L}\p{M}\p{N}),;»”’\uFFFC] +)(--?)(?= +[\p{L}\p{N}(«“‘\uFFFC])/gu;
const joined = /(?<=\p{L}{2})--(?=\p{L}{2})/gu;

/** Hyphens that stand for dashes. Between two numbers one is a minus sign or a date, and stays. */
export const dashes: TypographyRule = ({ own, language }) => {
  if (!languages.has(language) || !/ --? |--/.test(own)) return [];
  return [
    ...[...own.matchAll(spaced)].flatMap((match) => {
      const [found] = match;
      const before = own.slice(0, match.index).trimEnd().slice(-1);
      const after = own
        .slice(match.index + found.length)
        .trimStart()
        .charAt(0);
      if (/\d/.test(before) && /\d/.test(after)) return [];
      return [fault(spacedHyphen, { found: ` ${found} ` }, match.index, match.index + found.length, '–')];
    }),
    ...[...own.matchAll(joined)].map((match) => fault(spacedHyphen, { found: '--' }, match.index, match.index + 2, ' – ')),
  ];
};
