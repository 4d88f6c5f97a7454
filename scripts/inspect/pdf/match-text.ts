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
 * Holds the pieces of a section against the chunks of its tags, both without spaces. A wrong page number is noted and passed; a figure may stand behind text that
 * follows it, up to the next page; the first other difference ends the comparison. Where `whole` is false, the tags may go on.
 */
export function matchText(pieces: readonly Piece[], chunks: readonly Chunk[], folioOf: FolioOf, whole: boolean): Match {
  const printed = joined(chunks);
  const found: Found[] = [];
  const waiting: { readonly figure: readonly Piece[]; readonly page: number; readonly differs: Difference }[] = [];
  let at = 0;
  const findWaiting = (): void => {
    for (let each = waiting[0]; each !== undefined; each = waiting[0]) {
      const run = matchRun(each.figure, undefined, printed, at, folioOf);
      if (run.differs !== undefined || (run.found[0]?.page ?? 0) > each.page + 1) return;
      waiting.shift();
      found.push(...run.found);
      at = run.end;
    }
  };
  for (const [first, last] of runsOf(pieces)) {
    findWaiting();
    const own = pieces.slice(first, last);
    const run = matchRun(own, pieces[last], printed, at, folioOf);
    if (run.differs !== undefined && own[0]?.figure !== undefined) {
      waiting.push({ figure: own, page: printed.chunkAt(at)?.page ?? 0, differs: run.differs });
      continue;
    }
    found.push(...run.found);
    if (run.differs !== undefined) return { found, differs: waiting[0]?.differs ?? run.differs };
    at = run.end;
  }
  findWaiting();
  const [lost] = waiting;
  if (lost !== undefined) return { found, differs: lost.differs };
  if (whole && at < printed.text.length)
    return { found, differs: { piece: undefined, wanted: '', instead: printed.text.slice(at, at + shown), chunk: printed.chunkAt(at) } };
  return { found };
}

/** Chunks as one text. */
interface Joined {
  readonly text: string;
  /** The chunk of a position, and where it ends. Positions are asked for in their order, but for small steps back. */
  readonly chunkAt: (position: number) => Chunk | undefined;
  readonly endAt: (position: number) => number;
}
function joined(chunks: readonly Chunk[]): Joined {
  const ends: number[] = [];
  for (const { text } of chunks) ends.push((ends.at(-1) ?? 0) + text.length);
  let index = 0;
  const seek = (position: number): number => {
    while (index > 0 && (ends[index - 1] ?? 0) > position) index -= 1;
    while (index < chunks.length - 1 && (ends[index] ?? 0) <= position) index += 1;
    return index;
  };
  return {
    text: chunks.map(({ text }) => text).join(''),
    chunkAt: (position) => chunks[seek(position)],
    endAt: (position) => ends[seek(position)] ?? 0,
  };
}

/** Pieces that belong together, as first and end: those of a figure, and those of one block. */
function runsOf(pieces: readonly Piece[]): (readonly [first: number, end: number])[] {
  const runs: [number, number][] = [];
  for (const [index, { block, figure }] of pieces.entries()) {
    const before = pieces[index - 1];
    const last = runs.at(-1);
    if (last && before && (figure === undefined ? before.block === block : true) && before.figure === figure) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}

interface Run {
  readonly found: readonly Found[];
  readonly end: number;
  readonly differs?: Difference;
}

/** Holds a run of pieces against the text from a position on. `after` is the piece behind them. */
function matchRun(pieces: readonly Piece[], after: Piece | undefined, printed: Joined, start: number, folioOf: FolioOf): Run {
  const { text } = printed;
  const found: Found[] = [];
  let at = start;
  for (const [order, piece] of pieces.entries()) {
    const chunk = printed.chunkAt(at);
    const page = chunk?.page ?? 0;
    if (piece.kind === 'folio') {
      const next = pieces[order + 1] ?? after;
      const says = numberAt(text, at, printed.endAt(at), folioOf(piece.target), next?.kind === 'text' ? squashed(next.text) : '');
      if (says === '')
        return { found, end: at, differs: { piece, wanted: folioOf(piece.target) ?? '?', instead: text.slice(at, at + shown), chunk } };
      found.push({ piece, page, chunk, printed: says });
      at += says.length;
      continue;
    }
    if (piece.kind === 'locators') {
      const list = rangesAt(text, at, piece, printed.endAt);
      if (list.ranges.length === 0) return { found, end: at, differs: { piece, wanted: ',', instead: text.slice(at, at + shown), chunk } };
      found.push({ piece, page, chunk, ranges: list.ranges });
      at = list.end;
      continue;
    }
    const wanted = squashed(piece.text);
    if (text.startsWith(wanted, at)) {
      found.push({ piece, page, chunk });
      at += wanted.length;
    } else if (piece.kind !== 'optional') return { found, end: at, differs: difference(piece, wanted, text, at, chunk) };
  }
  return { found, end: at };
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
