import type { Element, Root } from 'hast';
import type { Destination } from './destinations.ts';
import type { PageGeometry } from './layout/page-geometry.ts';
import type { BookPlan } from './layout/plan-book.ts';

/** Where anchors and blocks were planned, in points from the sheet's left and lower edges, by their anchors and by their permanent ids. */
export function plannedDestinations(
  { places }: BookPlan,
  { width, height, inner, outer, top: margin }: PageGeometry,
  direction: 'ltr' | 'rtl',
  document: Root,
): Map<string, Destination> {
  const all = new Map(
    [...places].map(([id, { page, top, left, landscape }]): [string, Destination] => {
      const side = landscape ? margin : (page % 2 === 1) === (direction === 'ltr') ? inner : outer;
      const full = landscape ? width : height;
      return [id, { page, left: (side + left) * 0.75, top: (full - top) * 0.75 }];
    }),
  );
  for (const element of elementsIn(document)) {
    const [anchor, block] = namesOf(element);
    const found = anchor === undefined ? undefined : all.get(anchor);
    if (found && block !== undefined) all.set(block, found);
  }
  return all;
}

function* elementsIn(node: Root | Element): Generator<Element> {
  for (const child of node.children)
    if (child.type === 'element') {
      yield child;
      yield* elementsIn(child);
    }
}
function namesOf({ properties: { id, dataBlock } }: Element): [anchor: string | undefined, block: string | undefined] {
  return [typeof id === 'string' ? id : undefined, typeof dataBlock === 'string' ? dataBlock : undefined];
}
