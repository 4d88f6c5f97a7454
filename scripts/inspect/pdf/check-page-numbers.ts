import type { Report } from '../../diagnostics/diagnostic.ts';
import { wrongPageNumber } from '../../diagnostics/pdf.ts';
import type { Found, PrintedRange } from './match-text.ts';

/** What pages are called, and on which page (from 1) an anchor is; 0 where it is on none. */
export interface Paging {
  readonly folios: readonly string[];
  readonly pageOf: (anchor: string) => number;
}

/** Every page number that is printed is the folio of its target's page; an entry of the index names the pages of its places and no others. */
export function checkPageNumbers(found: readonly Found[], { folios, pageOf }: Paging, report: Report): void {
  const folio = (page: number): string => folios[page - 1] ?? String(page);
  for (const { piece, printed, ranges, page } of found) {
    if (piece.kind === 'folio' && printed !== undefined) {
      const target = pageOf(piece.target);
      if (target > 0 && folio(target) !== printed)
        report(wrongPageNumber({ page: folio(page), printed, wanted: folio(target), target: piece.target }, piece.place));
    }
    if (piece.kind !== 'locators' || ranges === undefined) continue;
    const pages = new Set(ranges.flatMap((range) => pagesOf(range, folios)));
    const wanted = piece.targets.map(({ target, end }) => [pageOf(target), pageOf(end ?? target)] as const);
    for (const [at, [from, to]] of wanted.entries()) {
      const missing = stretch(from, to).find((each) => !pages.has(each));
      if (missing !== undefined && from > 0)
        report(
          wrongPageNumber(
            { page: folio(page), printed: shown(ranges), wanted: folio(missing), target: piece.targets[at]?.target ?? '' },
            piece.place,
          ),
        );
    }
    const surplus = [...pages].find((each) => !wanted.some(([from, to]) => each >= from && each <= to));
    const first = piece.targets[0];
    if (surplus !== undefined && first !== undefined)
      report(
        wrongPageNumber(
          { page: folio(page), printed: folio(surplus), wanted: folio(pageOf(first.target)), target: first.target },
          piece.place,
        ),
      );
  }
}

/** Pages of a printed range; what is no folio is page 0. */
function pagesOf({ from, to }: PrintedRange, folios: readonly string[]): number[] {
  const first = folios.indexOf(from) + 1;
  if (to === undefined) return [first];
  return stretch(first, typeof to === 'string' ? folios.indexOf(to) + 1 : first + 1);
}
function stretch(from: number, to: number): number[] {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, at) => from + at);
}
function shown(ranges: readonly PrintedRange[]): string {
  return ranges.map(({ from, to }) => (to === undefined ? from : `${from}–${typeof to === 'string' ? to : '…'}`)).join(', ');
}
