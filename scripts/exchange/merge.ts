import type { Report } from '../diagnostics/diagnostic.ts';
import { conceptsAbsent, formulaLike, newConceptId } from '../diagnostics/exchange.ts';
import { type Place, startOf } from '../model/place.ts';
import { columnLanguage, columnRole, inColumnOrder } from './columns.ts';
import { type ConceptRow, piecesOf, type TermbaseTable } from './termbase-table.ts';

/** What an import changed in one cell, or that it brought or took a whole concept. */
export interface TermbaseChange {
  /** Empty where a whole column is meant. */
  readonly concept: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** Absent where the whole concept is meant. */
  readonly column?: string;
  readonly before: string;
  readonly after: string;
}
export interface Merged {
  readonly table: TermbaseTable;
  readonly changes: readonly TermbaseChange[];
}
export interface MergeOptions {
  readonly main: string;
  /**
   * `cells`: an empty cell of the file says that the cell is empty, as in a spreadsheet.
   * `kept`: what the file does not say stays; a TBX file cannot tell what its tool has dropped.
   */
  readonly silence: 'cells' | 'kept';
  /** The file is the whole termbase: what it lacks is taken out. */
  readonly complete: boolean;
}

/** A termbase with the rows of a file taken over. Columns that the file does not know stay untouched; rows keep their order. */
export function mergeTermbase(base: TermbaseTable, incoming: TermbaseTable, options: MergeOptions, report: Report): Merged {
  const matched = matchConcepts(base, incoming, report);
  const changes: TermbaseChange[] = [];
  const known = new Set(base.rows.map(({ id }) => id));
  const byId = new Map(matched.map((row) => [row.id, row]));
  const absent = base.rows.filter(({ id }) => !byId.has(id));
  if (absent.length > 0 && !options.complete)
    report(conceptsAbsent({ count: absent.length, ids: absent.map(({ id }) => id) }, fileOf(incoming)));
  const rows = base.rows.flatMap((row): ConceptRow[] => {
    const other = byId.get(row.id);
    if (other) return [mergeRow(row, other, incoming, options, changes)];
    if (!options.complete) return [row];
    changes.push({ concept: row.id, what: 'removed', before: [...row.cells.values()].slice(1, 3).join(', '), after: '' });
    return [];
  });
  const added = matched.filter(({ id }) => !known.has(id));
  for (const { id, cells } of added) changes.push({ concept: id, what: 'added', before: '', after: cells.get(options.main) ?? '' });
  const all = [...rows, ...added];
  reportFormulas(added, changes, byId, report);
  const columns = mergeColumns(base, incoming, all, options);
  for (const column of columns)
    if (!base.columns.includes(column)) changes.push({ concept: '', what: 'added', column, before: '', after: '' });
  return { table: { columns, rows: all }, changes };
}
const fileOf = ({ rows }: TermbaseTable): Place | undefined => (rows[0]?.place ? startOf(rows[0].place.file) : undefined);

/** New columns come after those that are there; a termbase without concepts takes them as the file has them. A spreadsheet may bring empty ones. */
function mergeColumns(base: TermbaseTable, incoming: TermbaseTable, rows: readonly ConceptRow[], options: MergeOptions): readonly string[] {
  const used = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const brought = incoming.columns.filter((name) => options.silence === 'cells' || used.has(name));
  const all = [...brought, ...used];
  if (base.rows.length === 0) return [...new Set([...brought, ...base.columns, ...used])];
  return [...base.columns, ...inColumnOrder(all, options.main).filter((name) => !base.columns.includes(name))];
}

function mergeRow(
  row: ConceptRow,
  other: ConceptRow,
  { columns }: TermbaseTable,
  options: MergeOptions,
  changes: TermbaseChange[],
): ConceptRow {
  const cells = new Map(row.cells);
  const emptied = (column: string): boolean =>
    options.silence === 'cells' ? columns.includes(column) : options.complete && column !== 'external_id';
  for (const column of new Set([...row.cells.keys(), ...other.cells.keys()])) {
    const before = row.cells.get(column) ?? '';
    let after = other.cells.get(column) ?? '';
    if (after === '' && !emptied(column)) after = options.silence === 'kept' ? withoutMoved(column, before, other) : before;
    if (before === after || (isList(column) && piecesOf(before).join('|') === piecesOf(after).join('|'))) continue;
    if (after === '') cells.delete(column);
    else cells.set(column, after);
    changes.push({ concept: row.id, what: 'changed', column, before, after });
  }
  return { ...row, cells };
}

