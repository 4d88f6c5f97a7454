/** A word of a text, with ’ as apostrophe; `start` and `end` are UTF-16 units. */
export interface WordAt {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text: runs of letters, with hyphens and apostrophes inside. */
export const wordsAt = (text: string): WordAt[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?:[’'‑-]\p{L}[\p{L}\p{M}]*)*/gu)].map(({ 0: word, index }) => ({
    word: word.replaceAll("'", '’').replaceAll('‑', '-'),
    start: index,
    end: index + word.length,
  }));

/** An acronym, or a word with capitals inside. */
export const isAcronym = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word);

/** Begins with a capital. */
export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
