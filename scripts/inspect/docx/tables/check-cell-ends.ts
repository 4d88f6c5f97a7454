import { badCellEnd } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import type { Found } from '../view/story.ts';

const holders: readonly (readonly [element: string, where: string])[] = [
  ['w:tc', 'a cell'],
  ['w:footnote', 'a note'],
  ['w:endnote', 'a note'],
  ['w:comment', 'a comment'],
  ['w:txbxContent', 'a text box'],
  ['w:hdr', 'a running head'],
  ['w:ftr', 'a foot'],
];
/** Marks that may follow the last paragraph. */
const marks: ReadonlySet<string> = new Set([
  'w:bookmarkEnd',
  'w:bookmarkStart',
  'w:commentRangeEnd',
  'w:commentRangeStart',
  'w:proofErr',
  'w:permEnd',
]);

/** Cells and the like end with a paragraph: a table or nothing at their end is a broken file for Word (ECMA-376-1, 17.4.66). */
export const checkCellEnds = defineRule(badCellEnd, (view, report) => {
  for (const story of view.stories)
    for (const [name, where] of holders)
      for (const found of story.all(name)) if (!endsWithParagraph(found)) report(badCellEnd({ where }, view.placeOf(found)));
});

function endsWithParagraph({ element }: Found): boolean {
  const last = element.children.findLast((child) => child.type === 'element' && !marks.has(child.name));
  if (last?.type !== 'element') return false;
  if (last.name === 'w:p') return true;
  // A content control at the end holds the paragraph.
  const content =
    last.name === 'w:sdt' ? last.children.find((child) => child.type === 'element' && child.name === 'w:sdtContent') : undefined;
  return content?.type === 'element' && content.children.findLast((child) => child.type === 'element')?.type === 'element';
}
