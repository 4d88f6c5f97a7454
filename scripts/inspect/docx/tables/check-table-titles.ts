import { noTableTitle } from '../../../diagnostics/docx-objects.ts';
import { plainTextOf, walk } from '../../../model/walk.ts';
import { defineRule } from '../rule.ts';
import { squashed } from '../view/paragraph-text.ts';
import { valueAt } from '../view/story.ts';
import { tablesOf } from '../view/tables.ts';
import type { DocxView } from '../view/view.ts';

/**
 * Tables have a title for those who hear them, and a description where the book gives them a caption or they have no title (ECMA-376-1, 17.4.41 and 17.4.46). Frames need
 * neither.
 */
export const checkTableTitles = defineRule(noTableTitle, (view, report) => {
  const captions = captionsOf(view);
  for (const { found, name, isFrame } of tablesOf(view)) {
    if (isFrame) continue;
    const title = squashed(valueAt(found.element, 'w:tblPr', 'w:tblCaption') ?? '');
    const description = squashed(valueAt(found.element, 'w:tblPr', 'w:tblDescription') ?? '');
    const isCaptioned = captions.some((caption) => title.includes(caption));
    if (title === '') report(noTableTitle({ table: name, lack: 'title' }, view.placeOf(found)));
    if (description === '' && (title === '' || isCaptioned))
      report(noTableTitle({ table: name, lack: 'description' }, view.placeOf(found)));
  }
});

/** Captions of the book's tables. */
function captionsOf({ edition }: DocxView): string[] {
  const captions: string[] = [];
  for (const { body } of edition?.sections ?? [])
    walk(body, (node) => {
      if (node.type === 'table' && node.caption !== undefined) captions.push(squashed(plainTextOf(node.caption)));
    });
  return captions.filter((caption) => caption !== '');
}
