import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx';
import type { Handlers, List, ListItem } from '../../model/book-node.ts';
import { plainTextOf } from '../../model/walk.ts';
import { BlockParagraph } from './block-paragraph.ts';
import { checkBox } from './content-controls.ts';
import type { DocxState } from './docx-state.ts';
import { listStyle, listStyleLevels, lists } from './list-names.ts';
import { itemIndent, numberList } from './numbering.ts';
import { run } from './runs.ts';

/** Handlers of lists. */
export const listItems: Pick<Handlers<FileChild[], DocxState>, 'list' | 'listItem'> = {
  list: (node, state) => list(node, state),
  listItem: (node, state) => state.blocks(node.children),
};

function list(node: List, state: DocxState): FileChild[] {
  const { shared, around } = state;
  if (node.ordered) shared.lists += 1;
  const instance = shared.lists;
  const inner = { ...state, around: { ...around, depth: around.depth + 1 } };
  return node.children.flatMap((item, at) => [head(item, node, instance, inner, at === node.children.length - 1), ...rest(item, inner)]);
}

/** The first paragraph of an item carries its sign, number or box, and the id of the item where it has none of its own. */
function head(item: ListItem, parent: List, instance: number, state: DocxState, isLast: boolean): BlockParagraph {
  const [first] = item.children;
  const words: ParagraphChild[] = first?.type === 'paragraph' ? state.inlines(first.children) : [];
  const id = first?.type === 'paragraph' ? first.id : item.id;
  const level = state.around.depth - 1;
  const spacing = parent.spread || isLast ? { spacing: { after: 120 } } : {};
  if (item.checked !== undefined) {
    const title = first?.type === 'paragraph' ? plainTextOf(first.children) : '';
    const box = checkBox({ title, tag: item.id }, item.checked, state);
    const indent = level === 0 ? {} : { indent: { left: 400 * (level + 1), hanging: 400 } };
    return new BlockParagraph(id, { style: 'ChecklistItem', ...indent, ...spacing, children: [...box, run('\t', state), ...words] });
  }
  return new BlockParagraph(id, { ...itemFrame(parent, level, instance, state), ...spacing, children: words });
}

/** Bullets are their style's; each numbered list is counted for itself. Levels that Word has no style for say their place themselves. */
function itemFrame({ ordered, start }: List, level: number, instance: number, { template }: DocxState): IParagraphOptions {
  const kind = ordered ? 'Number' : 'Bullet';
  const style = listStyle(kind, level);
  const depth = Math.min(level, 8);
  const indent = level < listStyleLevels ? {} : { indent: itemIndent(kind, level, template) };
  if (!ordered)
    return { style, ...(level < listStyleLevels ? {} : { numbering: { reference: lists.bullets, level: depth, instance: 0 }, ...indent }) };
  const { reference, levels } = numberList(start, template);
  return { style, numbering: { reference: { reference, levels }, level: depth, instance }, ...indent };
}

/** What follows in an item stands below its words. */
function rest(item: ListItem, state: DocxState): FileChild[] {
  const [first, ...others] = item.children;
  const blocks = first?.type === 'paragraph' ? others : item.children;
  const level = state.around.depth - 1;
  const indent = level < listStyleLevels ? {} : { indent: { left: itemIndent('Continue', level, state.template).left } };
  return state.blocks(blocks, { style: listStyle('Continue', level), paragraph: indent, depth: state.around.depth });
}
