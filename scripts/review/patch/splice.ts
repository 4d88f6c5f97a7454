import type { Atom } from '../markdown/atom.ts';
import type { LeafKind } from '../markdown/source-leaves.ts';

/** New text in the stead of a stretch of a file. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One edit as a whole: all of its splices are made or none. */
export interface Patch {
  readonly file: string;
  readonly splices: readonly Splice[];
  /** Lines that must be read again from the new text, in the order of the file. */
  readonly lines: readonly MeantLine[];
  /** What it is, for the report. */
  readonly edit: number;
}
/** A block as it is meant to read. */
export interface MeantLine {
  /** Where it goes in the text of now. */
  readonly at: number;
  readonly kind: LeafKind;
  readonly atoms: readonly Atom[];
}

/** Splices in order; of those at one place the one that was there first comes first. */
export const inOrder = (splices: readonly Splice[]): Splice[] => [...splices].sort((a, b) => a.start - b.start || a.end - b.end);

/** True where two touch the same text. Two that put something in at one place do not. */
export function overlaps(splices: readonly Splice[]): boolean {
  const sorted = inOrder(splices);
  return sorted.some((splice, at) => {
    const next = sorted[at + 1];
    return next !== undefined && next.start < splice.end;
  });
}

/** A text with splices made; they do not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of inOrder(splices)) {
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

/** Where an offset is after splices; undefined where it was replaced. What is put in at an offset goes before it. */
export function movedOffset(offset: number, splices: readonly Splice[]): number | undefined {
  let shift = 0;
  for (const { start, end, text } of inOrder(splices)) {
    if (start > offset) break;
    if (end > offset) return undefined;
    shift += text.length - (end - start);
  }
  return offset + shift;
}
