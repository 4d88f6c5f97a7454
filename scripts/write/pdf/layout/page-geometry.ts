import type { PageSize } from '../../../model/book.ts';
import type { Pages } from './paginate.ts';

/** A page in whole CSS pixels, so that the browser rounds nothing (1 px = 0.75 pt). */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly inner: number;
  readonly outer: number;
  /** Width of the text. */
  readonly measure: number;
}

const px = (millimetres: number): number => Math.round((millimetres / 25.4) * 96);
/** Sides of the sheet that is printed: the browser counts in 1/300 inch, of which 8 px are a whole number. */
const side = (millimetres: number): number => Math.ceil((millimetres / 25.4) * 12 - 0.05) * 8;

/** The page that a size in millimetres comes to. */
export function pageGeometry({ widthMm, heightMm, topMm, bottomMm, innerMm, outerMm }: PageSize): PageGeometry {
  const [width, inner, outer] = [side(widthMm), px(innerMm), px(outerMm)];
  return { width, height: side(heightMm), top: px(topMm), bottom: px(bottomMm), inner, outer, measure: width - inner - outer };
}

/** Where text stands on upright pages and on those turned by a quarter. `pitch` is the height of a line in CSS pixels. */
export function textBoxes({ width, height, top, bottom, inner, outer }: PageGeometry, pitch: number): Pages {
  return {
    upright: { height, textTop: top, textBottom: height - bottom },
    landscape: { height: width, textTop: Math.max(outer, 48), textBottom: width - inner },
    pitch,
  };
}

/** Room beside the text, in CSS pixels: a line may stick out by a fraction of a pixel, and Chromium would make the whole book smaller for it. */
const slack = 2;

/** `@page` rules: margins at the sides only. What stands above and below the text is laid out by the press itself. */
export function pageRules({ width, height, top, bottom, inner, outer, measure }: PageGeometry): string {
  const text = height - top - bottom;
  return `:root { --measure: ${measure}px; --page-height: ${height}px; --text-top: ${top}px; --text-height: ${text}px; --turned-measure: ${text}px; }
@page { size: ${width}px ${height}px; margin: 0 ${outer - slack}px 0 ${inner}px; }
@page :left { margin-left: ${outer}px; margin-right: ${inner - slack}px; }
@page :right { margin-left: ${inner}px; margin-right: ${outer - slack}px; }
@page turned { size: ${height}px ${width}px; margin: 0 ${bottom - slack}px 0 ${top}px; }
`;
}
