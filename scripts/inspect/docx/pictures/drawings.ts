import type { Element } from 'xast';
import type { Place } from '../../../model/place.ts';
import { walk } from '../../../model/walk.ts';
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

/** Drawings that say nothing and are not marked as decoration: first as many as the manuscript leaves without words, then those whose words are lost. */
export function bareDrawings(view: DocxView): { readonly meant: readonly Drawing[]; readonly lost: readonly Drawing[] } {
  const drawings = drawingsOf(view);
  const silent = alternativesIn(view).filter(({ alt }) => alt === '').length - drawings.filter(({ isDecorative: is }) => is).length;
  const bare = drawings.filter(({ description = '', isDecorative: is }) => !is && description.trim() === '');
  const count = Math.max(0, silent);
  return { meant: bare.slice(0, count), lost: bare.slice(count) };
}

/** Alternatives of figures and of pictures in lines, in their order; those that decorate are empty. */
export function alternativesIn({ edition }: DocxView): { readonly alt: string; readonly place: Place }[] {
  const found: { alt: string; place: Place }[] = [];
  for (const { heading, body, notes } of edition?.sections ?? []) {
    const inFigures = new Set<unknown>();
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'figure') {
        inFigures.add(node.content);
        found.push({ alt: node.alt, place: node.place });
      } else if (node.type === 'image' && !inFigures.has(node)) found.push({ alt: node.alt, place: node.place });
    });
  }
  return found;
}

/** MS-ODRAWXML, 2.25.1: the mark of a picture that only decorates. */
function isDecorative({ name, attributes }: Element): boolean {
  return name.endsWith(':decorative') && /^(?:1|true)$/.test(attributes.val ?? '');
}
