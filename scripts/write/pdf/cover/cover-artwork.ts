import type { Element } from 'hast';
import { s } from 'hastscript';
import type { CoverGeometry } from './cover-geometry.ts';

/** Grid of the front cover's artwork: that of templates/epub/cover.svg, so that all editions wear one cover. */
const artwork = { width: 1600, height: 2560 };

/** The artwork over the whole sheet up to the bleed, its waves going on over spine and back, with crop marks and fold marks outside of it. */
export function coverArtwork(geometry: CoverGeometry): Element {
  const { widthMm, heightMm, trim, bleedMm, frontX } = geometry;
  const frontWidth = trim.x + trim.widthMm - frontX;
  const at = (x: number, y: number): string =>
    `${rounded(frontX + (x / artwork.width) * frontWidth)} ${rounded(trim.y + (y / artwork.height) * trim.heightMm)}`;
  const wave = (y: number): string =>
    `M ${at(-3500, y)} C ${at(-3000, y - 40)} ${at(-2600, y + 120)} ${at(-2050, y + 20)} S ${at(-1500, y - 200)} ${at(-1100, y - 80)} ` +
    `S ${at(-340, y + 160)} ${at(0, y)} C ${at(340, y - 160)} ${at(620, y + 160)} ${at(980, y - 20)} S ${at(1420, y - 200)} ${at(1750, y - 60)}`;
  const bleed = {
    x: trim.x - bleedMm,
    y: trim.y - bleedMm,
    width: trim.widthMm + 2 * bleedMm,
    height: trim.heightMm + 2 * bleedMm,
  };
  const [dotX, dotY] = at(980, 1840).split(' ');
  const sheet = { width: `${widthMm}mm`, height: `${heightMm}mm`, viewBox: `0 0 ${rounded(widthMm)} ${rounded(heightMm)}` };
  return s('svg', { ...sheet, class: 'cover-artwork', ariaHidden: 'true' }, [
    s('clipPath', { id: 'bleed' }, s('rect', bleed)),
    s('g', { 'clip-path': 'url(#bleed)' }, [
      s('rect', { ...bleed, class: 'field' }),
      s('path', { class: 'water', d: `${wave(1720)} L ${at(1750, 2800)} L ${at(-3500, 2800)} Z` }),
      s('path', { class: 'wave wave-near', d: wave(1860) }),
      s('path', { class: 'wave wave-far', d: wave(1960) }),
      s('circle', { class: 'dot', cx: dotX, cy: dotY, r: rounded((26 / artwork.width) * frontWidth) }),
    ]),
    s('path', { class: 'marks', d: marks(geometry) }),
  ]);
}

/** Crop marks at the corners of the trim, fold marks at the spine: lines of 5 mm that stay off the bleed. */
function marks({ trim, bleedMm, spineX, frontX }: CoverGeometry): string {
  const [near, far] = [bleedMm + 1, bleedMm + 6];
  const [right, foot] = [trim.x + trim.widthMm, trim.y + trim.heightMm];
  const upright = [trim.x, spineX, frontX, right].flatMap((x) => [
    `M ${rounded(x)} ${rounded(trim.y - far)} V ${rounded(trim.y - near)}`,
    `M ${rounded(x)} ${rounded(foot + near)} V ${rounded(foot + far)}`,
  ]);
  const level = [trim.y, foot].flatMap((y) => [
    `M ${rounded(trim.x - far)} ${rounded(y)} H ${rounded(trim.x - near)}`,
    `M ${rounded(right + near)} ${rounded(y)} H ${rounded(right + far)}`,
  ]);
  return [...upright, ...level].join(' ');
}

const rounded = (mm: number): number => Math.round(mm * 1000) / 1000;
