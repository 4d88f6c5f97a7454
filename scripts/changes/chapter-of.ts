import type { BookDifference, TextChange } from '../model/book-difference.ts';

/** The part of a comparison that is about one chapter, by its number or anchor: lists of the whole book are left out. Undefined where neither state has it. */
export function chapterOf(difference: BookDifference, name: string): BookDifference | undefined {
  const sections = difference.sections.filter(({ anchor, number }) => anchor === name || number === name);
  if (sections.length === 0) return undefined;
  const anchors = new Set(sections.map(({ anchor }) => anchor));
  const blocks = difference.blocks.filter(({ before, now }) => [before, now].some((state) => state && anchors.has(state.section)));
  const inChapter = ({ section }: TextChange): boolean => section !== undefined && anchors.has(section);
  const { numbering, titles, facts } = difference;
  return {
    ...difference,
    sections,
    blocks,
    numbering: numbering.filter(inChapter),
    titles: titles.filter(inChapter),
    facts: facts.filter(inChapter),
    metadata: [],
    terms: [],
    sources: [],
  };
}
