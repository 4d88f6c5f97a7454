import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Alignment, TableCell as BookCell, Table as BookTable, Handlers, List, ListItem } from '../../model/book-node.ts';
import { captionChildren, paragraph } from './blocks.ts';
import { columnWidths } from './column-widths.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { run } from './inlines.ts';
import { textWidthPx } from './pictures.ts';
import { colourOf, twips } from './style-sheet.ts';
import { BlockParagraph } from './xml-parts.ts';

/** Handlers of lists and tables with their parts. */
export const listsAndTables: Pick<Handlers<FileChild[], DocxState>, 'list' | 'listItem' | 'table' | 'tableRow' | 'tableCell'> = {
  list: (node, state) => list(node, state),
  listItem: (node, state) => state.blocks(node.children),
  table: (node, state) => table(node, state),
  tableRow: (node, state) => node.children.map((cell) => cellParagraph(cell, state)),
  tableCell: (node, state) => [cellParagraph(node, state)],
};

/** Names of the two kinds of list in the numbering part. */
export const listReferences = { bullets: 'bullets', numbers: 'numbers' } as const;
const stepPt = 16;

function list(node: List, state: DocxState): FileChild[] {
  const { shared, around } = state;
  shared.lists += 1;
  const instance = shared.lists;
  return node.children.flatMap((item, at) =>
    listItem(item, at, node, instance, { ...state, around: { ...around, depth: around.depth + 1 } }),
  );
}

/** The first paragraph of an item carries its sign or number; what follows is indented like it. */
function listItem(item: ListItem, at: number, parent: List, instance: number, state: DocxState): FileChild[] {
  const level = Math.min(state.around.depth - 1, 7);
  const extra = state.around.paragraph.indent?.left;
  const base = typeof extra === 'number' ? extra : 0;
  const left = base + twips(stepPt * (level + 1));
  const [first, ...rest] = item.children;
  const { indent: _indent, ...frame } = state.around.paragraph;
  const opening: ParagraphChild[] = first?.type === 'paragraph' ? state.inlines(first.children) : [];
  const id = first?.type === 'paragraph' ? first.id : item.id;
  const common = { ...frame, style: 'ListParagraph', ...(parent.spread ? { spacing: { after: twips(6) } } : {}) };
  const task = item.checked === undefined ? undefined : item.checked ? '☑' : '☐';
  const numbered = parent.ordered && task === undefined;
  const sign = task ?? (numbered ? `${parent.start + at}.` : undefined);
  const head =
    sign === undefined
      ? new BlockParagraph(id, {
          ...common,
          numbering: { reference: listReferences.bullets, level, instance },
          indent: { left, hanging: twips(stepPt * 0.8) },
          children: opening,
        })
      : numbered && parent.start === 1
        ? new BlockParagraph(id, {
            ...common,
            numbering: { reference: listReferences.numbers, level, instance },
            indent: { left, hanging: twips(stepPt) },
            children: opening,
          })
        : new BlockParagraph(id, {
            ...common,
            indent: { left, hanging: twips(stepPt) },
            tabStops: [{ type: 'left', position: left }],
            children: [run(`${sign}\t`, state), ...opening],
          });
  const others = first?.type === 'paragraph' ? rest : item.children;
  return [head, ...state.blocks(others, { paragraph: { ...frame, indent: { left } }, depth: state.around.depth })];
}

function table(node: BookTable, state: DocxState): FileChild[] {
  const words = captionChildren(node.label, state.inlines(node.caption ?? []), state);
  const marked = node.anchor === undefined ? words : [new Bookmark({ id: bookmarkName(node.anchor), children: words })];
  const caption = words.length === 0 ? [] : [paragraph(node.id, state, marked, { style: 'Caption', keepNext: true })];
  const width = Math.round(textWidthPx(state) * 15);
  const widths = columnWidths(node, width);
  const rows = node.children.map(
    (row) =>
      new TableRow({
        tableHeader: row.header,
        cantSplit: true,
        children: row.children.map((cell, at) => tableCell(cell, row.header, widths[at] ?? 0, node, state)),
      }),
  );
  const heavy = { style: BorderStyle.SINGLE, size: 12, color: colourOf(state.sheet, 'ink') };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const hair = { style: BorderStyle.SINGLE, size: 4, color: colourOf(state.sheet, 'rule') };
  const made = new Table({
    rows,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: twips(7), top: 0, bottom: 0 },
    borders: { top: heavy, bottom: heavy, left: none, right: none, insideHorizontal: hair, insideVertical: none },
  });
  // Two tables without a paragraph between them would become one.
  return [
    ...caption,
    made,
    new BlockParagraph(undefined, { spacing: { before: 0, after: twips(6), line: twips(4), lineRule: 'exact' }, children: [] }),
  ];
}

function tableCell(cell: BookCell, header: boolean, width: number, { rowHeads }: BookTable, state: DocxState): TableCell {
  const line = { style: BorderStyle.SINGLE, size: 6, color: colourOf(state.sheet, 'ink') };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(header ? { borders: { bottom: line } } : {}),
    children: [cellParagraph(cell, state, header || (rowHeads && cell.scope === 'row'))],
  });
}

const alignments: Readonly<Record<NonNullable<Alignment>, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
};

function cellParagraph(cell: BookCell, state: DocxState, head = cell.scope !== undefined): BlockParagraph {
  const children = state.inlines(cell.children);
  const style = head ? 'TableHead' : 'TableText';
  return new BlockParagraph(cell.id, { style, ...(cell.align ? { alignment: alignments[cell.align] } : {}), children });
}
