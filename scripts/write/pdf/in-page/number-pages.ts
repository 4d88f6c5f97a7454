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
  const before = globalThis.pressIndex.map(({ place }) => place.textContent);
  for (const { place, bare } of globalThis.pressIndex) place.replaceChildren(...(bare.cloneNode(true) as HTMLElement).childNodes);
  for (const place of document.querySelectorAll<HTMLElement>('.page-number')) {
    const folio = folios[place.dataset.target ?? ''] ?? '';
    if (place.textContent === folio) continue;
    place.textContent = folio;
    const flow = place.closest<HTMLElement>('.flow');
    if (flow && place.closest('.index') === null) changed.add(flows.indexOf(flow));
  }
  for (const range of document.querySelectorAll<HTMLElement>('.index .locator-range')) {
    const [from, to] = range.querySelectorAll('a');
    if (!from || !to) continue;
    const [first, last] = [from.textContent ?? '', to.textContent ?? ''];
    if (first === last) range.replaceChildren(from);
    else if (Number(last) === Number(first) + 1 && following.includes('{from}')) {
      const [lead = '', tail = ''] = following.split('{from}');
      range.replaceChildren(lead, from, tail);
    }
  }
  for (const list of document.querySelectorAll<HTMLElement>('.index .locators')) {
    const seen = new Set<string>();
    for (const locator of [...list.querySelectorAll<HTMLElement>('.locator')]) {
      const text = locator.textContent ?? '';
      if (!seen.has(text)) seen.add(text);
      else {
        locator.previousSibling?.remove();
        locator.remove();
      }
    }
  }
  globalThis.pressIndex.forEach(({ place }, at) => {
    const flow = place.closest<HTMLElement>('.flow');
    if (flow && place.textContent !== before[at]) changed.add(flows.indexOf(flow));
  });
  return [...changed].sort((a, b) => a - b);
}
