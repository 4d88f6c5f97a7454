import type { Element } from 'xast';
import { alignItems } from './align-items.ts';
import type { MergeContext } from './merge-context.ts';
import { mergeParagraphs } from './merge-paragraphs.ts';
import { MoveRanges } from './move-ranges.ts';
import { type BlockStep, planBlocks } from './plan-blocks.ts';
import type { Block, Cell, Row, TableBlock } from './read-blocks.ts';
import { childOf, childrenOf, element } from './wordprocessing.ts';

/** Two containers as one, with what has changed from the old to the new as revisions. */
export function mergeBlocks(context: MergeContext, olds: readonly Block[], news: readonly Block[]): Element[] {
  const steps = planBlocks(olds, news);
  const ranges = new MoveRanges(steps, context);
  return tablesApart(
    steps.flatMap((step, at) => ranges.around(at, stepBlocks(context, step))),
    context,
  );
}

function stepBlocks(context: MergeContext, step: BlockStep): Element[] {
  switch (step.do) {
    case 'keep':
      return step.now.type === 'list' || step.now.type === 'mark' ? [withNotes(step.now.element, context)] : [];
    case 'words':
      return mergeParagraphs(
        context,
        step.olds.map(({ paragraph }) => paragraph),
        step.news.map(({ paragraph }) => paragraph),
      );
    case 'table':
      return [mergeTables(context, step.old, step.now)];
    case 'delete':
      return markBlock(context, step.old, 'del');
    case 'insert':
      return markBlock(context, step.now, 'ins');
    case 'moveFrom':
      return mergeParagraphs(context, [step.old.paragraph], [], 'away');
    case 'moveTo':
      return mergeParagraphs(context, [step.old.paragraph], [step.now.paragraph], 'here');
  }
}

/** What stays as it is in the new document, with the new numbers of notes that it calls. */
function withNotes(node: Element, context: MergeContext): Element {
  if (/^w:(?:foot|end)noteReference$/.test(node.name)) {
    const id = context.note(node.name, { now: node.attributes['w:id'] ?? '' });
    return { ...node, attributes: { ...node.attributes, 'w:id': id } };
  }
  const children = node.children.map((child) => (child.type === 'element' ? withNotes(child, context) : child));
  return children.every((child, at) => child === node.children[at]) ? node : { ...node, children };
}

/** A block that is wholly gone or wholly new. */
export function markBlock(context: MergeContext, block: Block, status: 'ins' | 'del'): Element[] {
  if (block.type === 'paragraph')
    return status === 'ins' ? mergeParagraphs(context, [], [block.paragraph]) : mergeParagraphs(context, [block.paragraph], []);
  // Of lists that Word makes only the new one stays; marks of the old document lead nowhere.
  if (block.type !== 'table') return status === 'ins' ? [withNotes(block.element, context)] : [];
  const rows = block.rows.map((row) => markRow(context, row, status));
  return [tableOf(block.element, rows, status === 'del' ? context : undefined)];
}

function markRow(context: MergeContext, { element: row, cells }: Row, status: 'ins' | 'del'): Element {
  const isOld = status === 'del';
  const made = cells.map((cell) => {
    const blocks = cell.blocks.flatMap((block) => markBlock(context, block, status));
    return cellOf(cell, tablesApart(blocks, context), isOld ? context : undefined);
  });
  const { before, properties } = rowProperties(row);
  const marked = element('w:trPr', {}, [...childrenOf(properties), context.revision(`w:${status}`)]);
  return { ...row, children: [...before, marked, ...made] };
}

/** Properties of a row, and what the schema wants before them. */
function rowProperties(row: Element): { readonly before: readonly Element[]; readonly properties: Element | undefined } {
  const before = childOf(row, 'w:tblPrEx');
  return { before: before ? [before] : [], properties: childOf(row, 'w:trPr') };
}
/** A table of these rows; `carrier` brings one of the old document along. */
function tableOf(table: Element, rows: readonly Element[], carrier?: MergeContext): Element {
  const head = childrenOf(table).filter(({ name }) => name === 'w:tblPr' || name === 'w:tblGrid');
  return { ...table, children: [...head.map((each) => (carrier ? carrier.carry(each) : each)), ...rows] };
}
function cellOf({ element: cell }: Cell, blocks: readonly Element[], carrier?: MergeContext): Element {
  const properties = childOf(cell, 'w:tcPr');
  const head = properties ? [carrier ? carrier.carry(properties) : properties] : [];
  return { ...cell, children: [...head, ...blocks] };
}

/** Row by row, cell by cell; widths, borders and shades are those of the new table. */
function mergeTables(context: MergeContext, old: TableBlock, now: TableBlock): Element {
  const { pairs } = alignItems(old.rows, now.rows);
  const oldOf = new Map(pairs.map(([oldAt, newAt]) => [newAt, oldAt]));
  const rows: Element[] = [];
  let [oldAt, fresh]: [number, Row[]] = [0, []];
  const deleteUntil = (end: number): void => {
    for (; oldAt < end; oldAt += 1) {
      const row = old.rows[oldAt];
      if (row) rows.push(markRow(context, row, 'del'));
    }
  };
  const insertFresh = (): void => {
    rows.push(...fresh.map((row) => markRow(context, row, 'ins')));
    fresh = [];
  };
  now.rows.forEach((row, newAt) => {
    const pairedAt = oldOf.get(newAt);
    const paired = pairedAt === undefined ? undefined : old.rows[pairedAt];
    if (pairedAt === undefined || !paired) {
      fresh.push(row);
      return;
    }
    deleteUntil(pairedAt);
    insertFresh();
    rows.push(mergeRows(context, paired, row));
    oldAt = pairedAt + 1;
  });
  deleteUntil(old.rows.length);
  insertFresh();
  return tableOf(now.element, rows);
}

function mergeRows(context: MergeContext, old: Row, now: Row): Element {
  const cells = now.cells.map((cell, at) => cellOf(cell, mergeBlocks(context, old.cells[at]?.blocks ?? [], cell.blocks)));
  const head = childrenOf(now.element).filter(({ name }) => name === 'w:tblPrEx' || name === 'w:trPr');
  return { ...now.element, children: [...head, ...cells] };
}

/**
 * Tables in a row are one in Word: between those that only stand together here goes an empty paragraph that is both put in and taken out, so that neither text has it.
 */
function tablesApart(blocks: readonly Element[], context: MergeContext): Element[] {
  return blocks.flatMap((block, at) => {
    if (block.name !== 'w:tbl' || blocks[at - 1]?.name !== 'w:tbl') return [block];
    const mark = element('w:rPr', {}, [context.revision('w:ins'), context.revision('w:del')]);
    const small = element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' });
    return [element('w:p', {}, [element('w:pPr', {}, [small, mark])]), block];
  });
}
