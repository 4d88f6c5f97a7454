/// <reference lib="dom" />

/**
 * Moves a figure behind the paragraphs and lists that follow it, as many as fill a hole of some CSS pixels, so that it stands on the next page near its place; false where
 * something else follows it. Runs in the browser's page and stands alone.
 */
export function moveFigure(flow: number, unit: number, hole: number): boolean {
  const figure = globalThis.press.units[flow]?.[unit]?.element;
  if (!figure || figure.dataset.moved !== undefined) return false;
  const own: Element[] = [figure];
  let next = figure.nextElementSibling;
  for (; next?.matches('.description, .note'); next = next.nextElementSibling) own.push(next);
  let filled = 0;
  let last: Element | undefined;
  for (; next && filled < hole; next = next.nextElementSibling) {
    if (next.matches('.note')) continue;
    if (!next.matches('p, ul, ol, dl') || next.matches('.box-title, .notes-title')) break;
    filled += next.getBoundingClientRect().height;
    last = next;
  }
  if (!last || filled < hole / 3) return false;
  while (last.nextElementSibling?.matches('.note')) last = last.nextElementSibling;
  last.after(...own);
  figure.dataset.moved = '';
  return true;
}
