import type { Table } from '../../model/book-node.ts';
import { plainTextOf } from '../../model/walk.ts';

/** Room of a letter in the small bold face of tables, and between columns, in twips. */
const letter = 108;
const gap = 170;

/**
 * Widths of columns in twips that add up to `width`. No column is narrower than its longest word, as far as there is room; what is left is shared by how much
 * the columns hold.
 */
export function columnWidths(table: Table, width: number): number[] {
  const texts = textsOf(table);
  const least = leastWidths(texts);
  const needed = sumOf(least);
  if (needed >= width)
    return settled(
      least.map((each) => (each / needed) * width),
      width,
    );
  const weights = texts.map((cells) => {
    const lengths = cells.map((cell) => cell.length);
    return Math.sqrt(Math.max(4, ...lengths) * Math.max(4, lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length)));
  });
  const total = weights.reduce((sum, each) => sum + each, 0);
  const wanted = weights.map((weight, at) => Math.max(least[at] ?? 0, (weight / total) * width));
  const spare = wanted.map((each, at) => each - (least[at] ?? 0));
  const over = wanted.reduce((sum, each) => sum + each, 0) - width;
  const spareTotal = Math.max(
    1,
    spare.reduce((sum, each) => sum + each, 0),
  );
  return settled(
    wanted.map((each, at) => each - ((spare[at] ?? 0) / spareTotal) * over),
    width,
  );
}

/** What the columns need at least, in twips: each its longest word. */
export const neededWidth = (table: Table): number => sumOf(leastWidths(textsOf(table)));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
/** Texts of cells by column. */
const textsOf = (table: Table): string[][] =>
  table.align.map((_, at) => table.children.map((row) => plainTextOf(row.children[at]?.children ?? [])));
const leastWidths = (texts: readonly (readonly string[])[]): number[] =>
  texts.map((cells) => Math.max(4, ...cells.flatMap((cell) => cell.split(/[\s\u00A0]+/).map((word) => word.length))) * letter + gap);

/** Whole twips that add up. */
function settled(widths: readonly number[], width: number): number[] {
  const whole = widths.map(Math.floor);
  const left = width - whole.reduce((sum, each) => sum + each, 0);
  return whole.map((each, at) => (at === whole.length - 1 ? each + left : each));
}
