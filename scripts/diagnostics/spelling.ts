import { defineDiagnostic } from './diagnostic.ts';

interface Unknown {
  readonly word: string;
  readonly suggestions: readonly string[];
  /** File that takes true words in. */
  readonly list: string;
}
const hint = ({ suggestions, list }: Unknown): string =>
  suggestions.length === 0
    ? `If it is right, add it to ${list}.`
    : `Did you mean ${suggestions.map((word) => `“${word}”`).join(' or ')}? If it is right, add it to ${list}.`;

export const unknownWord = defineDiagnostic<Unknown>({
  code: 'spelling/unknown-word',
  severity: 'warning',
  explanation:
    'Neither the dictionary of the language (en-GB, fr, nl) nor the termbase, the acronyms, the names in sources.json or the book’s own list of words has this word. Alternative texts, labels of drawings, index entries, definitions and titles in book.yaml are looked at too; block quotations, short quotations in a line, code and :lang[…] are not. A true word goes into terms/words.<language>.txt, one a line.',
  bad: 'They recieve advice.',
  good: 'They receive advice.',
  message: ({ word }) => `The dictionary does not have “${word}”.`,
  hint,
});

export const unknownName = defineDiagnostic<Unknown & { count: number }>({
  code: 'spelling/unknown-name',
  severity: 'info',
  explanation:
    'A word that is always written with a capital, most often a name, is in no dictionary or list. It is told once, at its first place, so that somebody looks whether it is spelt right; then it goes into terms/words.<language>.txt, or into terms/words.txt for all languages.',
  bad: 'The town of Amsterdm was asked.',
  good: 'The town of Amsterdam was asked.',
  message: ({ word, count }) => `No list has the name “${word}”${count === 1 ? '' : `, which stands ${count} times`}.`,
  hint,
});
