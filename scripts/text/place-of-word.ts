import type { Place } from '../model/place.ts';
import { startOf } from '../model/place.ts';

/** The place of the first time that a word stands alone in a file, between spaces, quotes, brackets or commas; the file's start where it does not. */
export function placeOfWord(file: string, text: string, word: string): Place {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`(?<=^|[\\s"'[{,:])${escaped}(?=$|[\\s"'\\]},:])`, 'm').exec(text);
  if (!match) return startOf(file);
  const before = text.slice(0, match.index).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const start = { line: before.length, column, offset: match.index };
  return { file, start, end: { line: before.length, column: column + word.length, offset: match.index + word.length } };
}
