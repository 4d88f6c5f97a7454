import type { Element } from 'xast';
import { elementsIn } from '../../../xml/xml-tree.ts';
import type { Found } from '../view/story.ts';
import type { DocxView } from '../view/view.ts';

/** A picture, shape or chart in the text (ECMA-376-1, 20.4.2). */
export interface Drawing {
  /** Its `wp:docPr`. */
  readonly found: Found;
  readonly name: string;
  readonly description: string | undefined;
  readonly isDecorative: boolean;
}

/** All drawings in their order. */
export function drawingsOf({ stories }: DocxView): Drawing[] {
  return stories.flatMap((story) =>
    story.all('wp:docPr').map((found) => ({
      found,
      name: found.get('name') || found.get('id') || '',
      description: found.get('descr') ?? found.get('title'),
      isDecorative: elementsIn(found.element).some(isDecorative),
    })),
  );
}

/** MS-ODRAWXML, 2.25.1: the mark of a picture that only decorates. */
function isDecorative({ name, attributes }: Element): boolean {
  return name.endsWith(':decorative') && /^(?:1|true)$/.test(attributes.val ?? '');
}
