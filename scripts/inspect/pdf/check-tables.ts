import { type PdfDictionary, PdfString, textOf } from '../../pdf-file/index.ts';
import type { Findings } from './findings.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { childrenOf, type StructureElement } from './read-structure.ts';

/** Headers have a scope or are named by their cells (15-003), what cells name is there, and rows are of one width (15-005). */
export function checkTables(pdf: OpenedPdf, findings: Findings): void {
  for (const table of pdf.structure?.elements ?? []) {
    if (table.type !== 'Table') continue;
    const rows = childrenOf(table).flatMap((kid) => (kid.type === 'TR' ? [kid] : rowsOf(kid)));
    const cells = rows.flatMap(childrenOf).filter(isCell);
    const attributes = new Map(cells.map((cell) => [cell, tableAttributes(pdf, cell)]));
    const headers = new Set(cells.flatMap(({ type, id }) => (type === 'TH' && id !== undefined ? [id] : [])));
    const named = new Set([...attributes.values()].flatMap(({ headers: names }) => names));
    for (const [cell, { scope, headers: names }] of attributes) {
      if (cell.type === 'TH' && named.size === 0 && scope === undefined) findings.point('15-003', 'a TH has no Scope', { element: cell });
      for (const name of names)
        if (!headers.has(name)) findings.point('15-005', `a cell names the header “${name}”, which its table has not`, { element: cell });
    }
    if (headers.size > 0 && named.size > 0)
      for (const [cell, { scope }] of attributes)
        if (cell.type === 'TH' && scope === undefined && !named.has(cell.id ?? ''))
          findings.point('15-003', 'a TH has no Scope, and no cell names it', { element: cell });
    checkGrid(table, rows, attributes, findings);
  }
}

const rowsOf = (group: StructureElement): StructureElement[] =>
  ['THead', 'TBody', 'TFoot'].includes(group.type) ? childrenOf(group).filter(({ type }) => type === 'TR') : [];
const isCell = ({ type }: StructureElement): boolean => type === 'TH' || type === 'TD';

interface CellAttributes {
  readonly scope: string | undefined;
  readonly headers: readonly string[];
  readonly columns: number;
  readonly rows: number;
}
function tableAttributes({ file }: OpenedPdf, { dictionary }: StructureElement): CellAttributes {
  const value = dictionary.get('A');
  const own = file.dictionary(value);
  const list = own === undefined ? (file.array(value) ?? []).flatMap((each) => file.dictionary(each) ?? []) : [own];
  const entries: PdfDictionary = new Map(list.filter((each) => file.name(each.get('O')) === 'Table').flatMap((each) => [...each]));
  const names = (file.array(entries.get('Headers')) ?? []).map((each) => file.resolve(each));
  return {
    scope: file.name(entries.get('Scope')),
    headers: names.flatMap((name) => (name instanceof PdfString ? [textOf(name)] : [])),
    columns: file.number(entries.get('ColSpan')) ?? 1,
    rows: file.number(entries.get('RowSpan')) ?? 1,
  };
}

/** All rows cover as many columns as the first one, with what rows above them lay over them. */
function checkGrid(
  table: StructureElement,
  rows: readonly StructureElement[],
  attributes: ReadonlyMap<StructureElement, CellAttributes>,
  findings: Findings,
): void {
  let width: number | undefined;
  let above: { readonly columns: number; left: number }[] = [];
  for (const row of rows) {
    const cells = childrenOf(row).flatMap((cell) => attributes.get(cell) ?? []);
    const covered = [...above, ...cells].reduce((sum, { columns }) => sum + columns, 0);
    width ??= covered;
    if (covered !== width) findings.point('15-005', `a row covers ${covered} columns where the first covers ${width}`, { element: row });
    above = [
      ...above.map(({ columns, left }) => ({ columns, left: left - 1 })),
      ...cells.map((cell) => ({ columns: cell.columns, left: cell.rows - 1 })),
    ];
    above = above.filter(({ left }) => left > 0);
  }
  if (above.length > 0) findings.point('15-005', 'a cell spans rows that its table has not', { element: table });
}
