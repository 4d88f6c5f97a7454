import type { Edition } from '../../../model/book.ts';
import type { Place } from '../../../model/place.ts';
import { walk } from '../../../model/walk.ts';
import type { Found } from './story.ts';

/** Says where in the manuscript an element of the document comes from, as far as that is known. */
export type PlaceOf = (found: Found | undefined) => Place | undefined;

/** The id that a paragraph has in the document for a block of the book (MS-DOCX, 2.2.4: eight hexadecimal digits below 80000000); undefined where it can have none. */
export function paragraphIdOf(block: string): string | undefined {
  const hex = /^u-([0-7][0-9a-f]{7})$/.exec(block)?.[1];
  return hex === undefined || /^0+$/.test(hex) ? undefined : hex.toUpperCase();
}

/** Places by the permanent id of a paragraph; of what holds paragraphs, that of the first one with a place. */
export function createPlaces(edition: Edition<'docx'> | undefined): PlaceOf {
  if (edition === undefined) return () => undefined;
  const places = new Map<string, Place>();
  for (const { heading, body, notes } of edition.sections)
    walk([heading, ...body, ...notes], (node) => {
      const id = 'id' in node ? paragraphIdOf(node.id) : undefined;
      if (id !== undefined && !places.has(id)) places.set(id, node.place);
    });
  const own = (found: Found): Place | undefined => places.get((found.get('w14:paraId') ?? '').toUpperCase());
  return (found) => {
    if (found === undefined) return undefined;
    for (let each: Found | undefined = found; each !== undefined; each = each.parent) {
      const place = each.name === 'w:p' ? own(each) : undefined;
      if (place !== undefined) return place;
    }
    if (found.paragraph !== undefined) return undefined;
    // Properties of a table lead to the table.
    for (let each: Found | undefined = found; each !== undefined; each = each.parent) {
      const place = firstInside(each, own);
      if (place !== undefined || wholes.has(each.name)) return place;
    }
    return undefined;
  };
}

const wholes: ReadonlySet<string> = new Set(['w:tbl', 'w:sdt', 'w:footnote', 'w:body', 'w:sectPr']);

function firstInside(found: Found, own: (found: Found) => Place | undefined): Place | undefined {
  const { elements } = found.story;
  for (let at = found.at + 1; at < elements.length; at += 1) {
    const each = elements[at];
    if (each === undefined || !isBelow(each, found)) return undefined;
    const place = each.name === 'w:p' ? own(each) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

function isBelow(found: Found, holder: Found): boolean {
  for (let each = found.parent; each !== undefined; each = each.parent) if (each === holder) return true;
  return false;
}
