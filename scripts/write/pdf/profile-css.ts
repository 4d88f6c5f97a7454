import type { PdfSpec } from '../../model/pdf.ts';

/** Type size of running heads and folios where running text has 10 pt. */
const headPt = 8;

/**
 * What the profile of a PDF changes in the page, after the other style sheets: `--type-size`, `--type-scale`, `--bleed` and `--link` for them to use. Large type is
 * the whole design made larger, so that no size in it is forgotten.
 */
export function profileCss({ typePt, typeScale, bleedMm, links, page }: PdfSpec): string {
  const colour = links === 'coloured' ? '#174a7c' : 'inherit';
  const root = `:root { --type-size: ${typePt}pt; --type-scale: ${typeScale}; --bleed: ${bleedMm}mm; --link: ${colour}; }`;
  const linked = 'a[href] { color: var(--link); }\n.contents a[href], .index a[href] { color: inherit; }';
  if (typeScale === 1) return `${root}\n${linked}`;
  const textHeightMm = (page.heightMm - page.topMm - page.bottomMm) / typeScale;
  const boxes = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
  const heads = boxes.map((box) => `@${box} { font-size: ${headPt * typeScale}pt; }`).join(' ');
  return `${root}\n${linked}\nbody { zoom: ${typeScale}; --text-height: ${textHeightMm}mm; }\n@page { ${heads} }`;
}
