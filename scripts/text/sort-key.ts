/** What a word is sorted by in lists: in Arabic without its article, as indexes there are made. */
export const sortKey = (word: string, language: string): string => (/^ar\b/.test(language) ? word.replace(/^ال(?=\p{L}{2})/u, '') : word);

/** Compares words for a list in a language, by CLDR's collation; equal ones by their code units, so that the order is always the same. */
export function listOrder(language: string): (one: string, other: string) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  return (one, other) => collator.compare(sortKey(one, language), sortKey(other, language)) || (one < other ? -1 : one > other ? 1 : 0);
}

/** The letter that a word stands under in an index: without marks where the language takes it for the same letter (é under E, but Polish ś under Ś), `#` for what begins with no letter. */
export function indexLetter(word: string, language: string): string {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  const [letter = ''] =
    sortKey(word, language)
      .normalize('NFC')
      .match(/[\p{L}\p{N}]\p{M}*/u) ?? [];
  const bare = letter.normalize('NFD').charAt(0);
  const shown = collator.compare(bare, letter) === 0 ? bare : letter;
  return /\p{L}/u.test(shown) ? shown.toLocaleUpperCase(language) : '#';
}
