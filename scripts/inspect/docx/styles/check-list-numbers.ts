import { wrongListNumber } from '../../../diagnostics/docx-styles.ts';
import type { List } from '../../../model/book-node.ts';
import { plainTextOf, walk } from '../../../model/walk.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import type { Found } from '../view/story.ts';
import type { DocxView } from '../view/view.ts';

/** The lists of the document number each item as the book does, and give a bullet where the book has one (ECMA-376-1, 17.9). A task has a box instead. */
export const checkListNumbers = defineRule(wrongListNumber, (view, report) => {
  for (const list of listsOf(view))
    for (const [index, item] of list.children.entries()) {
      const [first] = item.children;
      const found = (first?.type === 'paragraph' ? view.paragraphOf(first.id) : undefined) ?? view.paragraphOf(item.id);
      // A list in a note is not counted here, since Word counts each part by itself.
      if (found === undefined || item.checked !== undefined || found.story.kind !== 'document') continue;
      const wanted = list.ordered ? `${list.start + index}` : '';
      const label = signOf(found, view);
      const isRight = list.ordered
        ? label.replace(/[.):\s]+$/, '') === wanted
        : label !== '' && !/[\p{L}\p{N}]/u.test(label.replace(/^[o§]$/, '•'));
      if (!isRight) report(wrongListNumber({ item: folded(plainTextOf(item.children)).slice(0, 60), found: label, wanted }, item.place));
    }
});

function listsOf({ edition }: DocxView): List[] {
  const lists: List[] = [];
  for (const { body } of edition?.sections ?? [])
    walk(body, (node) => {
      if (node.type === 'list') lists.push(node);
    });
  return lists;
}

/** What Word prints before the item; where no list does, a number that is typed before a tab. */
function signOf(found: Found, view: DocxView): string {
  const number = view.numbers.get(found.element);
  return number?.label ?? /^([^\t]{1,5})\t/.exec(view.text(found))?.[1] ?? '';
}
