import { roman } from '../../../text/roman.ts';
import type { PrintFlow } from '../print-flows.ts';
import type { Flow, FlowPage } from './flow.ts';
import { type Pages, paginate } from './paginate.ts';

/** Where an anchor is: its page from 1, the page's folio, and its place from the page's upper edge and the text's left one in CSS pixels. */
export interface PlannedPlace {
  readonly page: number;
  readonly folio: string;
  readonly top: number;
  readonly left: number;
  readonly landscape: boolean;
}
export interface PlannedFlow {
  readonly flow: PrintFlow;
  readonly measured: Flow;
  readonly pages: readonly FlowPage[];
  /** Number of its first page, from 1. */
  readonly firstPage: number;
  /** A blank page goes before it. */
  readonly blank: boolean;
}
export interface BookPlan {
  readonly flows: readonly PlannedFlow[];
  readonly places: ReadonlyMap<string, PlannedPlace>;
  readonly pageCount: number;
  /** Pages with roman folios. */
  readonly frontPages: number;
}

/** Plans the pages of the whole book from what was measured. Flows that are the same objects as in `before` keep their pages. */
export function planBook(flows: readonly PrintFlow[], measured: readonly Flow[], pages: Pages, before?: BookPlan): BookPlan {
  let number = 0;
  const planned = flows.map((flow, at): PlannedFlow => {
    const content = measured[at] as Flow;
    const known = before?.flows[at];
    const own = known?.measured === content ? known.pages : paginate(content, pages);
    const blank = flow.recto && number % 2 === 1;
    const firstPage = number + (blank ? 2 : 1);
    number = firstPage + own.length - 1;
    return { flow, measured: content, pages: own, firstPage, blank };
  });
  const firstBody = planned.find(({ flow }) => !flow.front);
  const frontPages = firstBody === undefined ? number : firstBody.firstPage - 1;
  const places = new Map<string, PlannedPlace>();
  for (const each of planned) addPlaces(each, frontPages, places);
  return { flows: planned, places, pageCount: number, frontPages };
}

/** What a page is called: roman in front matter, arabic after it. */
export function folioOf(page: number, frontPages: number): string {
  return page <= frontPages ? roman(page) : String(page - frontPages);
}

function addPlaces({ measured, pages, firstPage }: PlannedFlow, frontPages: number, places: Map<string, PlannedPlace>): void {
  const pageOf = new Map<number, number>();
  pages.forEach(({ first, last }, at) => {
    for (let unit = first; unit <= last; unit += 1) pageOf.set(unit, at);
  });
  for (const { id, unit, down, left } of measured.anchors) {
    const at = pageOf.get(unit);
    const page = pages[at ?? -1];
    if (at === undefined || page === undefined || places.has(id)) continue;
    const number = firstPage + at;
    const column = page.columns.findLast(({ first }) => first <= unit);
    const top = (measured.units[unit]?.top ?? 0) - (column?.shift ?? page.shift) + down;
    places.set(id, { page: number, folio: folioOf(number, frontPages), top, left, landscape: page.landscape });
  }
  pages.forEach(({ notes, landscape }, at) => {
    const page = firstPage + at;
    for (const { note, from, to, top } of notes) {
      const { lines = [], anchors = [] } = measured.notes[note] ?? {};
      const start = from === 0 ? 0 : (lines[from - 1] ?? 0);
      const end = to >= lines.length ? Number.POSITIVE_INFINITY : (lines[to - 1] ?? 0);
      for (const { id, down, left } of anchors)
        if (down > start - halfLine && down < end - halfLine && !places.has(id))
          places.set(id, { page, folio: folioOf(page, frontPages), top: top + Math.max(0, down - start), left, landscape });
    }
  });
}
/** Less than half the height of a line of notes, in CSS pixels: what begins so near to a line's edge begins with the next. */
const halfLine = 3;
