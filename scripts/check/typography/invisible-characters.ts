import { invisibleCharacter } from '../../diagnostics/typography.ts';
import { fault, type TypographyRule } from './fault.ts';

const suspects =
  /[\u0080-\u009F\u00AD\u061C\u2000-\u2008\u200A\u200B\u200E\u200F\u2028-\u202E\u205F\u2061-\u206F\u3000\uE000-\uF8FF\uFEFF\uFFFD]|\u200C|\u200D/gu;
const names: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\uFEFF': 'a byte order mark',
  '\uFFFD': 'a replacement character, where a letter was lost,',
};
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const joiner = /\u200C|\u200D/;
const lost = /[\uE000-\uF8FF\uFFFD]/;
const wide = /[\u2000-\u2008\u200A\u205F\u3000]/;
/** Beside other signs, what goes away could let signs become Markdown. */
const plain = /[\p{L}\p{M}\p{N} ,.;!?()’«»“”\u00A0\u202F]/u;

/** Characters that nobody sees; those of ASCII no text may hold at all, which is told where it is read. Spaces that do not break, thin spaces (U+2009), word joiners and no-break hyphens are typography. */
export const invisibleCharacters: TypographyRule = ({ whole, isLeftToRight }) =>
  [...whole.matchAll(suspects)].flatMap((match) => {
    const [found] = match;
    // Emoji are joined by these, and other scripts need them.
    if (joiner.test(found) && !/\p{Script=Latin}/u.test(whole.charAt(match.index - 1))) return [];
    if (!isLeftToRight && (bidi.test(found) || joiner.test(found))) return [];
    const point = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const mend = mendOf(found, whole.slice(0, match.index), whole.slice(match.index + 1));
    return [fault(invisibleCharacter, { name: names[found] ?? nameOf(found), point }, match.index, match.index + 1, mend)];
  });

function nameOf(found: string): string {
  if (bidi.test(found)) return 'a control of writing direction';
  if (lost.test(found)) return 'a character of private use';
  return wide.test(found) ? 'an unusual space' : 'a control character';
}

function mendOf(found: string, before: string, after: string): string | undefined {
  if (lost.test(found)) return undefined;
  const [left, right] = [before.slice(-1), after.charAt(0)];
  const atStart = left === '' || left === '\n';
  if (!(atStart ? /\p{L}/u.test(right) : plain.test(left) && (right === '' || plain.test(right)))) return undefined;
  return wide.test(found) && !atStart ? ' ' : '';
}
