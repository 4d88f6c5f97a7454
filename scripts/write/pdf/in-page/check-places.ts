/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** A block that is not where it was planned: pages from 1, distances from the page's upper edge in CSS pixels. */
export interface Misplaced {
  readonly id: string;
  readonly planned: number;
  readonly found: number;
}

/**
 * Looks, while the browser lays the book out for print, whether blocks stand where they were planned: `tops` counts from the upper edge of the first page.
 * Gives a promise of those that do not. Runs in the browser's page and stands alone; to be called before printing.
 */
export function watchPlaces(tops: Record<string, number>): void {
  const found: Misplaced[] = [];
  globalThis.pressMisplaced = found;
  const query = matchMedia('print');
  query.addEventListener(
    'change',
    ({ matches }) => {
      if (!matches) return;
      for (const element of document.querySelectorAll<HTMLElement>('.flow [id], .flow [data-block]')) {
        const id = element.id || (element.dataset.block ?? '');
        const planned = tops[id];
        if (planned === undefined) continue;
        const rect = element.getClientRects()[0];
        if (rect === undefined) continue;
        const top = rect.top + scrollY;
        if (Math.abs(top - planned) > 2) found.push({ id, planned, found: top });
      }
    },
    { once: true },
  );
}
declare global {
  var pressMisplaced: Misplaced[];
}
/** What the watch has found. */
export function misplaced(): Misplaced[] {
  return globalThis.pressMisplaced;
}
