import type { ElementContent } from 'hast';
import type { Drawing } from '../../model/book-node.ts';
import { wholeSvg } from './clean-svg.ts';
import type { DrawingStyle } from './drawing-style.ts';
import { svgElement } from './svg-element.ts';
import { textWidthPx, wrapWords } from './wrap-words.ts';

export interface TimelineEvent {
  readonly date: string;
  readonly label: string;
}

const gapPx = 12;
const dotRadiusPx = 3.5;

/** A time line to be read downwards: dates, a line with a dot for each event, and what happened, wrapped to the text column. */
export function drawTimeline(events: readonly TimelineEvent[], title: string | undefined, style: DrawingStyle): Drawing {
  const { fontSizePx, widthPx, ink } = style;
  const lineHeightPx = Math.round(fontSizePx * 1.35);
  const datePx = Math.min(Math.max(...events.map(({ date }) => textWidthPx(date, fontSizePx) * 1.06)), widthPx * 0.3);
  const lineX = datePx + gapPx + dotRadiusPx;
  const labelX = lineX + dotRadiusPx + gapPx;
  const place = (x: number): number => (style.direction === 'rtl' ? widthPx - x : x);
  const shapes: ElementContent[] = [];
  const titleLines = title === undefined ? [] : wrapWords(title, widthPx, fontSizePx * 1.1);
  shapes.push(...titleLines.map((line, index) => text(line, place(0), (index + 1) * lineHeightPx, 'start', style, '600')));
  let y = titleLines.length * lineHeightPx + (title === undefined ? 4 : 12);
  const dots: number[] = [];
  for (const { date, label } of events) {
    const dates = wrapWords(date, datePx, fontSizePx);
    const labels = wrapWords(label, widthPx - labelX, fontSizePx);
    const baseline = y + fontSizePx;
    dots.push(baseline - fontSizePx * 0.33);
    shapes.push(...dates.map((line, index) => text(line, place(datePx), baseline + index * lineHeightPx, 'end', style, '600')));
    shapes.push(...labels.map((line, index) => text(line, place(labelX), baseline + index * lineHeightPx, 'start', style)));
    y += Math.max(dates.length, labels.length) * lineHeightPx + 7;
  }
  const rail = svgElement('line', {
    x1: place(lineX),
    x2: place(lineX),
    y1: dots[0] ?? 0,
    y2: dots.at(-1) ?? 0,
    stroke: ink,
    'stroke-opacity': '0.35',
    'stroke-width': '1.5',
  });
  const marks = dots.map((cy) => svgElement('circle', { cx: place(lineX), cy, r: dotRadiusPx, fill: style.accent }));
  const heightPx = Math.ceil(y);
  return { kind: 'chart', svg: wholeSvg([rail, ...marks, ...shapes], { widthPx, heightPx }, style), widthPx, heightPx };
}

function text(value: string, x: number, y: number, anchor: 'start' | 'end', style: DrawingStyle, weight?: string): ElementContent {
  const direction = style.direction === 'rtl' ? 'rtl' : undefined;
  return svgElement(
    'text',
    { x, y, 'text-anchor': anchor, 'font-size': style.fontSizePx, 'font-weight': weight, fill: style.ink, direction },
    value,
  );
}
