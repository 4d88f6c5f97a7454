import { docxContrast } from '../../../diagnostics/docx-reading.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { type Found, valueAt } from '../view/story.ts';
import type { DocxView } from '../view/view.ts';
import { createGrounds, hexColour, ofTableStyle } from './ground-of.ts';

/** Words stand out from the ground that they are set on: 4.5 to 1, large ones 3 to 1 (WCAG 2.2, 1.4.3; EN 301 549, 10.1.4.3). */
export const checkContrast = defineRule(docxContrast, (view, report) => {
  const told = new Set<string>();
  const groundOf = createGrounds(view);
  for (const story of view.stories)
    for (const run of story.all('w:r')) {
      const text = folded(view.text(run));
      if (text === '' || !/[\p{L}\p{N}]/u.test(text)) continue;
      const colour = colourOf(run, view);
      if (colour === undefined) continue;
      const ground = groundOf(run);
      const ratio = contrast(colour, ground);
      const least = isLarge(run, view) ? 3 : 4.5;
      if (ratio >= least || told.has(`${colour} ${ground} ${least}`)) continue;
      told.add(`${colour} ${ground} ${least}`);
      report(
        docxContrast(
          { text: text.slice(0, 40), colour: `#${colour}`, ground: `#${ground}`, ratio: ratio.toFixed(2), least: String(least) },
          view.placeOf(run),
        ),
      );
    }
});

/** The colour of a run; undefined for "auto", which is black or white, whichever stands out. */
function colourOf(run: Found, view: DocxView): string | undefined {
  const { colour } = view.formats.of(run);
  return hexColour(colour ?? ofTableStyle(run, view, 'w:rPr', (properties) => valueAt(properties, 'w:color')));
}

/** 18 points, or 14 in bold. */
function isLarge(run: Found, view: DocxView): boolean {
  const { size, isBold } = view.formats.of(run);
  const points = Number(size ?? 20) / 2;
  return points >= 18 || (points >= 14 && isBold === true);
}

/** Ratio of two colours (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
