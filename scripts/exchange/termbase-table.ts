import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidExchangeTable } from '../diagnostics/exchange.ts';
import type { Place } from '../model/place.ts';
import { parseCsvRecords } from '../text/csv.ts';

/** One concept: its cells by the names of the columns. Empty cells are absent. */
export interface ConceptRow {
  readonly id: string;
  readonly cells: ReadonlyMap<string, string>;
  /** Where the row begins in the file that it was read from. */
  readonly place?: Place;
}
/** A termbase as a table: every column that it has, known or not, in order. */
export interface TermbaseTable {
  readonly columns: readonly string[];
  readonly rows: readonly ConceptRow[];
}

/** A cell without spaces at its ends and around line breaks, which neither a spreadsheet shows nor XML keeps. */
export function tidyCell(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .trim();
}

/** Pieces of a cell that holds a list. */
export function piecesOf(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split('|')
    .map(tidyCell)
    .filter((piece) => piece !== '');
}

/**
 * A termbase from the text of a CSV file with a header line; faults are reported at their lines.
 * Spreadsheets of many countries write semicolons or tabs for commas: the header tells.
 */
export function parseTermbase(file: string, text: string, report: Report): TermbaseTable {
  const header = text.split('\n', 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].find((each) => header.includes(each)) ?? ',';
  const result = parseCsvRecords(text, delimiter);
  if ('fault' in result) {
    report(invalidExchangeTable({ reason: result.fault }, linePlace(file, result.line)));
    return { columns: [], rows: [] };
  }
  const [first, ...others] = result.records;
  return toTable(
    first?.cells ?? [],
    others.map(({ cells, line }) => ({ cells, place: linePlace(file, line) })),
    report,
    file,
  );
}

/** A table from a header and its records; rows without an id, and ids that stand twice, are reported. */
export function toTable(
  columns: readonly string[],
  records: readonly { readonly cells: readonly string[]; readonly place: Place }[],
  report: Report,
  file: string,
): TermbaseTable {
  const at = columns.indexOf('concept_id');
  if (at === -1) {
    report(invalidExchangeTable({ reason: 'it has no column “concept_id”' }, linePlace(file, 1)));
    return { columns, rows: [] };
  }
  const doubled = columns.find((name, index) => columns.indexOf(name) !== index && name !== '');
  if (doubled !== undefined) report(invalidExchangeTable({ reason: `the column “${doubled}” stands twice` }, linePlace(file, 1)));
  const seen = new Set<string>();
  const rows: ConceptRow[] = [];
  for (const { cells, place } of records) {
    const entries = columns.flatMap((column, index): [string, string][] => {
      const value = tidyCell(cells[index] ?? '');
      return value === '' ? [] : [[column, value]];
    });
    if (entries.length === 0) continue;
    const id = tidyCell(cells[at] ?? '');
    if (entries.some(([column]) => column === ''))
      report(invalidExchangeTable({ reason: 'a cell stands in a column without a name' }, place));
    if (id === '') report(invalidExchangeTable({ reason: 'this row has no concept_id' }, place));
    else if (seen.has(id)) report(invalidExchangeTable({ reason: `the concept ${id} stands twice` }, place));
    else rows.push({ id, cells: new Map(entries), place });
    seen.add(id);
  }
  return { columns: columns.filter((name) => name !== ''), rows };
}

/** A table as CSV (RFC 4180): quotes only where a cell needs them; `lineEnd` as the file has it. */
export function termbaseText({ columns, rows }: TermbaseTable, lineEnd: '\r\n' | '\n' = '\r\n'): string {
  const lines = [columns, ...rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? ''))];
  return lines.map((line) => `${line.map(quoted).join(',')}${lineEnd}`).join('');
}
const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The place of a whole line. */
export function linePlace(file: string, line: number): Place {
  const point = { line, column: 1, offset: 0 };
  return { file, start: point, end: point };
}
