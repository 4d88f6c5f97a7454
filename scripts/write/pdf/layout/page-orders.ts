import type { FlowOrder, PageOrder } from '../in-page/apply-pages.ts';
import type { Flow, FlowPage } from './flow.ts';
import type { Pages } from './paginate.ts';
import { type BookPlan, folioOf, type PlannedFlow } from './plan-book.ts';

/** Signs in the margin of a draft. */
export interface DraftSigns {
  /** Permanent ids of blocks that are new or changed. */
  readonly changed: ReadonlySet<string>;
  /** Signs beside the first line of blocks, by permanent id. */
  readonly beside: ReadonlyMap<string, string>;
  /** Signs below the last line of blocks: something after them was taken out. */
  readonly below: ReadonlyMap<string, string>;
}

/** What the browser has to do for a plan, flow by flow. */
export function pageOrders(plan: BookPlan, pages: Pages, draft?: DraftSigns): FlowOrder[] {
  return plan.flows.map((planned, flow) => ({ flow, pages: ordersOf(planned, plan, pages, draft) }));
}

function ordersOf(planned: PlannedFlow, { frontPages }: BookPlan, boxes: Pages, draft: DraftSigns | undefined): PageOrder[] {
  const { measured, pages, firstPage, flow } = planned;
  let top = 0;
  return pages.map((page, at): PageOrder => {
    const number = firstPage + at;
    const recto = number % 2 === 1;
    const box = page.landscape ? boxes.landscape : boxes.upright;
    const before = pages[at - 1];
    const goesOn = measured.columns.some(({ from, to }) => from < page.first && page.first <= to);
    const order: PageOrder = {
      top,
      first: page.first,
      last: page.last,
      start: goesOn ? 'flow' : page.start,
      lead: leadOf(measured, page, box.textTop),
      rest: before ? restOf(measured, before, boxes) : 0,
      recto,
      landscape: page.landscape,
      textTop: box.textTop,
      textBottom: box.textBottom,
      columns: [
        ...(goesOn ? [{ first: page.first, lead: box.textTop }] : []),
        ...page.columns.map(({ first }) => ({ first, lead: goesOn ? box.textTop : 0 })),
      ],
      notes: page.notes.map(({ note, from, to, top: place }) => {
        const { lines = [] } = measured.notes[note] ?? {};
        return { note, from: from === 0 ? 0 : (lines[from - 1] ?? 0), line: from, to, top: place, ends: to >= lines.length };
      }),
      fills: fillsOf(measured, page, box.textTop),
      head: flow.heads && at > 0 ? (recto ? headOf(planned, page) : flow.verso) : undefined,
      folio: flow.folios ? folioOf(number, frontPages) : undefined,
      marks: draft ? [...lineNumbers(measured, page), ...changeBars(measured, page, draft), ...draftSigns(measured, page, draft)] : [],
    };
    top += box.height;
    return order;
  });
}

/** Space above a page's first unit; a table's repeated head comes below it. */
function leadOf({ units, boxes }: Flow, { first, start }: FlowPage, textTop: number): number {
  const box = boxes[units[first]?.box ?? -1];
  return start !== 'flow' && box && box.from < first ? textTop + box.padding : textTop;
}
function restOf({ units }: Flow, { last, shift, landscape }: FlowPage, { upright, landscape: turned }: Pages): number {
  return (landscape ? turned : upright).height - ((units[last]?.bottom ?? 0) - shift);
}

/** Backgrounds of the boxes that are on more pages than one. */
function fillsOf({ units, boxes }: Flow, { first, last, shift }: FlowPage, textTop: number): PageOrder['fills'] {
  return boxes.flatMap(({ from, to, padding }, box) => {
    if (from > last || to < first || (from >= first && to <= last)) return [];
    const top = from < first ? textTop : (units[from]?.top ?? 0) - shift;
    const bottom = (units[Math.min(to, last)]?.bottom ?? 0) - shift + (to > last ? padding : 0);
    return [{ box, top, height: bottom - top, begins: from >= first, ends: to <= last }];
  });
}

/** The number of every fifth line of text on a page; lines side by side in columns have none. */
function lineNumbers({ units, columns }: Flow, page: FlowPage): PageOrder['marks'] {
  const lines = units
    .slice(page.first, page.last + 1)
    .flatMap((unit, at) =>
      unit.kind === 'line' && !columns.some(({ from, to }) => from <= page.first + at && page.first + at <= to)
        ? [{ unit, at: page.first + at }]
        : [],
    );
  return lines.flatMap(({ unit, at }, index) =>
    index % 5 === 4
      ? [{ className: 'line-number', top: unit.top - shiftOf(page, at), height: unit.bottom - unit.top, text: String(index + 1) }]
      : [],
  );
}
/** A bar beside each block of the page that is new or changed. */
function changeBars({ units, blocks }: Flow, page: FlowPage, { changed }: DraftSigns): PageOrder['marks'] {
  return blocks.flatMap(({ id, from, to }) => {
    const [first, last] = [units[Math.max(from, page.first)], units[Math.min(to, page.last)]];
    if (!changed.has(id) || from > page.last || to < page.first || first === undefined || last === undefined) return [];
    const top = first.top - shiftOf(page, Math.max(from, page.first));
    return [{ className: 'change-bar', top, height: last.bottom - shiftOf(page, Math.min(to, page.last)) - top, text: '' }];
  });
}
/** Signs in the inner margin, beside the first line of a block and below its last. */
function draftSigns({ units, blocks }: Flow, page: FlowPage, { beside, below }: DraftSigns): PageOrder['marks'] {
  return blocks.flatMap(({ id, from, to }) => {
    const on = (unit: number, edge: 'top' | 'bottom', text: string | undefined): PageOrder['marks'] => {
      const place = units[unit];
      if (text === undefined || place === undefined || unit < page.first || unit > page.last) return [];
      return [{ className: `draft-sign ${edge}`, top: place[edge] - shiftOf(page, unit), height: 0, text }];
    };
    return [...on(from, 'top', beside.get(id)), ...on(to, 'bottom', below.get(id))];
  });
}
const shiftOf = ({ columns, shift }: FlowPage, unit: number): number => columns.findLast(({ first }) => first <= unit)?.shift ?? shift;

/** The section that a page begins in, or else the first that begins on it; the chapter before there is one. */
function headOf({ measured, flow }: PlannedFlow, { first, last }: FlowPage): string {
  const sections = measured.headings.filter(({ level }) => level === 2);
  const on = sections.find(({ unit }) => unit >= first && unit <= last);
  const current = sections.findLast(({ unit }) => unit <= first) ?? on;
  const [section] = flow.sections;
  return current?.text ?? [section?.label, section?.shortTitle].filter(Boolean).join(' · ');
}
