import { describe, expect, test } from 'vitest';
import type { BlockNode, InlineNode } from '../../../scripts/model/book-node.ts';
import { startOf } from '../../../scripts/model/place.ts';
import { type HtmlEdition, type HtmlTarget, renderInline, renderSection, toHtml } from '../../../scripts/write/html/index.ts';
import { sampleEdition } from '../../sample-edition.ts';

const kinds = ['web', 'epub', 'pdf'] as const;
type Kind = (typeof kinds)[number];
const place = startOf('en/a.md');
const target = (kind: Kind): HtmlTarget => ({ kind, href: (anchor) => `#${anchor}`, imageSrc: (key) => `pictures/${key}` });
const editions: Readonly<Record<Kind, HtmlEdition>> = { web: sampleEdition('web'), epub: sampleEdition('epub'), pdf: sampleEdition('pdf') };

const text = (value: string): InlineNode => ({ type: 'text', place, value });
const paragraph = (...children: InlineNode[]): BlockNode => ({ type: 'paragraph', place, id: 'u-aaaaaa', children });

/** HTML of blocks in a small chapter, without the chapter's title. */
function html(kind: Kind, ...body: BlockNode[]): string {
  const edition = editions[kind];
  const heading = { type: 'heading', place, id: 'u-000000', anchor: 'one', depth: 1, children: [text('One')] } as const;
  const section = { kind: 'chapter', matter: 'main', anchor: 'one', heading, shortTitle: 'One', body, notes: [] } as const;
  const whole = toHtml(renderSection(edition, section, target(kind)));
  return whole.slice(whole.indexOf('</h1>') + 5, whole.lastIndexOf('</section>'));
}
const inline = (kind: Kind, ...nodes: InlineNode[]): string => html(kind, paragraph(...nodes)).replace(/^<p id="u-aaaaaa">|<\/p>$/g, '');

describe('inline nodes', () => {
  test.each<[string, InlineNode, string]>([
    ['emphasis', { type: 'emphasis', place, children: [text('a')] }, '<em>a</em>'],
    ['strong', { type: 'strong', place, children: [text('a')] }, '<strong>a</strong>'],
    ['inlineCode', { type: 'inlineCode', place, value: '<a>' }, '<code>&#x3C;a></code>'],
    ['break', { type: 'break', place }, '<br>\n'],
    [
      'link',
      { type: 'link', place, url: 'https://a.b/?c&d "', children: [text('a')] },
      '<a class="external" href="https://a.b/?c&#x26;d%20&#x22;">a</a>',
    ],
    ['first acronym', { type: 'acronym', place, acronym: 'A', expansion: 'All', first: true }, 'All (<abbr>A</abbr>)'],
    ['acronym', { type: 'acronym', place, acronym: 'A', expansion: 'All', first: false }, '<abbr title="All">A</abbr>'],
    [
      'indexMark',
      { type: 'indexMark', place, anchor: 'ix-1', entry: ['a'], children: [text('a')] },
      '<span id="ix-1" class="index-mark">a</span>',
    ],
    ['foreign', { type: 'foreign', place, lang: 'fr', children: [text('a')] }, '<span class="foreign" lang="fr">a</span>'],
    [
      'foreign, right to left',
      { type: 'foreign', place, lang: 'ar', children: [text('a')] },
      '<span class="foreign" lang="ar" dir="rtl">a</span>',
    ],
    [
      'unconfirmed',
      { type: 'unconfirmed', place, mark: 'm', children: [text('a')] },
      '<span class="unconfirmed">a <mark>[m]</mark></span>',
    ],
    ['conditionalInline', { type: 'conditionalInline', place, condition: {}, children: [text('a')] }, 'a'],
    ['citation', { type: 'citation', place, children: [text('(a)')] }, '<span class="citation">(a)</span>'],
    [
      'citationItem',
      { type: 'citationItem', place, key: 'k', target: 'ref-k', children: [text('a')] },
      '<a class="cite" href="#ref-k" role="doc-biblioref">a</a>',
    ],
    [
      'termReference',
      { type: 'termReference', place, concept: 'c', target: 'term-c', children: [text('a')] },
      '<a class="term" href="#term-c" role="doc-glossref">a</a>',
    ],
    [
      'factReference',
      { type: 'factReference', place, facts: ['F1', 'F2'], confidence: 'verified', children: [text('[a]')] },
      '<span class="fact fact-verified" data-facts="F1 F2">[a]</span>',
    ],
    [
      'crossReference',
      { type: 'crossReference', place, target: 'x', show: 'page', children: [text('a')] },
      '<a class="xref" href="#x">a</a>',
    ],
    [
      'footnoteReference',
      { type: 'footnoteReference', place, number: 3, anchor: 'c', target: 'n' },
      '<sup class="note-call"><a id="c" href="#n" role="doc-noteref" aria-label="Note 3">3</a></sup>',
    ],
    [
      'image',
      { type: 'image', place, asset: 'images/mark.svg', alt: 'M' },
      '<img class="inline-image" src="pictures/images/mark.svg" alt="M" width="96" height="48">',
    ],
  ])('%s on the web', (_, node, wanted) => {
    expect(inline('web', node)).toBe(wanted);
  });

  test('a page reference is words on screens and a place for the number in print', () => {
    const node: InlineNode = { type: 'crossReference', place, target: 'x', show: 'words-and-page', children: [text('a')] };
    expect(inline('epub', node)).toBe('<a class="xref" href="#x">a</a>');
    expect(inline('pdf', node)).toContain('<span class="page-number" data-target="x"></span>)');
  });
  test('titles elsewhere are without links, ids and notes', () => {
    const section = editions.web.sections[0];
    if (section === undefined) throw new Error('The sample has no section.');
    const title: InlineNode[] = [
      { type: 'indexMark', place, anchor: 'ix-1', entry: ['a'], children: [{ type: 'emphasis', place, children: [text('a')] }] },
      { type: 'footnoteReference', place, number: 1, anchor: 'c', target: 'n' },
    ];
    expect(
      renderInline(editions.web, section, target('web'), title)
        .map((each) => toHtml(each))
        .join(''),
    ).toBe('<em>a</em>');
  });
});

