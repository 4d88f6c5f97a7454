/**
 * How drawings look. Colours are plain SVG colours that keep 3:1 on white and on near-black (WCAG 2.2, 1.4.11);
 * `ink` is `currentColor`, so that text and lines follow the page's own colour.
 */
export interface DrawingStyle {
  /** BCP 47: numbers are formatted for it. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly ink: string;
  readonly accent: string;
  /** What is shown but not picked out. */
  readonly calm: string;
  /** One for each series of a chart; the first is the accent. */
  readonly series: readonly string[];
  readonly font: string;
  readonly fontSizePx: number;
  /** Width of the text column: 110 mm at 96 a inch. */
  readonly widthPx: number;
}

export const houseStyle: DrawingStyle = {
  language: 'en',
  direction: 'ltr',
  ink: 'currentColor',
  accent: '#2a7fa5',
  calm: '#7a8b99',
  series: ['#2a7fa5', '#c2571a', '#6a8a22', '#9a5fb0', '#a67c00', '#b0486a'],
  font: "'Source Sans 3', sans-serif",
  fontSizePx: 12,
  widthPx: 416,
};
