import type { PdfSpec } from '../../model/pdf.ts';

const sheets = { screen: 'screen.css', archive: 'screen.css', print: 'print-shop.css', large: 'large.css' } as const;

export interface ProfileSheet {
  /** Path among the templates. */
  readonly path: string;
  /** The sheet as it is for the type size that is wanted. */
  readonly adapt: (css: string) => string;
}

/** Style sheets that come after print.css for a profile of the PDF, in order. */
export function profileSheets({ profile, typeScale }: PdfSpec, isDraft: boolean): ProfileSheet[] {
  return [
    { path: `pdf/${sheets[profile]}`, adapt: (css) => scaled(css, typeScale) },
    ...(profile === 'screen' ? [{ path: 'pdf/fields.css', adapt: (css: string) => css }] : []),
    ...(isDraft ? [{ path: 'pdf/draft.css', adapt: (css: string) => css }] : []),
  ];
}

/** A sheet with all its points made larger or smaller, so that no size in it is forgotten. */
function scaled(css: string, by: number): string {
  return by === 1
    ? css
    : css.replaceAll(/\b(\d+(?:\.\d+)?)pt\b/g, (_, points: string) => `${Math.round(Number(points) * by * 100) / 100}pt`);
}
