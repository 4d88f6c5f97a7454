import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../../scripts/model/book.ts';
import type { PageMap } from '../../../scripts/model/pdf.ts';
import { placePageBreaks } from '../../../scripts/write/epub/page-breaks.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { bytesOf, elementsOf, textsOf, treeOf, wordsIn } from './open-book.ts';

const mapOf = (order: readonly string[], begins: Readonly<Record<string, string>>): PageMap => ({
  folios: new Map(Object.entries(begins)),
  pages: order.map((folio) => ({ folio })),
  browser: 'a browser',
});

/** Where markers come to stand: the documents again, `|12|` for a marker. */
function placed(documents: Readonly<Record<string, string>>, map: PageMap) {
  const marked = Object.entries(documents).map(([href, html]) => {
    const element = fromHtml(`<section>${html}</section>`, { fragment: true }).children[0] as Element;
    return { href, element };
  });
  const breaks = placePageBreaks(marked, map);
  const shown = marked.map(({ element }) =>
    toHtml(element.children).replaceAll(
      /<span epub:type="pagebreak" role="doc-pagebreak" id="[^"]+" aria-label="([^"]+)"><\/span>/g,
      '|$1|',
    ),
  );
  return { breaks, shown };
}

describe('a page of the print is marked', () => {
  test('before the first block that begins on it, whatever else begins there', () => {
    const { breaks, shown } = placed(
      { 'one.xhtml': '<h1 id="a">A</h1><p id="b">B</p>', 'two.xhtml': '<h1 id="c">C</h1><p id="d">D</p><p id="e">E</p>' },
      mapOf(['iv', '1', '2'], { a: 'iv', b: 'iv', c: '1', d: '1', e: '2' }),
    );
    expect(shown).toEqual(['|iv|<h1 id="a">A</h1><p id="b">B</p>', '|1|<h1 id="c">C</h1><p id="d">D</p>|2|<p id="e">E</p>']);
    expect(breaks).toEqual([
      { folio: 'iv', href: 'one.xhtml#page-iv' },
      { folio: '1', href: 'two.xhtml#page-1' },
      { folio: '2', href: 'two.xhtml#page-2' },
    ]);
  });

  test('by the permanent id of a block too, which an anchor hides', () => {
    const { shown } = placed({ 'a.xhtml': '<p id="x">X</p><p id="sec" data-block="u-1">Y</p>' }, mapOf(['1', '2'], { x: '1', 'u-1': '2' }));
    expect(shown[0]).toBe('|1|<p id="x">X</p>|2|<p id="sec" data-block="u-1">Y</p>');
  });

  test.each([
    ['<ul><li id="a">A</li><li id="b"><p id="c">B</p></li></ul>', '<ul><li id="a">|1|A</li><li id="b">|2|<p id="c">B</p></li></ul>'],
    [
      '<table><tbody><tr id="a"><td>A</td></tr><tr id="b"><th>B</th><td>C</td></tr></tbody></table>',
      '<table><tbody><tr id="a"><td>|1|A</td></tr><tr id="b"><th>B</th><td>|2|C</td></tr></tbody></table>',
    ],
    [
      '<dl><div id="a"><dt>A</dt><dd>a</dd></div><div id="b"><dt>B</dt><dd>b</dd></div></dl>',
      '<dl><div id="a"><dt>|1|A</dt><dd>a</dd></div><div id="b"><dt>|2|B</dt><dd>b</dd></div></dl>',
    ],
  ])('where a marker may stand: %s', (html, marked) => {
    expect(placed({ 'a.xhtml': html }, mapOf(['1', '2'], { a: '1', b: '2', c: '2' })).shown).toEqual([marked]);
  });

  test('with the next page where no block begins on it, and at the end of the book behind its last block', () => {
    const { breaks, shown } = placed(
      { 'a.xhtml': '<h1 id="a">A</h1>', 'b.xhtml': '<p id="b">B</p>' },
      mapOf(['1', '2', '3', '4', '5'], { a: '1', b: '4' }),
    );
    expect(shown).toEqual(['|1|<h1 id="a">A</h1>', '|2||3||4|<p id="b">B</p>|5|']);
    expect(breaks.map(({ folio }) => folio)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('without regard to notes, and to figures that print has moved on past the text behind them', () => {
    const html = '<p id="a">A</p><figure id="f"></figure><p id="b">B</p><aside role="doc-footnote" id="n">N</aside><p id="c">C</p>';
    const { shown } = placed({ 'a.xhtml': html }, mapOf(['1', '2', '3'], { a: '1', f: '3', b: '2', n: '3', c: '3' }));
    expect(shown[0]).toBe(
      '|1|<p id="a">A</p><figure id="f"></figure>|2|<p id="b">B</p><aside role="doc-footnote" id="n">N</aside>|3|<p id="c">C</p>',
    );
  });

  test('in the order of print, even where sections are not', () => {
    const { shown } = placed({ 'a.xhtml': '<p id="a">A</p>', 'b.xhtml': '<p id="b">B</p>' }, mapOf(['1', '2', '3'], { a: '3', b: '2' }));
    expect(shown).toEqual(['|1||2||3|<p id="a">A</p>', '<p id="b">B</p>']);
  });

  test('by an id that nothing else has', () => {
    expect(placed({ 'a.xhtml': '<p id="page-1">A</p>' }, mapOf(['1'], { 'page-1': '1' })).breaks[0]?.href).toBe('a.xhtml#print-page-1');
  });
});

describe('an EPUB of a printed book', () => {
  const order = ['i', 'ii', 'iii', '1', '2', '3', '4', '5'];
  let edition: Edition<'epub'>;
  let texts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    edition = sampleEdition('epub');
    const begins: Record<string, string> = {};
    for (const [at, { anchor, heading }] of edition.sections.entries())
      begins[heading.anchor ?? anchor] = order[Math.min(at, order.length - 1)] ?? '';
    texts = textsOf(await bytesOf({ ...edition, spec: { ...edition.spec, printed: { profile: 'print', map: mapOf(order, begins) } } }));
  });
  const lists = () =>
    elementsOf(treeOf(texts, 'OEBPS/nav.xhtml'), 'nav').filter(({ attributes }) => attributes['epub:type'] === 'page-list');

  test('lists all pages of the print in its order, each leading to the marker of that page', () => {
    const [list] = lists();
    expect(list?.attributes).toMatchObject({ role: 'doc-pagelist', 'aria-label': 'Pages of the printed book' });
    const links = elementsOf(list ?? { type: 'root', children: [] }, 'a');
    expect(links.map(wordsIn)).toEqual(order);
    for (const link of links) {
      const [file, id] = (link.attributes.href ?? '').split('#');
      const marker = elementsOf(treeOf(texts, `OEBPS/${file}`), 'span').find(({ attributes }) => attributes.id === id);
      expect(marker?.attributes).toMatchObject({ 'epub:type': 'pagebreak', role: 'doc-pagebreak', 'aria-label': wordsIn(link) });
    }
  });

  test('lists them for older readers too, numbered with all other places in the order of reading', () => {
    const root = treeOf(texts, 'OEBPS/toc.ncx');
    const targets = elementsOf(root, 'pageTarget');
    expect(targets.map(({ attributes }) => [attributes.type, attributes.value])).toEqual(
      order.map((folio) => (/\d/.test(folio) ? ['normal', folio] : ['front', undefined])),
    );
    const numbers = [...elementsOf(root, 'navPoint'), ...targets].map(({ attributes }) => Number(attributes.playOrder));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(Array.from({ length: new Set(numbers).size }, (_, at) => at + 1));
    const pages = targets.map(({ attributes }) => Number(attributes.playOrder));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(texts.get('OEBPS/toc.ncx')).toContain('<meta name="dtb:maxPageNumber" content="5"/>');
  });

  test('says of which print they are, and that one can go to them', () => {
    const said = elementsOf(treeOf(texts, 'OEBPS/content.opf'), 'meta');
    const values = (property: string) => said.filter(({ attributes }) => attributes.property === property).map(wordsIn);
    expect(values('pageBreakSource')).toEqual(['Going home. Edition 1. The House, 2006-05-01. going-home-en-print.pdf']);
    expect(values('schema:accessibilityFeature')).toEqual(expect.arrayContaining(['pageBreakMarkers', 'pageNavigation']));
    expect(values('schema:accessibilitySummary')[0]).toContain(edition.words.phrases.accessiblePages);
  });
});

test('an EPUB without a print says nothing of pages', async () => {
  const texts = textsOf(await bytesOf(sampleEdition('epub')));
  const words = /pagebreak|page-list|doc-pagelist|pageList|pageTarget|pageBreakSource|pageNavigation|source-of|dc:source/i;
  expect([...texts].filter(([path, text]) => /\.(xhtml|opf|ncx)$/.test(path) && words.test(text)).map(([path]) => path)).toEqual([]);
});