describe('blocks', () => {
  const cell = (id: string, value: string, scope?: 'col' | 'row') =>
    ({
      type: 'tableCell',
      place,
      id,
      align: 'right',
      children: value === '' ? [] : [text(value)],
      ...(scope === undefined ? {} : { scope }),
    }) as const;
  const table: BlockNode = {
    type: 'table',
    place,
    id: 'u-1',
    anchor: 'tbl-x',
    number: '4',
    label: 'Table 4',
    caption: [text('Grades')],
    align: ['right', 'right'],
    rowHeads: true,
    wide: true,
    children: [
      { type: 'tableRow', place, id: 'u-2', header: true, children: [cell('u-3', '', 'col'), cell('u-4', 'B', 'col')] },
      { type: 'tableRow', place, id: 'u-5', header: false, children: [cell('u-6', 'a', 'row'), cell('u-7', 'b')] },
    ],
  };
  test('a table has caption, scopes and both ids, and scrolls on the web alone', () => {
    expect(html('web', table)).toContain('<div class="table-scroll" role="region" tabindex="0" aria-label="Table 4. Grades">');
    for (const kind of ['epub', 'pdf'] as const) expect(html(kind, table)).toMatch(/^<table/);
    for (const kind of kinds) {
      expect(html(kind, table)).toContain('<table id="tbl-x" data-block="u-1" class="wide"><caption class="caption">');
      expect(html(kind, table)).toContain('<td id="u-3" class="align-right"></td><th id="u-4" class="align-right" scope="col">B</th>');
      expect(html(kind, table)).toContain('<th id="u-6" class="align-right" scope="row">a</th><td id="u-7" class="align-right">b</td>');
    }
  });
  test('headings have their number and on the web a link to themselves', () => {
    const node: BlockNode = { type: 'heading', place, id: 'u-1', anchor: 'sec-a', number: '1.2', depth: 2, children: [text('A')] };
    expect(html('pdf', node)).toBe('<h2 id="sec-a" data-block="u-1"><span class="number">1.2</span> <span class="title">A</span></h2>');
    expect(html('web', node)).toContain('<a class="permalink" href="#sec-a" aria-label="Permanent link to “A”">#</a>');
  });
  test('a figure has its alternative, size and description', () => {
    const node: BlockNode = {
      type: 'figure',
      place,
      id: 'u-1',
      caption: [text('C')],
      label: 'Figure 2',
      alt: 'A "lake"',
      content: { type: 'image', place, asset: 'images/lake.png', alt: '' },
      description: [paragraph(text('Long'))],
    };
    expect(html('web', node)).toContain('alt="A &#x22;lake&#x22;" width="240" height="140" aria-describedby="u-1-long"');
    expect(html('web', node)).toContain('<details class="description"><summary>Description: Figure 2</summary><div id="u-1-long">');
    expect(html('pdf', node)).toContain('role="group"');
    expect(html('epub', node)).toContain('<div class="description" id="u-1-long">');
  });
  test('a form is filled in on the web and written on paper', () => {
    const field = (kind: 'text' | 'long' | 'check' | 'choice', id: string): BlockNode => ({
      type: 'formField',
      place,
      id,
      kind,
      label: [text('L')],
      lines: 2,
      options: ['x', 'y'],
    });
    const fields = (['text', 'long', 'check', 'choice'] as const).map((kind) => field(kind, `u-${kind}`));
    const web = html('web', ...fields);
    expect(web).toContain('<label for="u-text-input">L</label><input id="u-text-input" type="text" autocomplete="off">');
    expect(web).toContain('<textarea id="u-long-input" rows="2">');
    expect(web.match(/type="radio"/g)).toHaveLength(2);
    for (const kind of ['epub', 'pdf'] as const) {
      expect(html(kind, ...fields)).not.toMatch(/<(input|textarea|label)/);
      expect(html(kind, ...fields).match(/class="field-line"/g)).toHaveLength(3);
    }
  });
  test('lists: start, tight, tasks', () => {
    const item = (checked?: boolean) =>
      ({ type: 'listItem', place, id: 'u-2', children: [paragraph(text('a'))], ...(checked === undefined ? {} : { checked }) }) as const;
    const list = (checked?: boolean): BlockNode => ({
      type: 'list',
      place,
      id: 'u-1',
      ordered: checked === undefined,
      start: 4,
      spread: false,
      children: [item(checked)],
    });
    expect(html('web', list())).toBe('<ol id="u-1" class="tight" start="4"><li id="u-2"><p id="u-aaaaaa">a</p></li></ol>');
    expect(html('web', list(true))).toContain(
      '<input type="checkbox" id="u-2-box" checked><div class="task-text"><label id="u-aaaaaa" for="u-2-box">a</label>',
    );
    expect(html('epub', list(false))).toContain('☐ ');
    expect(html('pdf', list(true))).toContain('[x]');
  });
  test('boxes and quotations say what they are', () => {
    const box: BlockNode = {
      type: 'box',
      place,
      id: 'u-1',
      anchor: 'box-nl',
      kind: 'practice',
      label: 'In practice 1',
      title: [text('T')],
      country: 'nl',
      children: [],
    };
    expect(html('web', box)).toBe(
      '<aside id="box-nl" data-block="u-1" class="box box-practice" aria-labelledby="u-1-name" data-country="nl"><p id="u-1-name" class="box-title"><span class="box-label">In practice 1</span> <span class="title">T</span></p></aside>',
    );
    const quote: BlockNode = { type: 'blockquote', place, id: 'u-1', lang: 'fr', attribution: [text('J')], children: [] };
    expect(html('web', quote)).toBe(
      '<figure class="quotation"><blockquote id="u-1" lang="fr"></blockquote><figcaption class="attribution">J</figcaption></figure>',
    );
    expect(html('pdf', quote)).not.toContain('<figure');
  });
});

