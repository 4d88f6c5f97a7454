import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { toHtml } from '../../../scripts/write/html/index.ts';
import { oneBoxLinks } from '../../../scripts/write/pdf/one-box-links.ts';

test('a link with elements in it becomes links of one box each, its id on the first; others stay', () => {
  const paragraph = h('p', [
    h('a', { href: '#a' }, 'plain'),
    ' and ',
    h('a', { href: '#b', id: 'x' }, [h('em', 'A title'), ' 2002 ', h('strong', [h('em', 'deep')])]),
  ]);
  expect(toHtml(oneBoxLinks(paragraph))).toBe(
    '<p><a href="#a">plain</a> and <em><a href="#b" id="x">A title</a></em><a href="#b"> 2002 </a><strong><em><a href="#b">deep</a></em></strong></p>',
  );
});
