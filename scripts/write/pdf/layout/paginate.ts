import { breakBefore, never } from './break-costs.ts';
import { fitNotes, type NoteState } from './fit-notes.ts';
import type { ColumnRange, Flow, FlowPage, NotePart, PageBox, PageStart } from './flow.ts';
import { setColumns } from './set-columns.ts';

/** White space between text and notes, and from the rule to the first note, in CSS pixels. */
export const noteGap = { above: 14, below: 6 };
/** Height of the line that says that a table goes on, in CSS pixels. */
export const continuedHeight = 17;

export interface Pages {
  readonly upright: PageBox;
  /** A page turned by a quarter, for wide tables. */
  readonly landscape: PageBox;
  /** Height of a line, which white space is weighed by. */
  readonly pitch: number;
}

interface State extends NoteState {
  unit: number;
  start: PageStart;
}

/**
 * Breaks a flow into pages: each is filled as far as its notes and the rules of good breaks allow, and ends where that costs least. Pure; the same flow gives
 * the same pages. A unit that is higher than a page has one of its own.
 */
export function paginate(flow: Flow, pages: Pages): FlowPage[] {
  const result: FlowPage[] = [];
  let state: State = { unit: 0, start: 'flow', carried: [] };
  while (state.unit < flow.units.length || state.carried.length > 0) {
    const range = state.carried.length > 0 ? undefined : columnsOfPage(flow, state, pages.upright);
    if (range) {
      const { page, next } = setColumns({ flow, range, first: state.unit, start: state.start, box: pages.upright });
      result.push(page);
      state = { unit: next, start: startOf(flow, next), carried: [] };
      continue;
    }
    const { page, next, carried } = onePage(flow, state, pages);
    result.push(page);
    state = { unit: next, start: startOf(flow, next), carried };
  }
  return result;
}

interface Candidate {
  readonly next: number;
  readonly cost: number;
  readonly parts: readonly Omit<NotePart, 'top'>[];
  readonly carried: NoteState['carried'];
}

function onePage(flow: Flow, state: State, pages: Pages): { page: FlowPage; next: number; carried: NoteState['carried'] } {
  const { units } = flow;
  const landscape = isLandscape(flow, state.unit);
  const box = landscape ? pages.landscape : pages.upright;
  const lead = leadOf(flow, state);
  const shift = state.start === 'flow' ? 0 : (units[state.unit]?.top ?? 0) - box.textTop - lead;
  let best: Candidate | undefined;
  for (let next = state.unit + 1; next <= units.length; next += 1) {
    const last = units[next - 1];
    if (last === undefined) break;
    if (isLandscape(flow, next - 1) !== landscape || entersColumns(flow, next - 1, state.unit)) break;
    const end = last.bottom - shift + trailOf(flow, next);
    const calls = units.slice(state.unit, next).flatMap(({ notes }) => notes);
    const room = box.textBottom - end;
    const fit = fitNotes(flow.notes, state.carried, calls, room - noteGap.above - noteGap.below);
    if (room < -0.5 || fit === undefined) {
      if (best === undefined)
        best = { next, cost: never, ...(fit ?? { parts: [], carried: [...state.carried, ...calls.map((note) => ({ note, from: 0 }))] }) };
      break;
    }
    const breakCost = next === units.length || isLandscape(flow, next) !== landscape ? 0 : breakBefore(flow, next);
    const forced = next === units.length || isLandscape(flow, next) !== landscape;
    const white = forced ? 0 : Math.max(0, room - fit.height) / pages.pitch;
    const cost = forced && fit.carried.length === 0 ? -1 : breakCost + white * white + fit.cost;
    if (best === undefined || cost <= best.cost) best = { next, cost, parts: fit.parts, carried: fit.carried };
  }
  const chosen: Candidate = best ?? { next: state.unit, cost: 0, ...carriedOnly(flow, state, box) };
  const last = chosen.next - 1;
  const end = last >= state.unit ? (units[last]?.bottom ?? 0) - shift : box.textTop;
  const page: FlowPage = {
    first: state.unit,
    last,
    start: state.start,
    shift,
    end,
    landscape,
    notes: placeNotes(flow, chosen.parts, box),
    columns: [],
  };
  return { page, next: chosen.next, carried: chosen.carried };
}

/** A page with nothing but the rest of a note. */
function carriedOnly(flow: Flow, state: State, box: PageBox): Pick<Candidate, 'parts' | 'carried'> {
  const fit = fitNotes(flow.notes, state.carried, [], box.textBottom - box.textTop - noteGap.above - noteGap.below);
  if (fit) return fit;
  const [first, ...rest] = state.carried;
  return { parts: first ? [{ ...first, to: flow.notes[first.note]?.lines.length ?? 0 }] : [], carried: rest };
}

/** Notes stand on the foot of the page, the last line of the last one on the last line of the page. */
function placeNotes({ notes }: Flow, parts: readonly Omit<NotePart, 'top'>[], { textBottom }: PageBox): NotePart[] {
  const heights = parts.map(({ note, from, to }) => {
    const { lines, height } = notes[note] ?? { lines: [], height: 0 };
    const bottom = to >= lines.length ? height : (lines[to - 1] ?? height);
    return bottom - (from === 0 ? 0 : (lines[from - 1] ?? 0));
  });
  let top = textBottom - heights.reduce((sum, height) => sum + height, 0);
  return parts.map((part, at) => {
    const placed = { ...part, top };
    top += heights[at] ?? 0;
    return placed;
  });
}

/** Space above the first text of a page: a box's padding, a table's repeated head. */
function leadOf(flow: Flow, { unit, start }: State): number {
  if (start === 'flow') return 0;
  const { box = -1, table = -1 } = flow.units[unit] ?? {};
  const inBox = flow.boxes[box];
  const padding = inBox && inBox.from < unit ? inBox.padding : 0;
  const inTable = flow.tables[table];
  return padding + (start === 'row' && inTable ? inTable.headHeight + continuedHeight : 0);
}
/** Space below the last text of a page that ends before `next`. */
function trailOf(flow: Flow, next: number): number {
  const inBox = flow.boxes[flow.units[next - 1]?.box ?? -1];
  return inBox && inBox.to >= next ? inBox.padding : 0;
}

function startOf(flow: Flow, unit: number): PageStart {
  const { kind, line = 0 } = flow.units[unit] ?? {};
  if (kind === 'row' && (flow.tables[flow.units[unit]?.table ?? -1]?.from ?? unit) < unit) return 'row';
  return line > 0 ? 'line' : 'block';
}
function isLandscape(flow: Flow, unit: number): boolean {
  return flow.tables[flow.units[unit]?.table ?? -1]?.landscape ?? false;
}
function entersColumns(flow: Flow, unit: number, first: number): boolean {
  return flow.columns.some(({ from }) => from === unit && from > first);
}
/** Columns that the page goes on with, or has below a short beginning. */
function columnsOfPage(flow: Flow, { unit, start }: State, { textTop, textBottom }: PageBox): ColumnRange | undefined {
  return flow.columns.find(({ from, to }) => {
    if (unit > to) return false;
    if (unit >= from) return true;
    const above = (flow.units[from - 1]?.bottom ?? 0) - (start === 'flow' ? 0 : (flow.units[unit]?.top ?? 0) - textTop);
    return flow.units.slice(unit, from).every(({ notes }) => notes.length === 0) && above < textTop + (textBottom - textTop) * 0.6;
  });
}
