import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { holdMarks } from '../../../scripts/write/pdf/hold-marks.ts';

const mark = (id: string, ...words: string[]) => h('span', { id, className: ['index-mark'] }, words);
const shown = (...children: (ReturnType<typeof h> | string)[]): string =>
  toHtml(holdMarks(h('p', children).children)).replaceAll(' class="index-mark"', '');

test('an empty mark holds the word before it, or else the one after', () => {
  expect(shown('One two.', mark('a'), ' Three')).toBe('One <span id="a">two.</span> Three');
  expect(shown(mark('a'), 'One two')).toBe('<span id="a">One</span> two');
  expect(shown('One ', mark('a'), 'two')).toBe('One <span id="a">two</span>');
});
test('marks with words stay as they are; marks in a row share the word', () => {
  expect(shown('One ', mark('a', 'two'))).toBe('One <span id="a">two</span>');
  expect(shown('One two', mark('a'), mark('b'), '.')).toBe('One <span id="b"><span id="a">two</span></span>.');
  expect(shown(h('em', 'One'), mark('a'), ' two')).toBe('<span id="a"><em>One</em></span> two');
});
