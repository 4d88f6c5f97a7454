import type { Piece } from './book-text.ts';
import { type Chunk, squashed } from './printed-text.ts';

/** Where a piece of the book stands in the PDF. */
export interface Found {
  readonly piece: Piece;
  readonly page: number;
  readonly chunk: Chunk | undefined;
  /** For page numbers: what is printed. */
  readonly printed?: string;
  /** For an entry of the index: pages and ranges that are printed. */
  readonly ranges?: readonly PrintedRange[];
}
export interface PrintedRange {
  readonly from: string;
  /** `following`: the page after `from`. */
  readonly to?: string | { readonly following: true };
}
export interface Match {
  readonly found: readonly Found[];
  /** The first piece that the tags do not say, or what they say beyond the last one. */
  readonly differs?: Difference;
}
export interface Difference {
  readonly piece: Piece | undefined;
  readonly wanted: string;
  readonly instead: string;
  readonly chunk: Chunk | undefined;
}
/** What a page is called that holds an anchor; undefined where it is not known. */
export type FolioOf = (anchor: string) => string | undefined;

const number = /[ivxlcdm]+|\d+/y;
const shown = 60;

/**
 * Holds the pieces of a section against the chunks of its tags, both without spaces. A wrong page number is noted and passed; the first other difference ends
 * the comparison. Where `whole` is false, the tags may go on.
 */
export function matchText(pieces: readonly Piece[], chunks: readonly Chunk[], folioOf: FolioOf, whole: boolean): Match {
  const printed = chunks.map(({ text }) => text).join('');
  const ends: number[] = [];
  for (const { text } of chunks) ends.push((ends.at(-1) ?? 0) + text.length);
  const found: Found[] = [];
  let at = 0;
  let index = 0;
  const chunkHere = (): Chunk | undefined => {
    while (index < chunks.length - 1 && (ends[index] ?? 0) <= at) index += 1;
    return chunks[index];
  };
  for (const [order, piece] of pieces.entries()) {
    const chunk = chunkHere();
    const page = chunk?.page ?? 0;
    if (piece.kind === 'folio') {
      const next = pieces[order + 1];
      const says = numberAt(printed, at, ends[index] ?? 0, folioOf(piece.target), next?.kind === 'text' ? squashed(next.text) : '');
      if (says === '')
        return { found, differs: { piece, wanted: folioOf(piece.target) ?? '?', instead: printed.slice(at, at + shown), chunk } };
      found.push({ piece, page, chunk, printed: says });
      at += says.length;
      continue;
    }
    if (piece.kind === 'locators') {
      const list = rangesAt(printed, at, piece, (position) => ends.find((end) => end > position) ?? printed.length);
      if (list.ranges.length === 0) return { found, differs: { piece, wanted: ',', instead: printed.slice(at, at + shown), chunk } };
      found.push({ piece, page, chunk, ranges: list.ranges });
      at = list.end;
      continue;
    }
    const wanted = squashed(piece.text);
    if (printed.startsWith(wanted, at)) {
      found.push({ piece, page, chunk });
      at += wanted.length;
    } else if (piece.kind !== 'optional') return { found, differs: difference(piece, wanted, printed, at, chunk) };
  }
  if (whole && at < printed.length)
    return { found, differs: { piece: undefined, wanted: '', instead: printed.slice(at, at + shown), chunk: chunkHere() } };
  return { found };
}

/** The number here: to the end of its chunk, or the wanted one where what should follow follows in the same chunk. */
function numberAt(printed: string, at: number, end: number, wanted: string | undefined, next: string): string {
  number.lastIndex = at;
  const token = (number.exec(printed)?.[0] ?? '').slice(0, Math.max(0, end - at));
  if (wanted === undefined || token === wanted) return token;
  return token.startsWith(wanted) && printed.startsWith(next, at + wanted.length) ? wanted : token;
}

/** Pages of an index entry, each after a comma, as far as there are any. `endOf` says where the chunk of a position ends. */
function rangesAt(
  printed: string,
  start: number,
  { range, following }: { readonly range: string; readonly following: string },
  endOf: (position: number) => number,
): { readonly ranges: readonly PrintedRange[]; readonly end: number } {
  const ranges: PrintedRange[] = [];
  const [to, after] = [squashed(range), squashed(following)];
  const folioAt = (position: number): string => {
    number.lastIndex = position;
    return (number.exec(printed)?.[0] ?? '').slice(0, Math.max(0, endOf(position) - position));
  };
  let at = start;
  while (printed[at] === ',') {
    const from = folioAt(at + 1);
    if (from === '') break;
    at += 1 + from.length;
    const last = printed.startsWith(to, at) ? folioAt(at + to.length) : '';
    if (last !== '') {
      ranges.push({ from, to: last });
      at += to.length + last.length;
    } else if (after !== '' && printed.startsWith(after, at)) {
      ranges.push({ from, to: { following: true } });
      at += after.length;
    } else ranges.push({ from });
  }
  return { ranges, end: at };
}

function difference(piece: Piece, wanted: string, printed: string, at: number, chunk: Chunk | undefined): Difference {
  let same = 0;
  while (same < wanted.length && wanted[same] === printed[at + same]) same += 1;
  const from = Math.max(0, same - 20);
  return { piece, wanted: wanted.slice(from, from + shown), instead: printed.slice(at + from, at + from + shown), chunk };
}
