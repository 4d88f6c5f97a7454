import { p, type SmallDocx } from './small-docx.ts';

/** Two states of a small document, and what the comparison shows of them. */
export interface Pair {
  readonly name: string;
  readonly before: SmallDocx;
  readonly now: SmallDocx;
  /** Lines as `showChanges` has them. */
  readonly shows: readonly string[];
  /** The same of the notes, without separators. */
  readonly notes?: readonly string[];
}

/** A document of these blocks and an end that never changes. */
export const body = (...blocks: string[]): SmallDocx => ({ body: [...blocks, p('The end.')].join('') });
export const talk = 'The counsellor tells the person what is known of the way home.';
export const ask = 'Nobody asks for an answer on the day of the talk.';
/** A run of plain words. */
export const word = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
