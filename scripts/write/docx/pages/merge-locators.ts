import type { IndexEntry } from '../../../model/book-node.ts';

type Locator = IndexEntry['locators'][number];

/** Places of an index entry as its reader wants them: each page once, and a range that begins and ends on one page as that page. Places whose folio is not known yet all stay. */
export function mergeLocators(
  locators: readonly Locator[],
  folioOf: (anchor: string) => string | undefined,
): Pick<Locator, 'target' | 'end'>[] {
  const shown = new Set<string>();
  return locators.flatMap(({ target, end }) => {
    const from = folioOf(target);
    if (from === undefined) return [{ target, ...(end === undefined ? {} : { end }) }];
    const to = end === undefined || folioOf(end) === from ? undefined : end;
    const text = to === undefined ? from : `${from}–${folioOf(to)}`;
    if (shown.has(text)) return [];
    shown.add(text);
    return [{ target, ...(to === undefined ? {} : { end: to }) }];
  });
}
