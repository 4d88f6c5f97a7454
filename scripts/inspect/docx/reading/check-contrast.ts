import type { Element } from 'xast';
import { docxContrast } from '../../../diagnostics/docx-reading.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { ancestorsOf, childAt, type Found, flagAt, valueAt } from '../view/story.ts';
import { paragraphProperty, runProperty, tablePart } from '../view/style-sheet.ts';
import type { DocxView } from '../view/view.ts';

/** Words stand out from the ground that they are set on: 4.5 to 1, large ones 3 to 1 (WCAG 2.2, 1.4.3; EN 301 549, 10.1.4.3). */
export const checkContrast = defineRule(docxContrast, (view, report) => {
  const told = new Set<string>();
  for (const story of view.stories)
    for (const run of story.all('w:r')) {
      const text = folded(view.text(run));
      if (text === '' || !/[\p{L}\p{N}]/u.test(text)) continue;
      const colour = colourOf(run, view);
      const ground = groundOf(run, view);
      // "auto" is black or white, whichever stands out.
      if (colour === undefined) continue;
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

const hex = (value: string | null | undefined): string | undefined =>
  value != null && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : undefined;
/** A value that ends the search, so that "auto" is not looked for further down. */
const plain = 'auto';

function colourOf(run: Found, view: DocxView): string | undefined {
  const ask = (properties: Element | undefined): string | undefined => properties && valueAt(properties, 'w:color');
  return hex(runProperty(run.element, run.paragraph?.element, view.sheet, ask) ?? ofTableStyle(run, view, 'w:rPr', ask));
}

/** What the style of the table around gives, its header row first. */
function ofTableStyle<T>(
  run: Found,
  { sheet }: DocxView,
  name: string,
  ask: (properties: Element | undefined) => T | undefined,
): T | undefined {
  let row: Found | undefined;
  for (const each of ancestorsOf(run)) {
    if (each.name === 'w:tr') row = each;
    if (each.name !== 'w:tbl') continue;
    const isHead = flagAt(row?.element, 'w:trPr', 'w:tblHeader') === true;
    return sheet.lookUp(valueAt(each.element, 'w:tblPr', 'w:tblStyle'), (style) => {
      const head = tablePart(style, 'firstRow');
      return (isHead && head ? ask(childAt(head, name)) : undefined) ?? ask(childAt(style, name));
    });
  }
  return undefined;
}

function fillOf(properties: Element): string | undefined {
  const shading = childAt(properties, 'w:shd')?.attributes;
  if (shading == null) return undefined;
  if (shading['w:val'] === 'solid') return hex(shading['w:color']) ?? plain;
  return hex(shading['w:fill']) ?? undefined;
}

const highlights: Readonly<Record<string, string>> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
  black: '000000',
};

/** The colour behind a run: its own, its paragraph's, its cell's, or that of the table's style. */
function groundOf(run: Found, view: DocxView): string {
  const { sheet } = view;
  const own = runProperty(
    run.element,
    undefined,
    sheet,
    (properties) => highlights[valueAt(properties, 'w:highlight') ?? ''] ?? fillOf(properties),
  );
  const paragraph = run.paragraph && paragraphProperty(run.paragraph.element, sheet, fillOf);
  return hex(own) ?? hex(paragraph) ?? hex(cellGround(run, view)) ?? 'FFFFFF';
}

function cellGround(run: Found, view: DocxView): string | undefined {
  for (const each of ancestorsOf(run)) {
    const properties =
      each.name === 'w:tc' ? childAt(each.element, 'w:tcPr') : each.name === 'w:tbl' ? childAt(each.element, 'w:tblPr') : undefined;
    const fill = properties && fillOf(properties);
    if (fill !== undefined) return fill;
    if (each.name === 'w:tbl') break;
  }
  return ofTableStyle(run, view, 'w:tcPr', (properties) => properties && fillOf(properties));
}

/** 18 points, or 14 in bold. */
function isLarge(run: Found, { sheet }: DocxView): boolean {
  const ask = <T>(question: (properties: Element) => T | undefined): T | undefined =>
    runProperty(run.element, run.paragraph?.element, sheet, question);
  const size = Number(ask((properties) => valueAt(properties, 'w:sz')) ?? 20) / 2;
  return size >= 18 || (size >= 14 && ask((properties) => flagAt(properties, 'w:b')) === true);
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
