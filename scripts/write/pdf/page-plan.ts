import { roman } from '../../text/roman.ts';
import type { PrintSection } from './print-sections.ts';

/** Where blank pages stand and what each anchor's page is called. */
export interface PagePlan {
  /** Anchors of sections that a blank page goes before, so that they open on the right. */
  readonly blanks: ReadonlySet<string>;
  /** Folio of each anchor's page: roman in front matter, arabic after it. */
  readonly folios: ReadonlyMap<string, string>;
  /** Pages (from 1) of each anchor. */
  readonly pages: ReadonlyMap<string, number>;
  /** Count of pages with roman folios. */
  readonly frontPages: number;
}

/**
 * Plans the final print from the pages of an earlier one. `printed` has pages as they were printed with `blanksThen`; blank pages never change what is on
 * a page, since both sides of a leaf have the same measure.
 */
export function planPages(
  sections: readonly PrintSection[],
  printed: ReadonlyMap<string, number>,
  blanksThen: ReadonlySet<string>,
): PagePlan {
  const starts = sections.map(({ section }) => printed.get(section.anchor) ?? 1);
  const blanks = new Set<string>();
  const shifts = new Array<number>(sections.length).fill(0);
  let then = 0;
  let now = 0;
  sections.forEach(({ section, recto }, at) => {
    if (blanksThen.has(section.anchor)) then += 1;
    const bare = (starts[at] ?? 1) - then;
    if (recto && (bare + now) % 2 === 0) {
      blanks.add(section.anchor);
      now += 1;
    }
    shifts[at] = now - then;
  });
  const pages = new Map([...printed].map(([anchor, page]) => [anchor, page + (shifts[lastAtOrBefore(starts, page)] ?? 0)]));
  const firstBody = sections.findIndex(({ section }) => section.matter !== 'front');
  const bodySection = sections[firstBody];
  const bodyStart = bodySection ? (pages.get(bodySection.section.anchor) ?? 1) : Number.POSITIVE_INFINITY;
  const frontPages = Number.isFinite(bodyStart) ? bodyStart - 1 : pageCount(pages);
  const folios = new Map([...pages].map(([anchor, page]) => [anchor, page <= frontPages ? roman(page) : String(page - frontPages)]));
  return { blanks, folios, pages, frontPages };
}

const pageCount = (pages: ReadonlyMap<string, number>): number => Math.max(0, ...pages.values());

/** The last section that starts on or before a page. */
function lastAtOrBefore(starts: readonly number[], page: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= page),
  );
}
