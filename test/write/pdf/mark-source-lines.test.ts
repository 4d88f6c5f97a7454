import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { toHtml } from '../../../scripts/write/html/index.ts';
import { markSourceLines } from '../../../scripts/write/pdf/mark-source-lines.ts';

const cited = (): Element => h('span.citation', '(A 2004)');
const marked = (...children: (Element | string)[]): string =>
  toHtml({ type: 'root', children: markSourceLines([h('div', [h('p', children)])]) });

test('a name with its citations is a line of sources', () => {
  expect(marked(h('strong', 'Sources:'), ' ', cited())).toContain('<p class="source-line">');
});
test('a text with a citation is none', () => {
  expect(marked(h('strong', 'Sources:'), ' said so ', cited())).toContain('<p>');
  expect(marked(cited())).toContain('<p>');
  expect(marked(h('strong', 'Sources:'), ' ', cited(), '.')).toContain('<p>');
});
