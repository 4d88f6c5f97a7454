import type { TableRow } from 'mdast';
import { blocksOfLine } from '../markdown/atom.ts';
import type { SourceText } from '../markdown/source-leaves.ts';
import { endOfNode, lineEnd, lineStart, startOfNode } from '../patch/block-lines.ts';
import type { MeantLine, Splice } from '../patch/splice.ts';
import { textOfParagraph, type WordParagraph } from '../word/view.ts';
import { historyOf, type ImportContext } from './import-context.ts';
import type { KnownBlock } from './known-blocks.ts';
import { type LineEdit, readNewLine } from './line-edit.ts';
import type { ReturnedRow, ReturnedTable } from './returned-tables.ts';
import { type ReviewEdit, reasons } from './review-edit.ts';

/** Rows that are new, and rows whose cells are others in number; blocks of rows that are gone. */
export function tableEdits(
  table: ReturnedTable,
  context: ImportContext,
): { readonly edits: readonly ReviewEdit[]; readonly gone: readonly KnownBlock[] } {
  const { rows, blocks, columns } = table;
  const there = new Set(rows.map(({ was }) => was));
  const gone = blocks.flatMap((row, at) => (there.has(at) ? [] : row.filter((each) => each !== undefined)));
  const edits = rows.flatMap((row, at): ReviewEdit[] => {
    if (row.was === undefined) return newRow(table, at, context);
    return row.cells.length === columns ? orderEdit(table, at, context) : [rowEdit(row, table, context, reasons.columns)];
  });
  return { edits, gone };
}

const wordsOf = ({ cells }: ReturnedRow): string => cells.map((cell) => cell.map(textOfParagraph).join(' ').trim()).join(' | ');

function rowEdit(row: ReturnedRow, { blocks }: ReturnedTable, { document }: ImportContext, reason: string): ReviewEdit {
  const known = row.was === undefined ? [] : (blocks[row.was] ?? []).filter((each) => each !== undefined);
  const history = historyOf(known, row.cells.flat(), document, () => true);
  const was = known.map(({ block }) => block.text).join(' | ');
  return {
    kind: row.was === undefined ? 'new-row' : 'words',
    history,
    was,
    now: wordsOf(row),
    notes: [],
    conflicts: [],
    ...placeOf(known[0]),
    reason,
  };
}

/** A row that stands before one that it stood after: told, and left where it is. */
function orderEdit(table: ReturnedTable, at: number, context: ImportContext): ReviewEdit[] {
  const row = table.rows[at];
  const isBefore = table.rows.slice(0, at).some(({ was }) => was !== undefined && was > (row?.was ?? 0));
  return row && isBefore ? [{ ...rowEdit(row, table, context, reasons.place), kind: 'moved' }] : [];
}

function newRow(table: ReturnedTable, at: number, context: ImportContext): ReviewEdit[] {
  const row = table.rows[at];
  if (!row || wordsOf(row).replace(/[\s|]/g, '') === '') return [];
  const base = rowEdit(row, table, context, reasons.place);
  if (row.cells.length !== table.columns) return [{ ...base, reason: reasons.columns }];
  const before = knownIn(table, table.rows.slice(0, at).reverse());
  const after = knownIn(table, table.rows.slice(at + 1));
  const near = before ?? after;
  const text = context.texts.now.get(near?.block.file ?? '');
  const mdRow = near?.now?.parents.at(-1);
  if (!near?.now || !text || mdRow?.type !== 'tableRow') return [base];
  const lines = row.cells.map((cell, column) => cellLine(cell, near, text, context, column === 0));
  const wrong = lines.find((line) => typeof line === 'string' || line.reason !== undefined);
  if (wrong !== undefined) return [{ ...base, reason: typeof wrong === 'string' ? wrong : (wrong.reason ?? reasons.unreadable) }];
  const cells = lines.filter((line): line is LineEdit => typeof line !== 'string');
  const splice = rowSplice(
    mdRow as TableRow,
    before ? 'after' : 'before',
    cells.map(({ texts }) => texts[0] ?? ''),
    text,
    near,
  );
  if (!splice) return [base];
  const { reason: _none, ...told } = { ...base, place: { file: text.path, offset: near.now.start } };
  if (text.text.slice(splice.start).startsWith(splice.text) || text.text.slice(0, splice.start).endsWith(splice.text))
    return [{ ...told, isThere: true }];
  const meant = cells.map(({ lines: [atoms = []] }): MeantLine => ({ at: splice.start, kind: 'cell', atoms }));
  const besides = cells.flatMap((cell) => cell.besides);
  const besidesLines = cells.flatMap((cell) => cell.besidesLines);
  return [{ ...told, patch: { file: text.path, splices: [splice, ...besides], lines: [...meant, ...besidesLines] } }];
}

/** A cell of the nearest row that is still there. */
function knownIn({ blocks }: ReturnedTable, rows: readonly ReturnedRow[]): KnownBlock | undefined {
  const was = rows.find((row) => row.was !== undefined)?.was;
  return was === undefined ? undefined : blocks[was]?.find((each) => each?.now);
}

function cellLine(
  cell: readonly WordParagraph[],
  near: KnownBlock,
  text: SourceText,
  context: ImportContext,
  isHead: boolean,
): LineEdit | string {
  const filled = cell.filter((paragraph) => textOfParagraph(paragraph).trim() !== '');
  if (filled.length > 1 || !near.now) return reasons.cell;
  const line = readNewLine(filled, near.now, text, 'cell', context, isHead);
  return filled.length === 0 ? { ...line, texts: [''], lines: blocksOfLine([]) } : line;
}

/** A line for a row: below the line under the heads, where it follows them. */
function rowSplice(
  row: TableRow,
  side: 'after' | 'before',
  cells: readonly string[],
  { text }: SourceText,
  near: KnownBlock,
): Splice | undefined {
  const start = lineStart(text, startOfNode(row));
  const lead = text.slice(start, startOfNode(row));
  if (/[^\s>]/.test(lead)) return undefined;
  const line = `${lead}| ${cells.join(' | ')} |`;
  const table = near.now?.parents.at(-2);
  const isHead = table?.type === 'table' && table.children[0] === row;
  if (side === 'before') return isHead ? undefined : { start, end: start, text: `${line}\n` };
  const end = lineEnd(text, endOfNode(row));
  const at = isHead ? lineEnd(text, end + 1) : end;
  return { start: at, end: at, text: `\n${line}` };
}

function placeOf(known: KnownBlock | undefined): Pick<ReviewEdit, 'place' | 'block'> {
  const { file, id } = known?.block ?? {};
  return {
    ...(file !== undefined && known?.now ? { place: { file, offset: known.now.start } } : {}),
    ...(id === undefined ? {} : { block: id }),
  };
}
