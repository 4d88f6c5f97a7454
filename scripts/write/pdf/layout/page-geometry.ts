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

/**
 * Room on each side of the text, in CSS pixels, that belongs to the page as Chromium sees it: signs in the margin are shown there, and a line that sticks out by a fraction
 * of a pixel does not make it set the whole book smaller.
 */
export function sideRoom({ inner, outer, top, bottom }: PageGeometry): number {
  return Math.max(0, Math.min(40, inner - 4, outer - 4, top - 4, bottom - 4));
}

/** `@page` rules: margins at the sides only. What stands above and below the text is laid out by the press itself. */
export function pageRules(page: PageGeometry): string {
  const { width, height, top, bottom, inner, outer, measure } = page;
  const room = sideRoom(page);
  const text = height - top - bottom;
  const margins = (right: number, left: number): string => `0 ${right - room}px 0 ${left - room}px`;
  return `:root { --measure: ${measure}px; --page-height: ${height}px; --text-top: ${top}px; --text-height: ${text}px; --turned-measure: ${text}px; }
body { margin: 0 ${room}px; }
@page { size: ${width}px ${height}px; margin: ${margins(outer, inner)}; }
@page :left { margin: ${margins(inner, outer)}; }
@page :right { margin: ${margins(outer, inner)}; }
@page turned { size: ${height}px ${width}px; margin: ${margins(bottom, top)}; }
`;
}
