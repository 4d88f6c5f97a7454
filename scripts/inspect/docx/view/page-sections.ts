import type { Element } from 'xast';
import { childAt, childrenNamed, type Found, type Story } from './story.ts';

/** A section of pages (ECMA-376-1, 17.6): its properties stand in its last paragraph, those of the last one at the end of the body. */
export interface PageSection {
  readonly properties: Found;
  /** Position of the first element, and of the first one behind it. */
  readonly from: number;
  readonly to: number;
  /** `w:type`; a section begins on a new page where it says nothing. */
  readonly type: string;
  /** Format of folios: `decimal` where it says nothing. */
  readonly format: string;
  readonly start: number | undefined;
  readonly columns: number;
  /** Ids of relationships by kind and place: `header default`, `footer first`. */
  readonly own: ReadonlyMap<string, string>;
  /** The same, with what is taken over from the section before. */
  readonly effective: ReadonlyMap<string, string>;
}

/** Sections of the document in order. */
export function pageSectionsOf(story: Story): PageSection[] {
  const found = story.all('w:sectPr', true).filter(({ parent }) => parent?.name === 'w:pPr' || parent?.name === 'w:body');
  const sections: PageSection[] = [];
  for (const properties of found) {
    const before = sections.at(-1);
    const { element } = properties;
    const own = new Map([...referencesOf(element, 'header'), ...referencesOf(element, 'footer')]);
    const numbers = childAt(element, 'w:pgNumType')?.attributes;
    const start = numbers?.['w:start'];
    sections.push({
      properties,
      from: before?.to ?? 0,
      to: endOf(properties.paragraph ?? properties, story),
      type: childAt(element, 'w:type')?.attributes['w:val'] ?? 'nextPage',
      format: numbers?.['w:fmt'] ?? 'decimal',
      start: start == null ? undefined : Number(start),
      columns: Number(childAt(element, 'w:cols')?.attributes['w:num'] ?? 1),
      own,
      effective: new Map([...(before?.effective ?? []), ...own]),
    });
  }
  return sections;
}

function referencesOf(element: Element, kind: 'header' | 'footer'): [string, string][] {
  return childrenNamed(element, `w:${kind}Reference`).map((each) => [
    `${kind} ${each.attributes['w:type'] ?? 'default'}`,
    each.attributes['r:id'] ?? '',
  ]);
}

/** Position behind the last element of a paragraph. */
function endOf(paragraph: Found, { elements }: Story): number {
  let at = paragraph.at + 1;
  while (at < elements.length && elements[at]?.paragraph === paragraph) at += 1;
  return at;
}

/** The section that holds a position of the document. */
export const sectionAt = (sections: readonly PageSection[], at: number): PageSection | undefined =>
  sections.find(({ from, to }) => at >= from && at < to) ?? sections.at(-1);
