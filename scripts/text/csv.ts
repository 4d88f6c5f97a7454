import { CsvError, parse } from 'csv-parse/sync';

export interface CsvRow {
  readonly row: Readonly<Record<string, string>>;
  /** Line in the file, from 1. */
  readonly line: number;
}
export type CsvResult = { readonly rows: readonly CsvRow[] } | { readonly fault: string; readonly line: number };

interface ParsedRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** A line of a CSV text as it is, without names. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line in the file where it begins, from 1. */
  readonly line: number;
}

/** All records of a CSV text (RFC 4180, trimmed), header and all, or the first fault. */
export function parseCsvRecords(
  text: string,
  delimiter = ',',
): { readonly records: readonly CsvRecord[] } | { readonly fault: string; readonly line: number } {
  try {
    const options = { delimiter, skip_empty_lines: true, trim: true, bom: true, info: true } as const;
    const records = parse(text, options) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return {
      records: records.map(({ record, info }) => ({
        cells: record,
        line: info.lines - record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0),
      })),
    };
  } catch (error) {
    return faultOf(error);
  }
}

/** Rows of a CSV text with a header line (RFC 4180, trimmed), or the first fault. */
export function parseCsv(text: string): CsvResult {
  try {
    const records = parse(text, {
      columns: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
      info: true,
    }) as unknown as readonly ParsedRecord[];
    return { rows: records.map(({ record, info }) => ({ row: record, line: info.lines })) };
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): { readonly fault: string; readonly line: number } {
  if (!(error instanceof CsvError)) throw error;
  return { fault: error.message, line: 'lines' in error && typeof error.lines === 'number' ? error.lines : 1 };
}
