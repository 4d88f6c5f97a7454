import { inOrder, type Splice } from './splice.ts';

/**
 * Makes splices of a text as the press reads it (no byte order mark, lines end with \n) in the file as it is: what is not touched keeps its bytes, new lines end as most lines
 * of the file do.
 */
export function spliceOriginal(original: string, splices: readonly Splice[]): string {
  const returns = original.match(/\r\n/g)?.length ?? 0;
  const isReturned = returns * 2 > (original.match(/\n/g)?.length ?? 0);
  let result = '';
  let [at, offset] = [0, 0];
  const advance = (to: number): number => {
    while (offset < to && at < original.length) {
      if (!isSkipped(original, at)) offset += 1;
      at += 1;
    }
    return at;
  };
  // A mark at the very beginning is no letter of the text.
  if (original.charCodeAt(0) === 0xfeff) at = 1;
  let from = 0;
  for (const { start, end, text } of inOrder(splices)) {
    result += original.slice(from, advance(start)) + (isReturned ? text.replace(/\r?\n/g, '\r\n') : text);
    from = advance(end);
  }
  return result + original.slice(from);
}

const isSkipped = (text: string, at: number): boolean => text[at] === '\r' && text[at + 1] === '\n';
