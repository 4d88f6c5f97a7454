import { roman } from '../../../text/roman.ts';
import type { PlacedUnit, UnitLayout } from './layout-unit.ts';

const formats: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
};

/**
 * The folio of each bookmark: units follow one another, each from its own start number or from where the one before ended, and one that opens on an odd or even page leaves a blank
 * before it where it must (ECMA-376-1, 17.18.77). A bookmark that the layout did not reach has the folio of the one before it.
 */
export function numberPages(units: readonly PlacedUnit[], layouts: readonly UnitLayout[]): Map<string, string> {
  const folios = new Map<string, string>();
  let next = 1;
  units.forEach(({ opens, format, start, bookmarks }, at) => {
    const write = formats[format];
    if (!write) throw new Error(`No folio is known in the number format “${format}”.`);
    const { pages = 1, bookmarks: places = {} } = layouts[at] ?? {};
    const first = openingNumber(start ?? next, opens);
    let page = 0;
    for (const name of bookmarks) {
      page = places[name] ?? page;
      folios.set(name, write(first + page));
    }
    next = first + pages;
  });
  return folios;
}

function openingNumber(number: number, opens: PlacedUnit['opens']): number {
  if (opens === 'next') return number;
  return number % 2 === (opens === 'odd' ? 1 : 0) ? number : number + 1;
}
