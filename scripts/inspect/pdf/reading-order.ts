/** Letters that are read from right to left (UAX 9, classes R and AL); the digits among them are not. */
const letter =
  '(?![\\u0660-\\u0669\\u06f0-\\u06f9])[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]\\p{M}*';
const other = `(?!${letter})[\\p{L}\\p{N}]\\p{M}*`;
const rightToLeft = new RegExp(letter, 'u');
/** What keeps its own order among them: words of other letters, and numbers with their separators. */
const leftToRight = new RegExp(`(?!${letter})\\p{L}\\p{M}*(?:[ .,:/&'’-]*${other})*|\\p{N}+(?:[.,:/]\\p{N}+)*`, 'gu');
/** The whole stretch from the first of them to the last. */
const stretch = new RegExp(`${letter}(?:[\\s\\S]*${letter})?`, 'u');
/** A sign with what is set upon it. */
const clusters = /[\s\S]\p{M}*/gu;

/** Text with its signs from the last to the first; marks upon letters stay behind their letters. */
export function inReverse(text: string): string {
  return (text.match(clusters) ?? []).reverse().join('');
}

/** Text in reading order, as /ActualText is, in the order in which glyphs stand beside it: in reverse where it is read from right to left. */
export function inOrderOfGlyphs(text: string): string {
  return rightToLeft.test(text) ? inReverse(text) : text;
}

/**
 * What is printed, in the order of reading. Browsers write the glyphs of a line from left to right, whether they mark them as /ReversedChars or not; lines that are read the other way are turned here, but for
 * the words and numbers in them that are not. `direction` is that of the text around.
 */
export function inReadingOrder(text: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr') return rightToLeft.test(text) ? linesOf(text, (line) => line.replace(stretch, turned)) : text;
  return linesOf(text, turned);
}

const linesOf = (text: string, change: (line: string) => string): string => text.split('\n').map(change).join('\n');
const turned = (line: string): string => inReverse(line.replace(leftToRight, inReverse));

/** The direction in which a language is written, by its subtags (RFC 5646). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|arc|ckb|dv|fa|he|nqo|prs|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)(?:-|$)/i.test(language) ? 'rtl' : 'ltr';
}
