import { plainValue, type WrittenValue, writeValue } from './written-value.ts';

/** Cells of a CSV text by the names of their columns, each with the way back to its place. Of a text that is no CSV, what comes before its fault. */
export function csvCells(text: string, wanted: (column: string) => boolean): ReadonlyMap<string, WrittenValue>[] {
  const rows: Map<string, WrittenValue>[] = [];
  let names: readonly string[] | undefined;
  for (const record of recordsOf(text)) {
    if (!names) {
      names = record.map((cell) => cellValue(text, cell).value);
      continue;
    }
    const row = new Map<string, WrittenValue>();
    for (const [at, cell] of record.entries()) {
      const name = names[at];
      if (name !== undefined && cell.to > cell.from && wanted(name)) row.set(name, cellValue(text, cell));
    }
    rows.push(row);
  }
  return rows;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

/** A cell in quotes or bare, and what ends it (RFC 4180, trimmed). */
const cell = /[ \t]*(?:"([^"]*(?:""[^"]*)*)"[ \t]*|([^",\r\n][^,\r\n]*)?)(,|\r?\n|\r|$)/y;

function* recordsOf(text: string): Generator<readonly Stretch[]> {
  let record: Stretch[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const start = cell.lastIndex;
    const [whole, quoted, bare = '', end] = cell.exec(text) ?? [];
    if (whole === undefined) return;
    const next = start + whole.length;
    const from = quoted === undefined ? start + whole.indexOf(bare) : start + whole.indexOf('"') + 1;
    record.push({ from, to: from + (quoted ?? bare.trimEnd()).length, quoted: quoted !== undefined });
    if (end !== ',') {
      if (record.some((one) => one.to > one.from)) yield record;
      record = [];
    }
    cell.lastIndex = next;
  }
  if (record.length > 0) yield record;
}

function cellValue(text: string, { from, to, quoted }: Stretch): WrittenValue {
  const written = text.slice(from, to);
  if (!quoted || !written.includes('"')) return plainValue(written, from);
  const { put, end } = writeValue();
  for (const { 0: sign, index } of written.matchAll(/""|[\s\S]/g)) put(sign.charAt(0), from + index);
  return end(to);
}
