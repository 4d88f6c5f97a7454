import type { Section } from '../../model/book.ts';

/** Kinds of section that open on a right-hand page. */
export function opensRight(section: Section, before: Section | undefined): boolean {
  return section.kind === 'part' || section.kind === 'chapter' || (before !== undefined && before.matter !== section.matter);
}

/** Lists of figures, tables and checklists follow each other on the same pages. */
export function runsOn(section: Section, before: Section | undefined): boolean {
  return before !== undefined && isListOfCaptions(section) && isListOfCaptions(before);
}
const isListOfCaptions = ({ kind, body }: Section): boolean =>
  kind === 'contents' && body.some((node) => node.type === 'contentsList' && node.of !== 'contents');
