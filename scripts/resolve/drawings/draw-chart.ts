import type { TopLevelSpec } from 'vega-lite';
import type { Drawing } from '../../model/book-node.ts';
import { type ChartRows, columnOf, formatNumber, numbersOf } from './chart-data.ts';
import { cleanSvg } from './clean-svg.ts';
import { drawTimeline } from './draw-timeline.ts';
import { DrawingError } from './drawing-error.ts';
import type { DrawingStyle } from './drawing-style.ts';
import { type PlotValue, plotSpec } from './plot-spec.ts';
import { textWidthPx } from './wrap-words.ts';

/** What a chart block says; `x`, `y` and `label` are columns of the table. In bars and lines `label` tells series apart; in a time line it is the event. */
export interface ChartSpec {
  readonly type: 'bar' | 'line' | 'timeline';
  readonly x: string;
  readonly y?: string;
  readonly label?: string;
  readonly title?: string;
  readonly unit?: string;
}

/** A chart of a table. Throws DrawingError where the table or its columns do not serve. */
export async function drawChart(spec: ChartSpec, rows: ChartRows, style: DrawingStyle): Promise<Drawing> {
  if (spec.type === 'timeline') return drawTimeline(timelineEvents(spec, rows), spec.title, style);
  if (spec.y === undefined)
    throw new DrawingError(
      `A ${spec.type} chart needs “y”.`,
      `Add a line “y:” with the name of a column of numbers: ${Object.keys(rows[0] ?? {}).join(', ')}.`,
    );
  const names = columnOf(rows, spec.x);
  const series = spec.label === undefined ? [] : columnOf(rows, spec.label);
  const values = numbersOf(rows, spec.y).map(
    (y, index): PlotValue => ({
      x: names[index] ?? '',
      y,
      series: series[index] ?? '',
      text: y === null ? '' : formatNumber(y, style.language),
    }),
  );
  return plot(plotSpec({ type: spec.type, title: spec.title, unit: spec.unit }, values, style), style);
}

function timelineEvents(spec: ChartSpec, rows: ChartRows): { date: string; label: string }[] {
  if (spec.label === undefined)
    throw new DrawingError(
      'A time line needs “label”.',
      `Add a line “label:” with the name of the column that says what happened: ${Object.keys(rows[0] ?? {}).join(', ')}.`,
    );
  const labels = columnOf(rows, spec.label);
  return columnOf(rows, spec.x).map((date, index) => ({ date, label: labels[index] ?? '' }));
}

async function plot(spec: TopLevelSpec, style: DrawingStyle): Promise<Drawing> {
  const [vega, lite] = await Promise.all([import('vega'), import('vega-lite')]);
  measureWith(vega);
  const { spec: compiled } = lite.compile(spec, { logger: vega.logger(vega.Error) });
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logLevel: vega.Error });
  const svg = await view.toSVG();
  view.finalize();
  const [, box = '0 0 416 260'] = /viewBox="([-\d. ]+)"/.exec(svg) ?? [];
  const [, , width = 0, height = 0] = box.split(/\s+/).map(Number);
  const size = { widthPx: Math.ceil(width), heightPx: Math.ceil(height), viewBox: box };
  return { kind: 'chart', svg: cleanSvg(svg, size, style), widthPx: size.widthPx, heightPx: size.heightPx };
}

/** Without a canvas Vega takes every sign for as wide as a capital; the measure of our own face leaves less room empty. It is a setting of the whole library. */
function measureWith(vega: object): void {
  const { textMetrics } = vega as { textMetrics: { width: (item: { fontSize?: number }, text: string | readonly string[]) => number } };
  textMetrics.width = ({ fontSize = 11 }, text) => Math.max(...[text].flat().map((line) => textWidthPx(String(line), fontSize)));
}
