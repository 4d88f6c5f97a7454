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
    if (!(error instanceof CsvError)) throw error;
    return { fault: error.message, line: 'lines' in error && typeof error.lines === 'number' ? error.lines : 1 };
  }
}
