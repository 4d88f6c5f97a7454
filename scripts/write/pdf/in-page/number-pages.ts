/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
declare global {
  /** The index as it was before numbers were written into it. */
  var pressIndex: { place: HTMLElement; bare: HTMLElement }[] | undefined;
}

/**
 * Shows the blank pages that are wanted, writes folios into their places, and tidies the index: a page is named once, a range of one page is that page, one of two
 * is said by `following` (`{from} f.`). Gives the positions of flows whose text has changed. Runs in the browser's page and stands alone.
 */
export function numberPages(blanks: boolean[], folios: Record<string, string>, following: string): number[] {
  const changed = new Set<number>();
  const flows = [...document.querySelectorAll<HTMLElement>('.flow')];
  document.querySelectorAll<HTMLElement>('.blank').forEach((blank, at) => {
    blank.hidden = !(blanks[at] ?? false);
  });
  globalThis.pressIndex ??= [...document.querySelectorAll<HTMLElement>('.index')].map((place) => ({
    place,
    bare: place.cloneNode(true) as HTMLElement,
  }));
  const write = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('.page-number')].filter((place) => {
      const folio = folios[place.dataset.target ?? ''] ?? '';
      if (place.textContent === folio) return false;
      place.textContent = folio;
      return true;
    });
  const change = (element: HTMLElement): void => {
    const flow = element.closest<HTMLElement>('.flow');
    if (flow) changed.add(flows.indexOf(flow));
  };
  const tidyRange = (range: HTMLElement): void => {
    const [from, to] = range.querySelectorAll('a');
    if (!from || !to) return;
    const [first, last] = [from.textContent ?? '', to.textContent ?? ''];
    if (first === last) range.replaceChildren(from);
    else if (Number(last) === Number(first) + 1) {
      const [lead = '', tail = ''] = following.split('{from}');
      range.replaceChildren(lead, from, tail);
    }
  };
  const tidyLocators = (list: HTMLElement): void => {
    const seen = new Set<string>();
    for (const locator of [...list.querySelectorAll<HTMLElement>('.locator')]) {
      const text = locator.textContent ?? '';
      if (seen.has(text)) {
        locator.previousSibling?.remove();
        locator.remove();
      }
      seen.add(text);
    }
  };
  for (const { place, bare } of globalThis.pressIndex) {
    const next = bare.cloneNode(true) as HTMLElement;
    write(next);
    for (const range of next.querySelectorAll<HTMLElement>('.locator-range')) tidyRange(range);
    for (const list of next.querySelectorAll<HTMLElement>('.locators')) tidyLocators(list);
    if (next.textContent === place.textContent) continue;
    place.replaceChildren(...next.childNodes);
    change(place);
  }
  for (const place of write(document)) if (place.closest('.index') === null) change(place);
  return [...changed].sort((a, b) => a - b);
}
