import { ImageRun, type ParagraphChild } from 'docx';
import type { Drawing } from '../../model/book-node.ts';
import type { DocxState } from './docx-state.ts';

const pxPerMm = 96 / 25.4;

/** Width of the text here in CSS pixels. */
export function textWidthPx({ edition, around }: Pick<DocxState, 'edition' | 'around'>): number {
  const { widthMm, innerMm, outerMm } = edition.spec.page;
  return Math.floor((widthMm - innerMm - outerMm) * pxPerMm - (around.insetPt * 96) / 72);
}

/** An asset as a picture in a line, at most as wide as the text, or of a height in pixels. */
export function pictureRun(key: string, alt: string, state: DocxState, heightPx?: number): ParagraphChild[] {
  const asset = state.edition.assets.get(key);
  if (!asset) return [];
  const natural = { width: asset.widthPx, height: asset.heightPx };
  const scale = heightPx === undefined ? Math.min(1, textWidthPx(state) / natural.width) : heightPx / natural.height;
  const transformation = { width: Math.max(1, Math.round(natural.width * scale)), height: Math.max(1, Math.round(natural.height * scale)) };
  const altText = alt === '' ? { name: key, description: '', title: '' } : { name: key, description: alt, title: '' };
  if (asset.mediaType !== 'image/svg+xml') {
    const type = asset.mediaType === 'image/png' ? 'png' : 'jpg';
    return [new ImageRun({ type, data: asset.bytes, transformation, altText })];
  }
  const svg = new TextDecoder().decode(asset.bytes);
  return [vectorRun(svg, transformation, altText, state)];
}

/** A drawing of the press: SVG, with a PNG for programs that draw none. */
export function drawingRun({ svg, widthPx, heightPx }: Drawing, alt: string, name: string, state: DocxState): ParagraphChild[] {
  const scale = Math.min(1, textWidthPx(state) / widthPx);
  const transformation = { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) };
  return [vectorRun(svg, transformation, { name, description: alt, title: '' }, state)];
}

function vectorRun(
  svg: string,
  transformation: { readonly width: number; readonly height: number },
  altText: { readonly name: string; readonly description: string; readonly title: string },
  state: DocxState,
): ImageRun {
  const { png } = state.rasterise(svg, transformation.width * 3, '#ffffff');
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: png },
    transformation,
    altText,
  });
}
