import type { NoteLines, NotePart } from './flow.ts';

export interface NoteState {
  /** Notes of the page before whose lines from `from` on are still to be set. */
  carried: readonly { readonly note: number; readonly from: number }[];
}
export interface NoteFit extends NoteState {
  readonly parts: readonly Omit<NotePart, 'top'>[];
  readonly height: number;
  readonly cost: number;
}

/** Fewest lines of a note on either of its pages. */
const fewest = 2;
/** What a divided note costs, in squared lines of white space. */
const dividing = 30;

/**
 * Notes of a page within a height: what was carried over, then each note that is called, the last one divided where it must be. Undefined where a note that is
 * called would have no line on the page.
 */
export function fitNotes(
  notes: readonly NoteLines[],
  carried: NoteState['carried'],
  calls: readonly number[],
  room: number,
): NoteFit | undefined {
  const wanted = [...carried, ...calls.map((note) => ({ note, from: 0 }))];
  if (wanted.length === 0) return { parts: [], height: 0, cost: 0, carried: [] };
  const parts: Omit<NotePart, 'top'>[] = [];
  let height = 0;
  for (const [at, { note, from }] of wanted.entries()) {
    const { lines = [], height: full = 0 } = notes[note] ?? {};
    const before = from === 0 ? 0 : (lines[from - 1] ?? 0);
    if (height + full - before <= room + 0.5) {
      parts.push({ note, from, to: lines.length });
      height += full - before;
      continue;
    }
    if (Math.max(at, carried.length - 1) < wanted.length - 1) return undefined;
    const to = lastLine(lines, from, before + room - height);
    if (to === undefined) {
      const waits = at > 0 && at < carried.length && calls.length === 0;
      return waits ? { parts, height: height + 20, cost: dividing, carried: wanted.slice(at) } : undefined;
    }
    parts.push({ note, from, to });
    return {
      parts,
      height: height + (lines[to - 1] ?? 0) - before,
      cost: dividing,
      carried: [{ note, from: to }, ...wanted.slice(at + 1)],
    };
  }
  return { parts, height: height + 20, cost: 0, carried: [] };
}

/** The line to divide before, such that enough of them are on both sides; undefined where there is none. */
function lastLine(lines: readonly number[], from: number, bottom: number): number | undefined {
  for (let to = lines.length - fewest; to >= from + fewest; to -= 1) if ((lines[to - 1] ?? 0) <= bottom) return to;
  return undefined;
}
