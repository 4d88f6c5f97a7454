import { breakBefore, never } from './break-costs.ts';
import type { ColumnRange, Flow, FlowPage, PageBox, PageStart } from './flow.ts';

interface ColumnInput {
  readonly flow: Flow;
  readonly range: ColumnRange;
  readonly first: number;
  readonly start: PageStart;
  readonly box: PageBox;
}

/** One page of columns: full ones where more follow, balanced ones at the end. */
export function setColumns({ flow, range, first, start, box }: ColumnInput): { readonly page: FlowPage; readonly next: number } {
  const { units } = flow;
  const shift = start === 'flow' ? 0 : (units[first]?.top ?? 0) - box.textTop;
  const head = Math.max(first, range.from);
  const begin = (units[head]?.top ?? 0) - shift;
  const room = box.textBottom - begin;
  let height = room;
  const fill = (limit: number): number[] => {
    const starts = [head];
    for (let column = 0; column < range.count; column += 1) starts.push(columnEnd(flow, starts.at(-1) ?? head, range.to, limit));
    return starts;
  };
  let starts = fill(room);
  if ((starts.at(-1) ?? 0) > range.to) {
    let low = 0;
    for (let round = 0; round < 24; round += 1) {
      const middle = (low + height) / 2;
      if ((fill(middle).at(-1) ?? 0) > range.to) height = middle;
      else low = middle;
    }
    starts = fill(height);
  }
  const next = starts.at(-1) ?? range.to + 1;
  const columns = starts
    .slice(1, -1)
    .flatMap((unit, at) =>
      unit <= range.to && unit < next ? [{ first: unit, column: at + 1, shift: (units[unit]?.top ?? 0) - begin }] : [],
    );
  return { page: { first, last: next - 1, start, shift, end: begin + height, landscape: false, notes: [], columns }, next };
}

/** The unit that does not fit into a column any more. */
function columnEnd(flow: Flow, first: number, to: number, limit: number): number {
  const { units } = flow;
  const top = units[first]?.top ?? 0;
  let end = first;
  for (let unit = first; unit <= to; unit += 1) {
    if ((units[unit]?.bottom ?? 0) - top > limit + 0.5) break;
    if (unit === to || breakBefore(flow, unit + 1) < never) end = unit + 1;
  }
  return end > first || first > to ? end : first + 1;
}
