import { expect, test } from 'vitest';
import { mergeLocators } from '../../../../scripts/write/docx/pages/merge-locators.ts';

const folios = new Map([
  ['a', '12'],
  ['b', '12'],
  ['c', '13'],
  ['d', '13'],
]);
const merged = (targets: readonly (readonly [string, string?])[], known: ReadonlyMap<string, string> = folios) =>
  mergeLocators(
    targets.map(([target, end]) => ({ target, label: '1.1', ...(end === undefined ? {} : { end, endLabel: '1.2' }) })),
    (anchor) => known.get(anchor),
  ).map(({ target, end }) => [target, end]);

test('each page stands once', () => {
  expect(merged([['a'], ['b'], ['c']])).toEqual([
    ['a', undefined],
    ['c', undefined],
  ]);
});
test('a range on one page is that page, and a range that shows the same is not told twice', () => {
  expect(merged([['a', 'b'], ['a'], ['a', 'c'], ['b', 'd']])).toEqual([
    ['a', undefined],
    ['a', 'c'],
  ]);
});
test('all stay while the pages are not known', () => {
  expect(merged([['a'], ['b'], ['a', 'b']], new Map())).toEqual([
    ['a', undefined],
    ['b', undefined],
    ['a', 'b'],
  ]);
});
