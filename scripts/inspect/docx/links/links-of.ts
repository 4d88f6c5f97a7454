import type { Found } from '../view/story.ts';
import type { DocxView } from '../view/view.ts';

/** A link with its words (ECMA-376-1, 17.16.22). Those of generated lists are made of the words of their targets. */
export interface DocxLink {
  readonly found: Found;
  readonly words: string;
  /** Address or name of the bookmark; empty where it leads nowhere. */
  readonly target: string;
}

/** Links of all parts in order. */
export function linksOf(view: DocxView): DocxLink[] {
  return view.stories.flatMap((story) => {
    const targets = new Map(view.relationships(story.path).map(({ id, target }) => [id, target]));
    return story.all('w:hyperlink').map((found) => ({
      found,
      words: view.text(found),
      target: targets.get(found.get('r:id') ?? '') ?? found.get('w:anchor') ?? '',
    }));
  });
}
