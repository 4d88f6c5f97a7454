import type { DocxState } from './docx-state.ts';

/** Millimetres as twentieths of a point. */
export const twipsOfMm = (mm: number): number => Math.round((mm / 25.4) * 1440);
const pxPerTwip = 96 / 1440;

/** Width of the text here, in twips. */
export function textWidthTwips({ edition, around }: Pick<DocxState, 'edition' | 'around'>): number {
  const { widthMm, heightMm, innerMm, outerMm, topMm, bottomMm } = edition.spec.page;
  const whole = around.turned ? heightMm - topMm - bottomMm : widthMm - innerMm - outerMm;
  return twipsOfMm(whole) - around.insetTwips;
}

/** Room for a picture here in CSS pixels: the width of the text, and so much of its height that a caption has room below. */
export function pictureRoomPx(state: Pick<DocxState, 'edition' | 'around'>): { readonly width: number; readonly height: number } {
  const { heightMm, topMm, bottomMm } = state.edition.spec.page;
  return {
    width: Math.floor(textWidthTwips(state) * pxPerTwip),
    height: Math.floor(twipsOfMm(heightMm - topMm - bottomMm) * 0.8 * pxPerTwip),
  };
}
