import type { Graph, Viz } from '@viz-js/viz';
import type { Drawing } from '../../model/book-node.ts';
import { cleanSvg } from './clean-svg.ts';
import { DrawingError } from './drawing-error.ts';
import type { DrawingStyle } from './drawing-style.ts';
import { type ParsedGraph, safeGraph } from './safe-graph.ts';

const longestDot = 20_000;
const pointsToPx = 96 / 72;
/** A diagram that would be shrunk more than this to fit the column is laid out downwards. */
const widestRatio = 1.35;

/** A diagram from Graphviz's DOT language, in the house style: structure, labels and plain shapes are the author's, colours and links are not. Throws DrawingError. */
export async function drawFlow(dot: string, style: DrawingStyle): Promise<Drawing> {
  refuseHostile(dot);
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  const parsed = JSON.parse(render(viz, dot, 'dot_json')) as ParsedGraph;
  const drawing = layOut(viz, safeGraph(parsed, style), style);
  const sideways = parsed.rankdir === 'LR' || parsed.rankdir === 'RL';
  if (!sideways || drawing.widthPx <= style.widthPx * widestRatio) return drawing;
  return layOut(viz, safeGraph({ ...parsed, rankdir: 'TB' }, style), style);
}

function refuseHostile(dot: string): void {
  if (dot.length > longestDot)
    throw new DrawingError(
      `This diagram is longer than ${longestDot} signs.`,
      'Split it into two figures: a reader cannot take in so many steps at once.',
    );
  const bare = dot.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\[\s\S]|[^"\\])*"/g, (found) => found.replace(/[^\n]/g, ' '));
  const html = /=\s*</.exec(bare);
  if (html)
    throw new DrawingError(
      'A label of this diagram is written in HTML, which is not part of the language.',
      'Write labels as text in quotes; \\n begins a new line.',
      bare.slice(0, html.index).split('\n').length,
    );
}

function render(viz: Viz, input: string | Graph, format: string): string {
  const result = viz.render(input, { format, engine: 'dot' });
  if (result.status === 'success') return result.output;
  const reason = result.errors.find(({ level }) => level === 'error')?.message ?? 'Graphviz could not read it.';
  const line = /line (\d+)/.exec(reason)?.[1];
  throw new DrawingError(
    `This is not a diagram in the DOT language: ${reason.replace(/\s+/g, ' ').trim().replace(/\.?$/, '.')}`,
    'Look at the brackets, quotes and arrows (->) of this line and the one before.',
    line === undefined ? undefined : Number(line),
  );
}

function layOut(viz: Viz, graph: Graph, style: DrawingStyle): Drawing {
  const svg = render(viz, graph, 'svg');
  const [, box = '0 0 100 100'] = /viewBox="([-\d. ]+)"/.exec(svg) ?? [];
  const [, , width = 100, height = 100] = box.split(/\s+/).map(Number);
  const widthPx = Math.ceil(width * pointsToPx);
  const heightPx = Math.ceil(height * pointsToPx);
  // Graphviz knows no `currentColor` and makes it black, which a dark page would swallow.
  const drawn = cleanSvg(svg, { widthPx, heightPx, viewBox: box }, style).replaceAll('="#000000"', `="${style.ink}"`);
  return { kind: 'flow', svg: drawn, widthPx, heightPx };
}