describe.each(kinds)('the whole sample for %s', (kind) => {
  const edition = editions[kind];
  const whole = edition.sections.map((section) => toHtml(renderSection(edition, section, target(kind)))).join('\n');

  test('ids are unique', () => {
    const ids = [...whole.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
  test('every link within the book has its place', () => {
    const ids = new Set([...whole.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const hrefs = [...whole.matchAll(/ href="#([^"]+)"/g)].flatMap(([, id = '']) => (ids.has(id) ? [] : [id]));
    expect(hrefs).toEqual([]);
  });
  test('roles and types belong to screens, epub:type to EPUB', () => {
    expect(whole.includes('role="doc-')).toBe(kind !== 'pdf');
    expect(whole.includes('epub:type=')).toBe(kind === 'epub');
    expect(whole).not.toMatch(/\bundefined\b|\[object/);
  });
  test('hostile words stay text', () => {
    const hostile = '</p><script>alert("1")</script>&amp;<!--';
    const nodes: BlockNode[] = [
      paragraph(
        text(hostile),
        { type: 'inlineCode', place, value: hostile },
        { type: 'image', place, asset: 'images/mark.svg', alt: `"${hostile}` },
      ),
      { type: 'code', place, id: 'u-1', language: '"><script>', value: hostile },
      { type: 'box', place, id: 'u-2', kind: 'note', label: hostile, title: [text(hostile)], children: [] },
      { type: 'acronymList', place, id: 'u-3', entries: [{ acronym: hostile, expansion: hostile }] },
    ];
    const made = html(kind, ...nodes);
    const withoutValues = made.replaceAll(/="[^"]*"/g, '');
    for (const sign of ['<script', '<!--']) expect(withoutValues).not.toContain(sign);
    expect(made).toContain('&#x26;amp;');
  });
});
