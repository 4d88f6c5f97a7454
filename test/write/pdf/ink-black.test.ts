import { expect, test } from 'vitest';
import { inkBlack } from '../../../scripts/write/pdf/ink-black.ts';

test.each([
  ['.0863 .098 .1098 RG .0863 .098 .1098 rg\n', '0 G 0 g\n'],
  ['.302 .3373 .3686 rg', '0.3321 g'],
  ['1 1 1 rg', '1 g'],
  ['.1216 .3373 .451 rg', '.1216 .3373 .451 rg'],
  ['.1 .2 .3 .4 k 1 0 0 1 5 5 cm', '.1 .2 .3 .4 k 1 0 0 1 5 5 cm'],
])('%s', (content, expected) => {
  expect(inkBlack(content)).toBe(expected);
});