/** The terms of a cell that the file does not mention, but for those that it has in another list of the language. */
function withoutMoved(column: string, cell: string, other: ConceptRow): string {
  if (!isList(column)) return cell;
  const language = columnLanguage(column);
  const lists = [...other.cells].filter(([name]) => name !== column && isList(name) && columnLanguage(name) === language);
  const elsewhere = new Set(lists.flatMap(([, value]) => piecesOf(value)));
  const pieces = piecesOf(cell);
  return pieces.some((piece) => elsewhere.has(piece)) ? pieces.filter((piece) => !elsewhere.has(piece)).join('|') : cell;
}

const isList = (column: string): boolean => ['terms', 'acronyms', 'deprecated'].includes(columnRole(column).kind);

const ownForm = /^[a-z]+-\d+$/;

/** Rows of a file under ids of this termbase: by id, by the external id of an earlier import, or under a new one. */
function matchConcepts(base: TermbaseTable, incoming: TermbaseTable, report: Report): readonly ConceptRow[] {
  const ids = new Set(base.rows.map(({ id }) => id));
  const external = new Map(
    base.rows.flatMap(({ id, cells }) => (cells.has('external_id') ? [[cells.get('external_id'), id] as const] : [])),
  );
  const taken = new Set([...ids, ...incoming.rows.map(({ id }) => id)]);
  const renamed = new Map<string, string>();
  const freshId = idGiver(base, taken);
  const rows = incoming.rows.map((row): ConceptRow => {
    if (ids.has(row.id) || ownForm.test(row.id)) return row;
    const earlier = row.id === '' ? undefined : external.get(row.id);
    const id = earlier ?? freshId(row);
    taken.add(id);
    renamed.set(row.id, id);
    if (earlier === undefined) report(newConceptId({ foreign: row.id, id }, row.place));
    const cells = new Map([...row.cells, ['concept_id', id]]);
    return { ...row, id, cells: row.id === '' ? cells : cells.set('external_id', row.id) };
  });
  return rows.map((row) => withRenamed(row, renamed));
}

/** References follow the concepts that got another id. */
function withRenamed(row: ConceptRow, renamed: ReadonlyMap<string, string>): ConceptRow {
  const related = row.cells.get('related');
  if (related === undefined || renamed.size === 0) return row;
  const ids = piecesOf(related).map((id) => renamed.get(id) ?? id);
  return { ...row, cells: new Map([...row.cells, ['related', ids.join('|')]]) };
}

/** Gives the next free id with the letters that the domain's concepts have. */
function idGiver(base: TermbaseTable, taken: ReadonlySet<string>): (row: ConceptRow) => string {
  const letters = new Map<string, string>();
  for (const { id, cells } of base.rows) {
    const domain = cells.get('domain') ?? '';
    if (domain !== '' && ownForm.test(id) && !letters.has(domain)) letters.set(domain, id.split('-')[0] ?? '');
  }
  const numbers = new Map<string, number>();
  return ({ cells }) => {
    const domain = cells.get('domain') ?? '';
    const plain = domain
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .slice(0, 3);
    const prefix = letters.get(domain) ?? (plain || 'new');
    let number = (numbers.get(prefix) ?? 0) + 1;
    while (taken.has(`${prefix}-${String(number).padStart(3, '0')}`)) number += 1;
    numbers.set(prefix, number);
    return `${prefix}-${String(number).padStart(3, '0')}`;
  };
}

/** Cells that the file brings and that a spreadsheet may run; `=` alone is a word of the column of inflections. */
function reportFormulas(
  added: readonly ConceptRow[],
  changes: readonly TermbaseChange[],
  byId: ReadonlyMap<string, ConceptRow>,
  report: Report,
): void {
  const brought = [
    ...added.flatMap(({ id, cells }) => [...cells].map(([column, after]) => ({ concept: id, column, after }))),
    ...changes.filter(({ what, column }) => what === 'changed' && column !== undefined),
  ];
  for (const { concept, column = '', after } of brought)
    if (/^[=+@][^\s|]|^-[\d(]/.test(after)) report(formulaLike({ id: concept, column, value: after }, byId.get(concept)?.place));
}
