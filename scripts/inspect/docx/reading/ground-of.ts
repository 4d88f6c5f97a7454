import type { Element } from 'xast';
import { ancestorsOf, childAt, type Found, flagAt, valueAt } from '../view/story.ts';
import { paragraphProperty, tablePart } from '../view/style-sheet.ts';
import type { DocxView } from '../view/view.ts';

/** Six hexadecimal digits in upper case; undefined for "auto" and for what is no colour. */
export const hexColour = (value: string | null | undefined): string | undefined =>
  value != null && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : undefined;

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

/** Says the colour behind a run: its own, its paragraph's, its cell's, or that of the table's style; white where nothing says one (ECMA-376-1, 17.3.5). */
export function createGrounds(view: DocxView): (run: Found) => string {
  const known = new Map<Found | undefined, string>();
  return (run) => {
    const { highlight, shading } = view.formats.ownOf(run);
    const own = highlights[highlight ?? ''] ?? hexColour(fillOfShading(shading));
    if (own !== undefined) return own;
    const ground = known.get(run.paragraph) ?? paragraphGround(run, view);
    known.set(run.paragraph, ground);
    return ground;
  };
}

function paragraphGround(run: Found, view: DocxView): string {
  const paragraph = run.paragraph && paragraphProperty(run.paragraph.element, view.sheet, fillOf);
  return hexColour(paragraph) ?? hexColour(cellGround(run, view)) ?? 'FFFFFF';
}

const fillOf = (properties: Element | undefined): string | undefined => fillOfShading(childAt(properties, 'w:shd'));
function fillOfShading(shading: Element | undefined): string | undefined {
  if (shading === undefined) return undefined;
  const { attributes } = shading;
  return hexColour(attributes['w:val'] === 'solid' ? attributes['w:color'] : attributes['w:fill']);
}

function cellGround(run: Found, view: DocxView): string | undefined {
  for (const each of ancestorsOf(run)) {
    if (each.name !== 'w:tc' && each.name !== 'w:tbl') continue;
    const fill = fillOf(childAt(each.element, `${each.name}Pr`));
    if (fill !== undefined) return fill;
    if (each.name === 'w:tbl') break;
  }
  return ofTableStyle(run, view, 'w:tcPr', fillOf);
}

/** What the style of the table around gives, its header row first (ECMA-376-1, 17.7.6). `ask` is given the properties of that name. */
export function ofTableStyle<T>(
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
