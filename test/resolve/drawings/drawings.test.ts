import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { DrawingError, drawChart, drawFlow, drawMap, houseStyle } from '../../../scripts/resolve/drawings/index.ts';

const rows = [
  { year: '2003', returns: '12000', who: 'assisted' },
  { year: '2004', returns: '15210.5', who: 'assisted' },
  { year: '2005', returns: '', who: 'assisted' },
];
const french = { ...houseStyle, language: 'fr' };

function all(svg: string, tagName: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === tagName) found.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromHtml(svg, { fragment: true, space: 'svg' }));
  return found;
}
function wordsOf(svg: string): string[] {
  return all(svg, 'text').map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
}
async function faultOf(drawing: Promise<unknown>): Promise<DrawingError> {
  const fault = await drawing.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof DrawingError)) throw new Error(`no DrawingError but ${String(fault)}`);
  return fault;
}
const forbidden = /\s(?:id|class|style|on\w+|href|xlink:href|role|aria-[a-z]+)=|<(?:script|style|a|image|use|foreignObject|title)\b|url\(/;

describe('drawChart', () => {
  test('bars carry the numbers as the language writes them, and gaps stay gaps', async () => {
    const { svg, widthPx } = await drawChart({ type: 'bar', x: 'year', y: 'returns', title: 'Retours', unit: 'personnes' }, rows, french);
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['2003', '2004', '2005', 'Retours', 'personnes', '12\u202f000', '15\u202f210,5']));
    expect(svg).toContain(houseStyle.accent);
    expect(svg).not.toMatch(forbidden);
    expect(widthPx).toBe(416);
  });
  test('long names turn bars on their side, whole', async () => {
    const long = ['Netherlands and Belgium', 'United Kingdom', 'Czech Republic', 'Slovak Republic', 'Germany'].map((name) => ({
      name,
      n: '5',
    }));
    const { svg } = await drawChart({ type: 'bar', x: 'name', y: 'n' }, long, houseStyle);
    expect(wordsOf(svg)).toContain('Netherlands and Belgium');
  });
  test('lines of several series have a legend', async () => {
    const two = rows.flatMap((row) => [row, { ...row, who: 'forced', returns: '9' }]);
    const { svg } = await drawChart({ type: 'line', x: 'year', y: 'returns', label: 'who' }, two, houseStyle);
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['assisted', 'forced']));
    expect(svg).toContain('stroke-dasharray');
    expect(svg).not.toMatch(forbidden);
  });
  test('a time line has a dot for each event and wraps long ones', async () => {
    const label = 'Tampere European Council: a common asylum system, partnership with countries of origin, and voluntary return';
    const events = [
      { date: '1951', event: 'Geneva <Convention>' },
      { date: '15 October 1999', event: label },
    ];
    const { svg, heightPx } = await drawChart({ type: 'timeline', x: 'date', label: 'event' }, events, houseStyle);
    expect(all(svg, 'circle')).toHaveLength(2);
    expect(wordsOf(svg)).toContain('Geneva <Convention>');
    expect(wordsOf(svg).length).toBeGreaterThan(4);
    expect(heightPx).toBeGreaterThan(60);
  });
  test.each([
    [{ type: 'bar', x: 'jaar', y: 'returns' }, 'no column “jaar”', 'year, returns, who'],
    [{ type: 'bar', x: 'year', y: 'who' }, '“assisted” in column “who”, row 1, is not a number', 'without spaces'],
    [{ type: 'line', x: 'year' }, 'needs “y”', 'year, returns, who'],
    [{ type: 'timeline', x: 'year' }, 'needs “label”', 'year, returns, who'],
  ] as const)('%j is refused in the author’s words', async (spec, message, hint) => {
    const fault = await faultOf(drawChart(spec, rows, houseStyle));
    expect(fault.message).toContain(message);
    expect(fault.hint).toContain(hint);
  });
  test('column names are data, never expressions', async () => {
    const name = "x'] + alert(1) //";
    const { svg } = await drawChart({ type: 'bar', x: name, y: 'n' }, [{ [name]: 'a', n: '1' }], houseStyle);
    expect(wordsOf(svg)).toContain('a');
  });
});

describe('drawFlow', () => {
  test('keeps labels and edges in the house style, and nothing that reaches out', async () => {
    const dot = `digraph { rankdir=LR; node [URL="javascript:alert(1)" tooltip="t" image="/etc/passwd" fillcolor=red style=filled];
      ask [label="Question <script>"]; talk [label="Counselling" shape=diamond href="http://x.example"]; ask -> talk [label="if safe" color=red] }`;
    const { svg, kind } = await drawFlow(dot, houseStyle);
    expect(kind).toBe('flow');
    expect(wordsOf(svg).map((text) => text.replaceAll('\u00a0', ' ').trim())).toEqual(
      expect.arrayContaining(['Question <script>', 'Counselling', 'if safe']),
    );
    expect(svg).not.toMatch(forbidden);
    expect(svg).not.toMatch(/red|javascript|passwd|x\.example/);
  });
  test('keeps groups, and lays a long row out downwards', async () => {
    const steps = Array.from({ length: 9 }, (_, index) => `s${index} [label="Step of some length ${index}"]`).join(';');
    const chain = Array.from({ length: 9 }, (_, index) => `s${index}`).join(' -> ');
    const { svg, widthPx, heightPx } = await drawFlow(
      `digraph { rankdir=LR; subgraph cluster_a { label="Before"; ${steps} } ${chain} }`,
      houseStyle,
    );
    expect(wordsOf(svg)).toContain('Before');
    expect(widthPx).toBeLessThan(heightPx);
  });
  test('bad syntax has its line', async () => {
    const fault = await faultOf(drawFlow('digraph {\n a -> \n ]b }', houseStyle));
    expect(fault.line).toBe(3);
    expect(fault.message).toContain('not a diagram');
  });
  test('labels in HTML are refused at their line', async () => {
    const fault = await faultOf(drawFlow('digraph {\n a [label="b = <c>"]\n d [label=<<img src="x"/>>] }', houseStyle));
    expect(fault.line).toBe(3);
  });
  test('too long a diagram is refused before it is laid out', async () => {
    expect((await faultOf(drawFlow(`digraph { ${'a -> b;'.repeat(5000)} }`, houseStyle))).hint).toContain('two figures');
  });
});

describe('drawMap', () => {
  test('shows 25 states, some picked out, and rings Malta', async () => {
    const { svg } = await drawMap({ highlight: ['nl', 'mt'] }, houseStyle);
    const paths = all(svg, 'path');
    expect(paths.length).toBeGreaterThanOrEqual(25);
    expect(paths.filter(({ properties }) => properties.fill === houseStyle.accent).length).toBeGreaterThanOrEqual(1);
    expect(all(svg, 'circle')).toHaveLength(2);
    expect(svg.length).toBeLessThan(120_000);
    expect(svg).not.toMatch(forbidden);
    expect(svg).not.toMatch(/NaN|lz/);
  });
  test('a state outside the Union of 25 is refused with the codes', async () => {
    const fault = await faultOf(drawMap({ highlight: ['ro'] }, houseStyle));
    expect(fault.message).toContain('“ro”');
    expect(fault.hint).toContain('sk');
  });
});

test('the same input gives the same text', async () => {
  const draw = () =>
    Promise.all([
      drawChart({ type: 'line', x: 'year', y: 'returns' }, rows, houseStyle),
      drawFlow('digraph { a -> b }', houseStyle),
      drawMap({ highlight: [] }, houseStyle),
    ]);
  expect(await draw()).toEqual(await draw());
});
