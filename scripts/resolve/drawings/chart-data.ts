import { DrawingError } from './drawing-error.ts';

export type ChartRows = readonly Readonly<Record<string, string>>[];

/** The texts of one column. Throws DrawingError where the table has no such column or no rows. */
export function columnOf(rows: ChartRows, column: string): string[] {
  const [first] = rows;
  if (!first) throw new DrawingError('The table of this chart has no rows.', 'Add rows below the line of column names.');
  const known = Object.keys(first);
  if (!known.includes(column)) throw new DrawingError(`The table has no column “${column}”.`, `Its columns are: ${known.join(', ')}.`);
  return rows.map((row) => (row[column] ?? '').trim());
}

/** The numbers of one column, written with a point and without spaces; null where the cell is empty. Throws DrawingError on anything else. */
export function numbersOf(rows: ChartRows, column: string): (number | null)[] {
  return columnOf(rows, column).map((text, index) => {
    if (text === '') return null;
    if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
    throw new DrawingError(
      `“${text}” in column “${column}”, row ${index + 1}, is not a number.`,
      'Write numbers with digits and a point, without spaces, signs of thousands or units: 12500.5. Leave a cell empty where nothing is known.',
    );
  });
}

/** A number as the language writes it. Years stay as they are: they are not counted. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}
