import type { Report } from '../diagnostics/diagnostic.ts';
import { inexpressible } from '../diagnostics/exchange.ts';
import { languagesOf, type Selection, selectColumns, tableToEntries } from './table-to-entries.ts';
import { writeTbx2, writeTbx3 } from './tbx/write-tbx.ts';
import { storable } from './tbx/xml-text.ts';
import { type TermbaseTable, termbaseText } from './termbase-table.ts';
import { writeOmegat } from './write-omegat.ts';
import { writeSkos } from './write-skos.ts';
import { maximalCellLength, writeXlsx } from './xlsx/write-xlsx.ts';

export const exchangeFormats = ['tbx', 'tbx2', 'csv', 'xlsx', 'omegat', 'skos'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

/** What an export says of itself. */
export interface ExportHeading {
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  /** The only time in a file that must have one. */
  readonly epochSeconds: number;
}
export interface ExportedFile {
  /** A name that fits the format: `glossary.en-fr.txt`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A termbase in a format of exchange: one file, but for OmegaT one for each target language. The same table gives the same bytes. */
export async function exportTermbase(
  table: TermbaseTable,
  format: ExchangeFormat,
  selection: Selection,
  heading: ExportHeading,
  report: Report,
): Promise<readonly ExportedFile[]> {
  const { main } = selection;
  const selected = selectColumns(table, selection);
  const title = heading.title[main] ?? '';
  const file = (name: string, text: string): ExportedFile => ({ name, bytes: new TextEncoder().encode(text) });
  if (format === 'csv') return [file('termbase.csv', termbaseText(selected))];
  if (format === 'xlsx') {
    reportLongCells(selected, report);
    return [{ name: 'termbase.xlsx', bytes: await writeXlsx(selected, title, heading.epochSeconds) }];
  }
  const entries = tableToEntries(selected, selection, report);
  if (format === 'skos') return [file('termbase.jsonld', writeSkos(entries, heading))];
  if (format === 'omegat') {
    const targets = languagesOf(selected, main).filter((language) => language !== main);
    return targets.map((target) => file(`glossary.${main}-${target}.txt`, writeOmegat(entries, main, target)));
  }
  reportUnstorable(selected, report);
  const write = format === 'tbx' ? writeTbx3 : writeTbx2;
  return [file(format === 'tbx' ? 'termbase.tbx' : 'termbase-v2.tbx', write(entries, { title, main }))];
}

function reportUnstorable({ rows }: TermbaseTable, report: Report): void {
  for (const { id, cells, place } of rows)
    for (const [column, value] of cells)
      if (storable(value) !== value)
        report(
          inexpressible({ id, reason: `the cell ${column} has an invisible character that XML cannot hold; it becomes U+FFFD` }, place),
        );
}

function reportLongCells({ rows }: TermbaseTable, report: Report): void {
  for (const { id, cells, place } of rows)
    for (const [column, value] of cells)
      if (value.length > maximalCellLength)
        report(inexpressible({ id, reason: `the cell ${column} has more than ${maximalCellLength} characters, which Excel cuts` }, place));
}
