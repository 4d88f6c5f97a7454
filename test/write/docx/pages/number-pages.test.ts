import { expect, test } from 'vitest';
import type { PlacedUnit, UnitLayout } from '../../../../scripts/write/docx/pages/layout-unit.ts';
import { numberPages } from '../../../../scripts/write/docx/pages/number-pages.ts';

const unit = { before: '', body: '', notes: '', lists: '', frames: [] };
const placed = (bookmarks: string[], more: Partial<PlacedUnit> = {}): PlacedUnit => ({
  unit,
  opens: 'next',
  format: 'decimal',
  start: undefined,
  bookmarks,
  ...more,
});
const laidOut = (pages: number, bookmarks: Record<string, number>): UnitLayout => ({ pages, bookmarks, guesses: [], isWhole: true });

test('roman front matter, blanks before odd pages, and numbers that begin again', () => {
  const roman = { format: 'lowerRoman' };
  const units = [
    placed(['title'], { ...roman, start: 1 }),
    placed(['contents', 'late'], roman),
    placed(['one'], { opens: 'odd', start: 1 }),
    placed(['two', 'end'], { opens: 'odd' }),
    placed(['three'], { opens: 'even' }),
    placed(['four'], { opens: 'odd' }),
  ];
  const layouts = [
    laidOut(1, { title: 0 }),
    laidOut(3, { contents: 0, late: 2 }),
    laidOut(2, { one: 0 }),
    laidOut(1, { two: 0, end: 0 }),
    laidOut(2, { three: 1 }),
    laidOut(1, { four: 0 }),
  ];
  expect([...numberPages(units, layouts)]).toEqual([
    ['title', 'i'],
    ['contents', 'ii'],
    ['late', 'iv'],
    ['one', '1'],
    ['two', '3'],
    ['end', '3'],
    ['three', '5'],
    ['four', '7'],
  ]);
});
test('a bookmark that was not reached has the page of the one before it', () => {
  expect(numberPages([placed(['a', 'b', 'c'])], [laidOut(4, { a: 0, b: 2 })]).get('c')).toBe('3');
});
test('a number format that the press does not know is its own fault', () => {
  expect(() => numberPages([placed(['a'], { format: 'hebrew1' })], [laidOut(1, { a: 0 })])).toThrow('“hebrew1”');
});
