import type { Fault } from './fault.ts';

/** A mend in units of the text as it was. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
/** A fault in units of the text as it was, with its mend where there is a safe one. */
export interface Found {
  readonly fault: Fault;
  readonly from: number;
  readonly to: number;
  edit?: Edit;
}
export interface Looks {
  /** Faults of a text, in any order. */
  readonly faults: (text: string) => readonly Fault[];
  /** True where a stretch of the text as it was may be written anew. */
  readonly mayChange: (from: number, to: number) => boolean;
  /** False where something that is no text (a mark of emphasis, an index mark) stands at a boundary, so that mends on its sides stay apart. */
  readonly isSeamless: (at: number) => boolean;
}

const roundsAtMost = 20;

/**
 * Faults of a text with mends that never overlap and leave nothing to mend: what a mend brings to light is mended in the same go.
 * So one run of `--fix` is enough, and a second one changes nothing.
 */
export function settle(raw: string, { faults, mayChange, isSeamless }: Looks): Found[] {
  const found = new Map<string, Found>();
  for (let round = 0; round < roundsAtMost; round += 1) {
    const edits = [...found.values()].flatMap(({ edit }) => edit ?? []).sort((a, b) => a.from - b.from);
    const current = applyEdits(raw, edits);
    const back = wayBack(edits);
    const seen = [...faults(current)]
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .map((fault) => locate(fault, edits, { back, isSeamless }));
    const waiting = new Map<string, Located[]>();
    for (const one of seen) {
      const { fault, from, to, key, touched } = one;
      if (touched.length === 0 && !found.has(key)) found.set(key, { fault, from, to });
      if (fault.mend !== undefined) waiting.set(fault.together ?? key, [...(waiting.get(fault.together ?? key) ?? []), one]);
    }
    // What touches another mend of this round waits for the next.
    const taken: Located[] = [];
    for (const group of waiting.values()) {
      if (!group.every((one) => mayChange(one.from, one.to) && taken.every((other) => areApart(one, other)))) continue;
      taken.push(...group);
      for (const one of group) join(found, one, edits, current);
    }
    if (taken.length === 0) break;
  }
  return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** A fault of a round, with its stretch in the text as it was and the mends that it touches. */
interface Located {
  readonly fault: Fault;
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly touched: readonly Edit[];
}

function locate(
  fault: Fault,
  edits: readonly Edit[],
  { back, isSeamless }: { readonly back: ReturnType<typeof wayBack>; readonly isSeamless: Looks['isSeamless'] },
): Located {
  const from = back(fault.from, 'from');
  const to = back(fault.to, 'to');
  const touched = edits.filter(
    (edit) => (edit.from < to && from < edit.to) || (edit.from === to && isSeamless(to)) || (edit.to === from && isSeamless(from)),
  );
  return { fault, key: `${fault.code} ${from} ${to}`, from, to, touched };
}

function areApart(one: Located, other: Located): boolean {
  if (one.touched.some((edit) => other.touched.includes(edit))) return false;
  return one.fault.from > other.fault.to || other.fault.from > one.fault.to;
}

/** Takes a mend in; one that touches earlier mends becomes one with the first of them. */
function join(found: Map<string, Found>, { fault, key, from, to, touched }: Located, edits: readonly Edit[], current: string): void {
  const start = Math.min(from, ...touched.map((edit) => edit.from));
  const end = Math.max(to, ...touched.map((edit) => edit.to));
  const growth = (some: readonly Edit[]): number => some.reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
  const before = growth(edits.filter((edit) => edit.to <= start && !touched.includes(edit)));
  const head = current.slice(start + before, fault.from);
  const text = head + (fault.mend ?? '') + current.slice(fault.to, end + before + growth(touched));
  const [first] = touched;
  const owner = first && [...found.values()].find(({ edit }) => edit === first);
  for (const other of found.values()) if (other.edit && touched.includes(other.edit)) delete other.edit;
  if (owner) owner.edit = { from: start, to: end, text };
  else found.set(key, { ...(found.get(key) ?? { fault, from, to }), edit: { from: start, to: end, text } });
}

/** A text with edits put in; they are in order and do not touch. */
export function applyEdits(raw: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += raw.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + raw.slice(at);
}

/** From a boundary in the edited text to the text as it was; one inside of an edit leads to its start or its end. */
function wayBack(edits: readonly Edit[]): (at: number, edge: 'from' | 'to') => number {
  return (at, edge) => {
    let shift = 0;
    for (const edit of edits) {
      const start = edit.from + shift;
      const end = start + edit.text.length;
      if (at < start || (at === start && edge === 'to')) break;
      if (at < end || (at === end && edge === 'to')) return edge === 'from' ? edit.from : edit.to;
      shift += edit.text.length - (edit.to - edit.from);
    }
    return at - shift;
  };
}
