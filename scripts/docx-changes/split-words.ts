/** Scripts that set no spaces between words: each letter stands for itself. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const parts = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}]\\p{M}*|(?<=[\\p{L}\\p{N}\\p{M}])['’\\u00AD](?=[\\p{L}\\p{N}]))+|[\\s\\S]\\p{M}*`,
  'gu',
);

/** A text as words, spaces and signs, each one its own; joined they are the text again. */
export const splitWords = (text: string): string[] => text.match(parts) ?? [];

/** True where a part has a letter or a digit. */
export const isWord = (part: string): boolean => /[\p{L}\p{N}]/u.test(part);
