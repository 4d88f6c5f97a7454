import { likeness } from '../align/tokens.ts';
import { textOfParagraph, type WordParagraph } from '../word/view.ts';
import type { KnownBlock } from './known-blocks.ts';
import type { Pair } from './returned-document.ts';

/** A row as it is now: paragraphs by cell. */
export interface ReturnedRow {
  readonly cells: readonly (readonly WordParagraph[])[];
  /** The row that it was; absent for a new one. */
  readonly was?: number;
}
/** A table of the text with its rows, then and now. */
export interface ReturnedTable {
  /** Permanent id. */
  readonly id: string;
  readonly columns: number;
  /** Blocks of the cells as exported, by row and column. */
  readonly blocks: readonly (readonly (KnownBlock | undefined)[])[];
  /** Rows as they are now; empty where the table is gone. */
  readonly rows: readonly ReturnedRow[];
  readonly pairs: readonly Pair[];
}

/** From here on two rows, or two tables, without bookmarks are taken for the same. */
const alike = 0.5;

/** Finds the tables of the text; `numbers` are those of the document that belong to them. */
export function tablesOf(
  known: readonly KnownBlock[],
  body: readonly WordParagraph[],
): { readonly tables: ReturnedTable[]; readonly numbers: ReadonlySet<number> } {
  const exported = exportedTables(known);
  const returned = returnedTables(body);
  const owner = ownersOf(exported, returned);
  const tables = [...exported].map(([id, blocks]): ReturnedTable => {
    const number = [...owner].find(([, own]) => own === id)?.[0];
    const rows = rowsOf(blocks, number === undefined ? [] : (returned.get(number) ?? []));
    const columns = Math.max(...blocks.map(({ length }) => length));
    return { id, columns, blocks, rows, pairs: pairsOf(blocks, rows, columns) };
  });
  return { tables, numbers: new Set(owner.keys()) };
}

function exportedTables(known: readonly KnownBlock[]): Map<string, (KnownBlock | undefined)[][]> {
  const tables = new Map<string, (KnownBlock | undefined)[][]>();
  for (const each of known) {
    const { cell } = each.block;
    if (!cell) continue;
    const rows = tables.get(cell.table) ?? [];
    tables.set(cell.table, rows);
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row] ?? [];
    while (row.length < cell.column) row.push(undefined);
    row[cell.column] = each;
  }
  return tables;
}

/** Paragraphs by table, row and cell; those of a table in a cell belong to the inner one. */
function returnedTables(body: readonly WordParagraph[]): Map<number, WordParagraph[][][]> {
  const tables = new Map<number, Map<number, Map<number, WordParagraph[]>>>();
  for (const paragraph of body) {
    const step = paragraph.path.at(-1);
    if (!step) continue;
    const rows = tables.get(step.table) ?? new Map<number, Map<number, WordParagraph[]>>();
    tables.set(step.table, rows);
    const cells = rows.get(step.row) ?? new Map<number, WordParagraph[]>();
    rows.set(step.row, cells);
    cells.set(step.cell, [...(cells.get(step.cell) ?? []), paragraph]);
  }
  return new Map([...tables].map(([number, rows]) => [number, [...rows.values()].map((cells) => [...cells.values()])]));
}

const namesIn = (rows: readonly (readonly (readonly WordParagraph[])[])[]): string[] =>
  rows.flat(2).flatMap(({ bookmarks }) => bookmarks.map((name) => name.toLowerCase()));

/** Which table of the text each table of the document is: by its bookmarks, else by its words. */
function ownersOf(
  exported: ReadonlyMap<string, readonly (readonly (KnownBlock | undefined)[])[]>,
  returned: ReadonlyMap<number, WordParagraph[][][]>,
): Map<number, string> {
  const byName = new Map<string, string>();
  for (const [id, rows] of exported) for (const each of rows.flat()) if (each?.block.name) byName.set(each.block.name, id);
  const owner = new Map<number, string>();
  const taken = new Set<string>();
  for (const [number, rows] of returned) {
    const id = most(namesIn(rows).flatMap((name) => byName.get(name) ?? []));
    if (id === undefined || taken.has(id)) continue;
    owner.set(number, id);
    taken.add(id);
  }
  for (const [number, rows] of returned) {
    if (owner.has(number) || rows.length < 2) continue;
    const words = rows.flat(2).map(textOfParagraph).join(' ');
    const found = [...exported]
      .filter(([id]) => !taken.has(id))
      .map(([id, blocks]) => ({
        id,
        like: likeness(
          words,
          blocks
            .flat()
            .map((each) => each?.block.text ?? '')
            .join(' '),
        ),
      }))
      .sort((a, b) => b.like - a.like)[0];
    if (!found || found.like < alike) continue;
    owner.set(number, found.id);
    taken.add(found.id);
  }
  return owner;
}

function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function rowsOf(blocks: readonly (readonly (KnownBlock | undefined)[])[], rows: readonly WordParagraph[][][]): ReturnedRow[] {
  const textOf = (cells: readonly (readonly WordParagraph[])[]): string => cells.flat().map(textOfParagraph).join(' ').trim();
  const old = blocks.map((row) =>
    row
      .map((each) => each?.block.text ?? '')
      .join(' ')
      .trim(),
  );
  const byName = new Map(
    blocks.flatMap((row, at) => row.flatMap((each) => (each?.block.name === undefined ? [] : [[each.block.name, at] as const]))),
  );
  const was = new Map<number, number>();
  const taken = new Set<number>();
  const take = (row: number, own: number | undefined): void => {
    if (own === undefined || was.has(row) || taken.has(own)) return;
    was.set(row, own);
    taken.add(own);
  };
  for (const [at, cells] of rows.entries()) take(at, most(namesIn([cells]).flatMap((name) => byName.get(name) ?? [])));
  const free = (): number[] => old.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  rows.forEach((cells, at) => {
    if (!was.has(at))
      take(
        at,
        free().find((own) => old[own] !== '' && old[own] === textOf(cells)),
      );
  });
  rows.forEach((cells, at) => {
    if (was.has(at)) return;
    const best = free()
      .map((own) => ({ own, like: likeness(old[own] ?? '', textOf(cells)) }))
      .sort((a, b) => b.like - a.like)[0];
    if (best && best.like >= alike) take(at, best.own);
  });
  return rows.map((cells, at): ReturnedRow => {
    const own = was.get(at);
    return { cells, ...(own === undefined ? {} : { was: own }) };
  });
}

/** Cells that are still there, one by one, where their row has as many as it had. */
function pairsOf(blocks: readonly (readonly (KnownBlock | undefined)[])[], rows: readonly ReturnedRow[], columns: number): Pair[] {
  return rows.flatMap(({ cells, was }) =>
    was === undefined || cells.length !== columns
      ? []
      : cells.flatMap((paragraphs, at): Pair[] => {
          const block = blocks[was]?.[at];
          return block ? [{ blocks: [block], paragraphs }] : [];
        }),
  );
}
