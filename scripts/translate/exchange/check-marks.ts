import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { crossedMarks, doubledMark, missingMark, unbalancedMark, unknownMark } from '../../diagnostics/translation-files.ts';
import type { Place } from '../../model/place.ts';
import type { MarkPiece, Piece } from './pieces.ts';

/** The marks that a translation of a unit may have and those that it must have. */
export interface KnownMark {
  readonly isPair: boolean;
  readonly isNeeded: boolean;
  /** How it is written, for people. */
  readonly what: string;
}
export type KnownMarks = ReadonlyMap<number, KnownMark>;

const written = (number: number, isPair: boolean): string => (isPair ? `<${number}>…</${number}>` : `<${number}/>`);

/** What is wrong with the marks of a translation; none where they are those of its source, each once, in pairs that do not overlap. */
export function checkMarks(
  pieces: readonly Piece[],
  strange: readonly string[],
  marks: KnownMarks,
  unit: string,
  place: Place,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const known = [...marks].map(([number, { isPair }]) => written(number, isPair)).join(', ');
  for (const mark of strange) found.push(unknownMark({ unit, mark, known }, place));
  const given = pieces.filter((piece): piece is MarkPiece => typeof piece !== 'string');
  for (const number of new Set(given.map((piece) => piece.number))) {
    const own = given.filter((piece) => piece.number === number);
    const mark = marks.get(number);
    const isPair = own.some(({ kind }) => kind !== 'single');
    if (!mark || mark.isPair !== isPair) found.push(unknownMark({ unit, mark: written(number, isPair), known }, place));
    else found.push(...faultsOf(own, number, unit, place));
  }
  for (const [number, { isNeeded, isPair, what }] of marks)
    if (isNeeded && !given.some((piece) => piece.number === number))
      found.push(missingMark({ unit, mark: written(number, isPair), what }, place));
  return found.length > 0 ? found : overlaps(given, unit, place);
}

function faultsOf(own: readonly MarkPiece[], number: number, unit: string, place: Place): Diagnostic[] {
  const count = (kind: MarkPiece['kind']): number => own.filter((piece) => piece.kind === kind).length;
  const mark = written(number, count('single') === 0);
  if (count('single') > 1 || count('open') > 1 || count('close') > 1) return [doubledMark({ unit, mark }, place)];
  if (count('single') === 1) return count('open') + count('close') > 0 ? [doubledMark({ unit, mark }, place)] : [];
  if (count('open') === 0) return [unbalancedMark({ unit, mark, lacks: 'beginning' }, place)];
  if (count('close') === 0) return [unbalancedMark({ unit, mark, lacks: 'end' }, place)];
  return own[0]?.kind === 'close' ? [unbalancedMark({ unit, mark, lacks: 'beginning' }, place)] : [];
}

function overlaps(given: readonly MarkPiece[], unit: string, place: Place): Diagnostic[] {
  const open: number[] = [];
  for (const { kind, number } of given) {
    if (kind === 'open') open.push(number);
    else if (kind === 'close') {
      const last = open.pop();
      if (last !== number) return [crossedMarks({ unit, mark: written(number, true), other: written(last ?? 0, true) }, place)];
    }
  }
  return [];
}
