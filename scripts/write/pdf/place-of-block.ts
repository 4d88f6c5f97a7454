import type { Section } from '../../model/book.ts';
import type { Place } from '../../model/place.ts';
import { walk } from '../../model/walk.ts';

/** Where the block with an id stands in the manuscript; a box's name (`u-123456-name`) stands where the box does. */
export function placeOfBlock(sections: readonly Section[], id: string): Place | undefined {
  const block = id.replace(/-(?:name|title|desc|long)$/, '');
  let found: Place | undefined;
  for (const { heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      if ('id' in node && (node.id === block || ('anchor' in node && node.anchor === id))) found ??= node.place;
    });
  return found;
}
