import type { ComparedType } from './book-difference.ts';
import type { WordKind, Words } from './words.ts';

/** A label without the place of its number and the sign after it: "Table" of "Table {number}", "ábra" of "{number}. ábra". */
const withoutNumber = (label: string): string => label.replace(/\{number\}[.):]?/, '').trim();

/** What a kind is called where no number stands beside it. */
export function nameOfKind(kind: WordKind, { kinds }: Pick<Words, 'kinds'>): string {
  return withoutNumber(kinds[kind].label);
}

/** What a block is called in the language of the book. */
export function nameOfBlock(type: ComparedType, words: Pick<Words, 'kinds' | 'blocks' | 'phrases'>): string {
  switch (type) {
    case 'table':
    case 'figure':
    case 'box':
    case 'checklist':
    case 'form':
      return nameOfKind(type, words);
    case 'footnoteDefinition':
      return withoutNumber(words.phrases.note);
    default:
      return words.blocks[type];
  }
}
