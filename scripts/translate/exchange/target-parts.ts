import type { Mark, Part, Unit } from '../unit.ts';
import { alignMarks } from './align-marks.ts';
import type { KnownMark, KnownMarks } from './check-marks.ts';
import type { Piece } from './pieces.ts';

/** Marks of a unit by the number that files have for them, with how each of their ends is written in the manuscript. */
export interface UnitMarks {
  readonly known: KnownMarks;
  readonly written: ReadonlyMap<string, Mark>;
}

/**
 * The marks of a source and of what stands for its translation. Where both have a mark, the translation's way of writing it holds; what a translation lacks
 * already, a new one may lack too, unless its source has changed since. Words in the language of the translation need no mark that says so.
 */
export function marksOf(source: Unit, target: Unit, isOpen: boolean): UnitMarks {
  const written = new Map<string, Mark>();
  const known = new Map<number, KnownMark>();
  const numbers = alignMarks(source.parts, target.parts);
  const has = new Set(numbers.values());
  const put = (part: Part, number: number, isNeeded: boolean): void => {
    if (part.kind === 'text') return;
    written.set(`${part.kind} ${number}`, part);
    if (part.kind !== 'close') known.set(number, { isPair: part.kind === 'open', isNeeded, what: part.source });
  };
  for (const part of source.parts)
    if (part.kind !== 'text') put(part, part.number, part.type !== 'language' && (isOpen || has.has(part.number)));
  for (const part of target.parts) {
    if (part.kind === 'text') continue;
    const number = numbers.get(part.number) ?? part.number;
    put(part, number, known.get(number)?.isNeeded ?? false);
  }
  return { known, written };
}

/** A text from a file as parts of the manuscript: marks as the manuscript writes them, numbered in the order in which they come. */
export function targetParts(pieces: readonly Piece[], { written }: UnitMarks): Part[] {
  const numbers = new Map<number, number>();
  return entriesInOrder(pieces, written).flatMap((piece): Part[] => {
    if (typeof piece === 'string') return [{ kind: 'text', value: piece, source: '' }];
    const mark = written.get(`${piece.kind} ${piece.number}`);
    if (!mark) return [];
    const number = numbers.get(piece.number) ?? numbers.size + 1;
    numbers.set(piece.number, number);
    return [{ ...mark, number }];
  });
}

/** Entries of the index show nothing, and their own texts are known by their order: they keep it, wherever in the line they stand. */
function entriesInOrder(pieces: readonly Piece[], written: UnitMarks['written']): Piece[] {
  const isEntry = (piece: Piece): boolean =>
    typeof piece !== 'string' && written.get(`${piece.kind} ${piece.number}`)?.type === 'index' && piece.kind === 'single';
  const order = [...written.keys()];
  const key = (piece: Piece): number => (typeof piece === 'string' ? -1 : order.indexOf(`${piece.kind} ${piece.number}`));
  const sorted = pieces.filter(isEntry).sort((a, b) => key(a) - key(b));
  return pieces.map((piece) => (isEntry(piece) ? (sorted.shift() ?? piece) : piece));
}

/** Kind and type of marks by number: whether a source has the marks that an earlier state of it had. */
export const markShape = (pieces: readonly (Piece | Part)[]): string =>
  [
    ...new Set(
      pieces.flatMap((piece) =>
        typeof piece === 'string' || piece.kind === 'text' || piece.kind === 'close' ? [] : [`${piece.number} ${piece.kind}`],
      ),
    ),
  ]
    .sort()
    .join(', ');
