import type { Section } from '../../model/book.ts';

/** A section as the press prints it: the name of its page, and whether it opens on a right-hand page. */
export interface PrintSection {
  readonly section: Section;
  /** CSS name of its pages. */
  readonly page: string;
  readonly recto: boolean;
  /** Matter of the section before, to which a blank page between the two belongs. */
  readonly matterBefore: Section['matter'];
  /** Running head of right-hand pages; absent on pages without heads. */
  readonly head?: string;
}

const bare: readonly Section['kind'][] = ['halfTitle', 'titlePage', 'part', 'colophon'];

/** Lists of figures and tables go on below the contents, on the same pages. */
function firstOfRun(sections: readonly Section[], at: number): number {
  let first = at;
  while (sections[first]?.kind === 'contents' && sections[first - 1]?.kind === 'contents') first -= 1;
  return first;
}

/** Sections in order, each with pages of a name of its own: Chromium takes running heads from names of pages only. */
export function printSections(sections: readonly Section[]): PrintSection[] {
  return sections.map((section, at) => {
    const before = sections[at - 1];
    const recto =
      section.kind === 'part' ||
      section.kind === 'chapter' ||
      section.kind === 'halfTitle' ||
      section.kind === 'titlePage' ||
      before?.kind === 'part' ||
      (before !== undefined && before.matter !== section.matter);
    return {
      section,
      page: `section${firstOfRun(sections, at)}`,
      recto,
      matterBefore: before?.matter ?? section.matter,
      ...(bare.includes(section.kind) ? {} : { head: section.label ? `${section.label} · ${section.shortTitle}` : section.shortTitle }),
    };
  });
}
