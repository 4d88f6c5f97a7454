import { ImageRun, type ParagraphChild } from 'docx';
import type { Drawing } from '../../model/book-node.ts';
import type { DocxState } from './docx-state.ts';
import { pictureRoomPx } from './text-area.ts';

interface PictureWords {
  /** Empty for a picture that decorates. */
  readonly alt: string;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** An asset as a picture in a line, within the room of the text, or of a height in pixels. */
export function pictureRun(key: string, { alt }: PictureWords, state: DocxState, heightPx?: number): ParagraphChild[] {
  const asset = state.edition.assets.get(key);
  if (!asset) return [];
  const natural = { width: asset.widthPx, height: asset.heightPx };
  const transformation = heightPx === undefined ? fitted(natural, state) : scaled(natural, heightPx / natural.height);
  const look = lookOf(key.split('/').at(-1) ?? key, alt);
  if (asset.mediaType === 'image/svg+xml') return [vectorRun(new TextDecoder().decode(asset.bytes), transformation, look, state)];
  const type = asset.mediaType === 'image/png' ? 'png' : 'jpg';
  return [new ImageRun({ type, data: asset.bytes, transformation, ...look })];
}

/** A drawing of the press: SVG, with a PNG for programs that draw none. */
export function drawingRun({ svg, widthPx, heightPx }: Drawing, alt: string, name: string, state: DocxState): ParagraphChild[] {
  return [vectorRun(svg, fitted({ width: widthPx, height: heightPx }, state), lookOf(name, alt), state)];
}

const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.round(width * scale)),
  height: Math.max(1, Math.round(height * scale)),
});
function fitted(natural: Size, state: DocxState): Size {
  const room = pictureRoomPx(state);
  return scaled(natural, Math.min(1, room.width / natural.width, room.height / natural.height));
}

type PictureLook = Pick<ConstructorParameters<typeof ImageRun>[0], 'altText' | 'decorative'>;
const lookOf = (name: string, alt: string): PictureLook =>
  alt === '' ? { altText: { name, description: '' }, decorative: true } : { altText: { name, description: alt } };

function vectorRun(svg: string, transformation: Size, look: PictureLook, state: DocxState): ImageRun {
  const { png } = state.rasterise(svg, transformation.width * 3, '#ffffff');
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: png },
    transformation,
    ...look,
  });
}
