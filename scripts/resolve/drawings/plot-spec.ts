import type { TopLevelSpec } from 'vega-lite';
import type { DrawingStyle } from './drawing-style.ts';
import { textWidthPx } from './wrap-words.ts';

export interface PlotValue {
  readonly x: string;
  /** Null where nothing is known: a gap. */
  readonly y: number | null;
  /** Empty where there is one series only. */
  readonly series: string;
  /** The number as the language writes it. */
  readonly text: string;
}
interface Plot {
  readonly type: 'bar' | 'line';
  readonly title: string | undefined;
  readonly unit: string | undefined;
}

/** Bars or a line in Vega-Lite. Columns have our own names by now, so nothing of the author's is an expression. */
export function plotSpec(plot: Plot, values: readonly PlotValue[], style: DrawingStyle): TopLevelSpec {
  const names = [...new Set(values.map(({ x }) => x))];
  const lying = plot.type === 'bar' && needsRows(names, style);
  const several = new Set(values.map(({ series }) => series)).size > 1;
  const labelled = !several && names.length <= (lying ? 40 : 12);
  const mark = plot.type === 'bar' ? bars(several, lying, style) : line(several, style);
  return {
    data: { values: withSides(values) },
    ...(plot.title === undefined ? {} : { title: plot.title }),
    width: style.widthPx,
    height: lying ? { step: several ? 12 : 20 } : 210,
    autosize: { type: lying ? 'fit-x' : 'fit', contains: 'padding' },
    background: 'transparent',
    padding: { left: 2, right: labelled && lying ? 34 : 6, top: 4, bottom: 2 },
    encoding: axes(plot.unit, names, lying),
    layer: labelled ? [mark, ...numbers(plot.type, lying, style)] : [mark],
    config: look(style),
  } as TopLevelSpec;
}

/** The names are told as the axis' domain: Vega-Lite would leave out those that have no number. */
function axes(unit: string | undefined, names: readonly string[], lying: boolean) {
  const axis = { labelAngle: 0, labelOverlap: 'greedy', grid: false, ticks: false, domain: true, labelLimit: 190 };
  const category = { field: 'x', type: 'ordinal', sort: null, scale: { domain: [...names] }, title: null, axis };
  const titled = lying ? {} : { titleAngle: 0, titleAlign: 'left', titleAnchor: 'end', titleY: -10, titleX: -4 };
  const amount = { field: 'y', type: 'quantitative', title: unit ?? null, axis: { tickCount: 4, domain: false, ticks: false, ...titled } };
  return lying ? { y: category, x: amount } : { x: category, y: amount };
}

function bars(several: boolean, lying: boolean, style: DrawingStyle) {
  if (!several) return { mark: { type: 'bar', color: style.accent } };
  const beside = { field: 'series', sort: null };
  return { mark: { type: 'bar' }, encoding: { ...colours(style), ...(lying ? { yOffset: beside } : { xOffset: beside }) } };
}

function line(several: boolean, style: DrawingStyle) {
  const mark = { type: 'line', point: { size: 26, filled: true, color: style.accent }, strokeWidth: 2, color: style.accent };
  if (!several) return { mark };
  const legend = { symbolType: 'stroke', symbolSize: 400 };
  const { color } = colours(style);
  const dash = { field: 'series', type: 'nominal', sort: null, title: null, legend };
  return {
    mark: { ...mark, color: undefined, point: { size: 26, filled: true } },
    encoding: { color: { ...color, legend }, strokeDash: dash },
  };
}

function colours(style: DrawingStyle) {
  return { color: { field: 'series', type: 'nominal', sort: null, title: null, scale: { range: [...style.series] } } };
}

/** The numbers at the marks; beside a line on the side that the line leaves free. */
function numbers(type: Plot['type'], lying: boolean, style: DrawingStyle) {
  const words = (mark: object, rest: object = {}) => ({
    ...rest,
    mark: { type: 'text', fontSize: style.fontSizePx - 1.5, ...mark },
    encoding: { text: { field: 'text', type: 'nominal' } },
  });
  if (type === 'bar') return [words(lying ? { align: 'left', dx: 4 } : { dy: -8 })];
  return (['left', 'right'] as const).map((side) =>
    words(
      { align: side === 'left' ? 'right' : 'left', dx: side === 'left' ? 5 : -5, dy: -9 },
      { transform: [{ filter: `datum.side === '${side}'` }] },
    ),
  );
}

function withSides(values: readonly PlotValue[]) {
  return values.map((value, index) => {
    const next = values[index + 1] ?? value;
    return { ...value, side: (next.y ?? 0) >= (value.y ?? 0) ? 'left' : 'right' };
  });
}

/** True where the names under the bars would run into one another. */
function needsRows(names: readonly string[], style: DrawingStyle): boolean {
  const room = (style.widthPx - 50) / names.length;
  return names.some((name) => textWidthPx(name, style.fontSizePx) > room - 6);
}

function look({ ink, font, fontSizePx, language }: DrawingStyle) {
  const label = { labelColor: ink, labelFont: font, labelFontSize: fontSizePx - 1 };
  return {
    font,
    text: { color: ink, font },
    title: { color: ink, font, fontSize: fontSizePx * 1.1, anchor: 'start' as const, fontWeight: 600 as const },
    axis: {
      ...label,
      titleColor: ink,
      titleFontWeight: 'normal' as const,
      titleFontSize: fontSizePx - 1,
      gridColor: ink,
      gridOpacity: 0.16,
      domainColor: ink,
      domainOpacity: 0.6,
    },
    legend: { ...label, orient: 'top' as const, symbolStrokeWidth: 2.5, columnPadding: 18 },
    locale: { number: numberLocale(language) },
    view: { stroke: null },
  };
}

/** d3's description of how a language writes numbers, from Intl. */
function numberLocale(language: string) {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const signOf = (type: Intl.NumberFormatPartTypes, fallback: string): string =>
    parts.find((part) => part.type === type)?.value ?? fallback;
  return { decimal: signOf('decimal', '.'), thousands: signOf('group', ' '), grouping: [3], currency: ['', ''] as [string, string] };
}
