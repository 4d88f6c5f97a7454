import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { xmlText } from '../../../scripts/write/epub/xml-text.ts';

test('in XHTML only elements that have no end tag are without one, so that readers of HTML close the same elements', () => {
  const tree = x('body', [x('span', { id: 'a', title: 'a/> b' }), x('td'), x('br'), x('img', { src: 'x.png', alt: '' }), x('epub:switch')]);
  expect(xmlText(tree, { doctype: true })).toContain(
    '<body><span id="a" title="a/> b"></span><td></td><br/><img src="x.png" alt=""/><epub:switch></epub:switch></body>',
  );
});

test('other XML closes empty elements in one', () => {
  expect(xmlText(x('manifest', [x('item', { id: 'a' })]))).toContain('<manifest><item id="a"/></manifest>');
});
