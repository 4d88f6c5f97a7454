import type { Section } from '../../../model/book.ts';
import { pairHeadings } from '../view/headings.ts';
import { squashed } from '../view/paragraph-text.ts';
import type { Found } from '../view/story.ts';
import type { DocxView } from '../view/view.ts';

/** A section of the book with its paragraphs; none where its heading is not there. */
export interface SectionPart {
  readonly section: Section;
  readonly heading: Found | undefined;
  readonly paragraphs: readonly Found[];
}

/** Paragraphs of each section, from its heading, with a label that stands above it, to the next one. */
export function sectionParts(view: DocxView): SectionPart[] {
  const paragraphs = view.document.all('w:p');
  const order = new Map(paragraphs.map((found, index) => [found, index]));
  const heads = pairHeadings(view).filter(({ heading, section }) => heading === section.heading);
  const starts = heads.map(({ section, found }) => {
    const at = found === undefined ? undefined : order.get(found);
    return { section, found, from: at === undefined ? undefined : startOf(at, section, paragraphs, view) };
  });
  return starts.map(({ section, found, from }, index) => {
    if (from === undefined) return { section, heading: undefined, paragraphs: [] };
    const to = starts.slice(index + 1).find((next) => next.from !== undefined && next.from >= from)?.from ?? paragraphs.length;
    return { section, heading: found, paragraphs: paragraphs.slice(from, to) };
  });
}

/** The label of a chapter may be a paragraph of its own above the heading, empty ones between them. */
function startOf(at: number, { label }: Section, paragraphs: readonly Found[], view: DocxView): number {
  if (label === undefined) return at;
  for (let above = at - 1; above >= Math.max(0, at - 3); above -= 1) {
    const found = paragraphs[above];
    const text = found === undefined ? '' : squashed(view.text(found));
    if (text === squashed(label)) return above;
    if (text !== '') return at;
  }
  return at;
}
