import type { Table as MdastTable, Nodes } from 'mdast';
import type { Table, TableCell, TableRow } from '../model/book-node.ts';
import type { TextFile } from '../model/manuscript.ts';
import { placeOf } from '../text/place-of.ts';
import { blockBase } from './convert-blocks.ts';
import { convertLabel } from './convert-inlines.ts';
import type { SectionScope } from './scope.ts';

/** A GFM table; short rows are filled, so that all rows have as many cells as the header. */
export function convertTable(
  node: MdastTable,
  file: TextFile,
  book: SectionScope,
  options: { readonly rowHeads: boolean; readonly wide: boolean },
): Table {
  const columns = node.children[0]?.children.length ?? 0;
  const align = Array.from({ length: columns }, (_, at) => node.align?.[at] ?? null);
  const children = node.children.map((row, rowAt): TableRow => {
    const header = rowAt === 0;
    const rowBase = { id: book.takeBlockId(file.path, 'tableRow', rowText(row, file)), place: placeOf(file.path, row) };
    const cells = align.map((cellAlign, at): TableCell => {
      const cell = row.children[at];
      const scope = header ? 'col' : options.rowHeads && at === 0 ? 'row' : undefined;
      return {
        type: 'tableCell',
        id: book.takeBlockId(file.path, 'tableCell', cell ? sourceOf(cell, file) : ''),
        place: placeOf(file.path, cell ?? row),
        align: cellAlign,
        ...(scope ? { scope } : {}),
        children: cell ? convertLabel(cell.children, { book, file }) : [],
      };
    });
    return { type: 'tableRow', ...rowBase, header, children: cells };
  });
  return { type: 'table', ...blockBase(node, 'table', file, book), align, rowHeads: options.rowHeads, wide: options.wide, children };
}

const sourceOf = ({ position }: Nodes, file: TextFile): string => file.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
const rowText = (row: MdastTable['children'][number], file: TextFile): string =>
  row.children.map((cell) => sourceOf(cell, file)).join(' | ');
