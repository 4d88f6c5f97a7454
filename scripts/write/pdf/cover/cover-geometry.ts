import type { PageSize } from '../../../model/book.ts';

/** Space around the bleed for crop and fold marks, in millimetres. */
export const marksMm = 8;
/** Caliper of a cover board of 300 g/m². */
const boardMicrometres = 350;

/** A wrap-around cover, flat, seen from outside: back cover, spine, front cover. Millimetres from the sheet's upper left corner. */
export interface CoverGeometry {
  /** The sheet with bleed and marks. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly bleedMm: number;
  readonly spineMm: number;
  /** What is left after trimming. */
  readonly trim: { readonly x: number; readonly y: number; readonly widthMm: number; readonly heightMm: number };
  /** Left edges of spine and front cover: the folds. */
  readonly spineX: number;
  readonly frontX: number;
}

export interface CoverSize {
  /** Pages of the book, blank ones too. */
  readonly pages: number;
  /** Trim size of the book. */
  readonly page: PageSize;
  readonly bleedMm: number;
  /** Thickness of a leaf of the text's paper. */
  readonly caliperMicrometres: number;
}

/** Measures a cover. The spine is as thick as the leaves and both boards, to the tenth of a millimetre. */
export function coverGeometry({ pages, page, bleedMm, caliperMicrometres }: CoverSize): CoverGeometry {
  const leaves = Math.ceil(pages / 2);
  const spineMm = Math.round((leaves * caliperMicrometres + 2 * boardMicrometres) / 100) / 10;
  const edge = bleedMm + marksMm;
  const trim = { x: edge, y: edge, widthMm: 2 * page.widthMm + spineMm, heightMm: page.heightMm };
  return {
    widthMm: trim.widthMm + 2 * edge,
    heightMm: trim.heightMm + 2 * edge,
    bleedMm,
    spineMm,
    trim,
    spineX: edge + page.widthMm,
    frontX: edge + page.widthMm + spineMm,
  };
}
