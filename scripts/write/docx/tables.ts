import { AlignmentType, type FileChild, type ITableOptions, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Alignment, TableCell as BookCell, Table as BookTable, Handlers } from '../../model/book-node.ts';
import { plainTextOf } from '../../model/walk.ts';
import { BlockParagraph } from './block-paragraph.ts';
import { captionChildren } from './captions.ts';
import { columnWidths, neededWidth } from './column-widths.ts';
import type { DocxState } from './docx-state.ts';
import { OoxmlElement } from './ooxml.ts';
import { paragraph, spacer } from './paragraphs.ts';
import { marked } from './runs.ts';
import { textWidthTwips } from './text-area.ts';

/** Handlers of tables with their parts. */
export const tables: Pick<Handlers<FileChild[], DocxState>, 'table' | 'tableRow' | 'tableCell'> = {
  table: (node, state) => table(node, state),
  tableRow: (node, state) => node.children.map((cell) => cellParagraph(cell, state)),
  tableCell: (node, state) => [cellParagraph(node, state)],
};

interface TableWords {
  readonly title: string;
  readonly description: string;
}

/** A table with a title and a description for those who cannot see it (w:tblCaption and w:tblDescription, ECMA-376-1, 17.4.62 in ISO 29500). */
export class DescribedTable extends Table {
  readonly #words: TableWords;
  constructor(options: ITableOptions, words: TableWords) {
    super(options);
    this.#words = words;
  }
  override prepForXml(context: Parameters<Table['prepForXml']>[0]): ReturnType<Table['prepForXml']> {
    const prepared = super.prepForXml(context);
    const content = prepared?.['w:tbl'] as { readonly 'w:tblPr'?: unknown }[] | undefined;
    const properties = content?.find((each) => 'w:tblPr' in each)?.['w:tblPr'];
    if (!Array.isArray(properties)) return prepared;
    const { title, description } = this.#words;
    for (const [name, text] of [
      ['w:tblCaption', title],
      ['w:tblDescription', description],
    ] as const)
      if (text !== '') properties.push(new OoxmlElement(name, { 'w:val': text }).prepForXml(context));
    return prepared;
  }
}

/** True where even the longest words of the columns need more than the text is wide: then a wide table has a page of its own, turned. */
export function needsTurnedPage(node: BookTable, state: DocxState): boolean {
  return node.wide && neededWidth(node) > textWidthTwips(state);
}

function table(node: BookTable, state: DocxState): FileChild[] {
  const words = captionChildren(node, node.caption ?? [], state);
  const caption =
    words.length === 0
      ? []
      : [paragraph(node.id, state, marked(node.anchor, words, state), { style: 'Caption', keepNext: true, ...outside })];
  const width = textWidthTwips(state);
  const widths = columnWidths(node, width);
  const keeps = isShort(node);
  const rows = node.children.map(
    (row, at) =>
      new TableRow({
        ...(row.header ? { tableHeader: true } : {}),
        cantSplit: true,
        children: row.children.map((cell, column) =>
          tableCell(cell, row.header, keeps && at < node.children.length - 1, widths[column] ?? 0, node, state),
        ),
      }),
  );
  const made = new DescribedTable(
    {
      rows,
      style: 'HandbookTable',
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, lastRow: false, firstColumn: node.rowHeads, lastColumn: false, noHBand: false, noVBand: true },
      visuallyRightToLeft: state.edition.info.direction === 'rtl',
    },
    tableWords(node),
  );
  return [...caption, made, spacer()];
}

/** A caption above a table in a list stands at the edge, as the table does. */
const outside = { indent: { left: 0 } };

function tableWords(node: BookTable): TableWords {
  const heads = (node.children[0]?.children ?? []).map(({ children }) => plainTextOf(children)).filter((head) => head !== '');
  const caption = plainTextOf(node.caption ?? []);
  const title = [node.label, caption].filter(Boolean).join(': ');
  return title === '' ? { title: heads.join(', '), description: '' } : { title, description: heads.join(', ') };
}

/** Tables of few words keep on one page. */
const isShort = ({ children }: BookTable): boolean =>
  children.length <= 7 && children.flatMap((row) => row.children).reduce((sum, cell) => sum + plainTextOf(cell.children).length, 0) < 700;

function tableCell(
  cell: BookCell,
  header: boolean,
  keepNext: boolean,
  width: number,
  { rowHeads }: BookTable,
  state: DocxState,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [cellParagraph(cell, state, header || (rowHeads && cell.scope === 'row'), keepNext)],
  });
}

const alignments: Readonly<Record<NonNullable<Alignment>, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
};

function cellParagraph(cell: BookCell, state: DocxState, head = cell.scope !== undefined, keepNext = false): BlockParagraph {
  const children = state.inlines(cell.children);
  const alignment = cell.align === null ? {} : { alignment: alignments[cell.align] };
  return new BlockParagraph(cell.id, {
    style: head ? 'TableHead' : 'TableText',
    ...alignment,
    ...(keepNext ? { keepNext } : {}),
    children,
  });
}
