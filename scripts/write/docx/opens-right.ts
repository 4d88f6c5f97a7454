import type { Section } from '../../model/book.ts';

/** Whether a section opens on a right-hand page: parts and chapters, and what begins another matter. */
export function opensRight(section: Section, before: Section | undefined): boolean {
  return section.kind === 'part' || section.kind === 'chapter' || (before !== undefined && before.matter !== section.matter);
}
