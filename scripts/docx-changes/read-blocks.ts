import type { Element } from 'xast';
import type { Item } from './align-items.ts';
import { ListFields } from './fields.ts';
import { isContentsControl } from './plain-tree.ts';
import { type Paragraph, readParagraph, type Side } from './read-paragraph.ts';
import { isWord } from './split-words.ts';
import { childOf, childrenOf, childValue } from './wordprocessing.ts';

/** A document as blocks; `styleName` gives the name of a style in lower case. */
export interface BlockSide extends Side {
  styleName(id: string): string;
}

export type Block = ParagraphBlock | TableBlock | OtherBlock;
export interface ParagraphBlock extends Item {
  readonly type: 'paragraph';
  readonly paragraph: Paragraph;
}
export interface TableBlock extends Item {
  readonly type: 'table';
  readonly element: Element;
  readonly rows: readonly Row[];
}
/** What is not compared: lists that Word makes, ends of bookmarks between paragraphs. */
export interface OtherBlock {
  readonly type: 'list' | 'mark';
  readonly element: Element;
}
export interface Row extends Item {
  readonly element: Element;
  readonly cells: readonly Cell[];
}
export interface Cell {
  readonly element: Element;
  readonly blocks: readonly Block[];
}

const controls: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag']);
const notBlocks: ReadonlySet<string> = new Set(['w:sectPr', 'w:tcPr', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr']);
const madeLists = /^(?:toc \d|table of figures|table of authorities|index \d|index heading)$/;

/** The blocks of a body, a cell or a note. Content controls are looked through, but for that of a table of contents. */
export function readBlocks(container: Element, side: BlockSide, fields: ListFields = new ListFields()): Block[] {
  return childrenOf(container).flatMap((child): Block[] => {
    if (notBlocks.has(child.name)) return [];
    if (isContentsControl(child)) return [{ type: 'list', element: child }];
    if (controls.has(child.name)) return readBlocks(child, side, fields);
    if (child.name === 'w:tbl') return [readTable(child, side, fields)];
    if (child.name !== 'w:p') return [{ type: 'mark', element: child }];
    const inList = fields.isIn(child);
    const style = side.styleName(childValue(childOf(child, 'w:pPr'), 'w:pStyle') ?? '');
    return [inList || madeLists.test(style) ? { type: 'list', element: child } : readParagraphBlock(child, side)];
  });
}

function readParagraphBlock(element: Element, side: BlockSide): ParagraphBlock {
  const paragraph = readParagraph(element, side);
  const id = element.attributes['w14:paraId'];
  return {
    type: 'paragraph',
    paragraph,
    kind: 'paragraph',
    ids: id ? [id] : [],
    key: paragraph.tokens.map(({ key }) => key).join('\u0000'),
    words: paragraph.tokens.flatMap(({ kind, text, key }) => (kind !== 'word' ? [key] : text !== undefined && isWord(text) ? [text] : [])),
  };
}

function readTable(element: Element, side: BlockSide, fields: ListFields): TableBlock {
  const rows = childrenThrough(element, 'w:tr').map((row) => readRow(row, side, fields));
  const columns = childrenOf(childOf(element, 'w:tblGrid'), 'w:gridCol').length;
  // Where cells run through rows, a row more or less would tear them.
  const merged = rows.some(({ kind }) => /restart|continue/.test(kind)) ? rows.map(({ kind }) => kind).join() : '';
  return { type: 'table', element, rows, kind: `table of ${columns} columns ${merged}`, ...together(rows) };
}
function readRow(element: Element, side: BlockSide, fields: ListFields): Row {
  const cells = childrenThrough(element, 'w:tc').map((cell) => ({ element: cell, blocks: readBlocks(cell, side, fields) }));
  const spans = cells.map((cell) => {
    const properties = childOf(cell.element, 'w:tcPr');
    const merged = childOf(properties, 'w:vMerge');
    return `${childValue(properties, 'w:gridSpan') ?? '1'}${merged ? ` ${merged.attributes['w:val'] ?? 'continue'}` : ''}`;
  });
  const inside = cells.flatMap(({ blocks }) => blocks.filter((block): block is ParagraphBlock | TableBlock => 'key' in block));
  return { element, cells, kind: `row ${spans.join(' ')}`, ...together(inside) };
}
function together(items: readonly Item[]): Pick<Item, 'ids' | 'key' | 'words'> {
  return {
    ids: items.flatMap(({ ids }) => ids),
    key: items.map(({ kind, key }) => `${kind}\n${key}`).join('\u0001'),
    words: items.flatMap(({ words }) => words),
  };
}
/** Rows and cells, also those in content controls. */
function childrenThrough(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === name ? [child] : controls.has(child.name) ? childrenThrough(child, name) : [],
  );
}
