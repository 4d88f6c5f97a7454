import type { Section } from '../../../model/book.ts';
import type { Heading } from '../../../model/book-node.ts';
import { plainTextOf, walk } from '../../../model/walk.ts';
import { squashed } from './paragraph-text.ts';
import { paragraphIdOf } from './places.ts';
import type { Found } from './story.ts';
import { isNamed, outlineOf, styleIdOf } from './style-sheet.ts';
import type { DocxView } from './view.ts';

/** A heading of the book with its paragraph in the document. */
export interface HeadingPair {
  readonly heading: Heading;
  readonly section: Section;
  readonly found: Found | undefined;
}

/** Whether a paragraph is a heading, that of the contents among them, or the title of the document. */
export function isHeading(found: Found, { sheet }: DocxView): boolean {
  const style = sheet.byId.get(styleIdOf(found.element, sheet) ?? '');
  return outlineOf(found.element, sheet) !== undefined || isNamed(style, 'Title') || isNamed(style, 'TOC Heading');
}

/** Every heading of the book, in order, with the paragraph of its id, or else the next heading that has its words. */
export function pairHeadings(view: DocxView): HeadingPair[] {
  if (view.edition === undefined) return [];
  const candidates = view.document.all('w:p').filter((found) => isHeading(found, view));
  const byId = new Map(candidates.map((found) => [(found.get('w14:paraId') ?? '').toUpperCase(), found]));
  let next = 0;
  return view.edition.sections.flatMap((section) =>
    headingsOf(section).map((heading): HeadingPair => {
      const known = byId.get(paragraphIdOf(heading.id) ?? '-');
      const words = squashed(plainTextOf(heading.children));
      const at = known
        ? candidates.indexOf(known)
        : candidates.findIndex((each, index) => index >= next && squashed(view.text(each)).endsWith(words));
      if (at >= 0) next = at + 1;
      return { heading, section, found: candidates[at] };
    }),
  );
}

function headingsOf({ heading, body }: Section): Heading[] {
  const found: Heading[] = [heading];
  walk(body, (node) => {
    if (node.type === 'heading') found.push(node);
  });
  return found;
}
