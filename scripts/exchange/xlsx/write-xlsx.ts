import { writeXlsx as write } from 'hucre/xlsx';
import { columnRole } from '../columns.ts';
import type { TermbaseTable } from '../termbase-table.ts';

/** The most characters that a cell of a spreadsheet holds (ECMA-376, 18.3.1.96; Excel's limit). */
export const maximalCellLength = 32_767;

/** A termbase as a workbook of one sheet, with its header held in view. `epochSeconds` is the only time in it. */
export async function writeXlsx({ columns, rows }: TermbaseTable, title: string, epochSeconds: number): Promise<Uint8Array> {
  const table = rows.map(({ cells }) => columns.map((column) => written(cells.get(column) ?? '')));
  const time = new Date(epochSeconds * 1000);
  return await write({
    sheets: [
      {
        name: 'termbase',
        columns: columns.map((column) => ({ width: widthOf(column) })),
        rows: [columns.map((column) => written(column)), ...table],
        freezePane: { rows: 1, columns: 1 },
      },
    ],
    properties: { title, created: time, modified: time },
  });
}
/** `_x0041_` in a text would be read as the letter A (ECMA-376, 22.9.2.19): its first underscore is written so. */
const written = (text: string): string | null => (text === '' ? null : text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
const widthOf = (column: string): number => (['definition', 'note', 'source', 'language-note'].includes(columnRole(column).kind) ? 50 : 24);
