import { type CellValue, readXlsx as open } from 'hucre/xlsx';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { invalidExchangeTable, tooLarge } from '../../diagnostics/exchange.ts';
import { linePlace, type TermbaseTable, toTable } from '../termbase-table.ts';
import { unpackedSize } from './unpacked-size.ts';

const maximalMegabytes = 64;

/** The termbase of a workbook: its first sheet that has a column `concept_id` in its first row. Formulas count by their stored values. */
export async function readXlsx(file: string, bytes: Uint8Array, report: Report): Promise<TermbaseTable> {
  const nothing: TermbaseTable = { columns: [], rows: [] };
  const size = unpackedSize(bytes);
  if (size === undefined) {
    report(invalidExchangeTable({ reason: 'it is no workbook' }, linePlace(file, 1)));
    return nothing;
  }
  if (size > maximalMegabytes * 1e6) {
    report(tooLarge({ what: 'The unpacked workbook', megabytes: maximalMegabytes }, linePlace(file, 1)));
    return nothing;
  }
  const sheets = await open(bytes).then(
    ({ sheets: all }) => all,
    (error: unknown) => {
      report(
        invalidExchangeTable({ reason: `the workbook is broken (${error instanceof Error ? error.message : error})` }, linePlace(file, 1)),
      );
      return undefined;
    },
  );
  if (!sheets) return nothing;
  const sheet = sheets.find(({ rows }) => rows[0]?.some((value) => text(value) === 'concept_id'));
  if (!sheet) {
    report(invalidExchangeTable({ reason: 'no sheet has a column “concept_id” in its first row' }, linePlace(file, 1)));
    return nothing;
  }
  const [header = [], ...body] = sheet.rows;
  const columns = header.map(text);
  const records = body.map((row, index) => ({ cells: columns.map((_, at) => text(row[at] ?? null)), place: linePlace(file, index + 2) }));
  return toTable(columns, records, report, file);
}

function text(value: CellValue): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
