import type { Element } from 'xast';
import type { DocxFile } from '../../docx-file/index.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';

/** How letters look, as bits. Bold and italic have a mark in Markdown; the others are told and not taken over. */
export const marks = { bold: 1, italic: 2, underline: 4, strike: 8, highlight: 16, superscript: 32, subscript: 64 } as const;
export type MarkName = keyof typeof marks;
/** The marks that Markdown has. */
export const written = marks.bold | marks.italic;

/** Names of the bits that are set. */
export const marksOf = (bits: number): MarkName[] => (Object.keys(marks) as MarkName[]).filter((name) => (bits & marks[name]) !== 0);

/** Bold and italic of character styles, by style id. */
export type CharacterStyles = ReadonlyMap<string, { readonly bold?: boolean; readonly italic?: boolean }>;

/** Reads what character styles say of bold and italic, what they are based on included (ECMA-376-1, 17.7.4). */
export function characterStyles(file: DocxFile): CharacterStyles {
  const tree = file.tree('word/styles.xml');
  const own = new Map<string, { readonly base: string | undefined; readonly bold?: boolean; readonly italic?: boolean }>();
  for (const style of tree ? elementsIn(tree, 'w:style') : []) {
    const id = attributeOf(style, 'w:styleId');
    if (id === undefined || attributeOf(style, 'w:type') !== 'character') continue;
    const properties = childOf(style, 'w:rPr');
    const base = childOf(style, 'w:basedOn');
    own.set(id, { base: base && attributeOf(base, 'w:val'), ...(properties ? switches(properties) : {}) });
  }
  const whole = (id: string, depth: number): { readonly bold?: boolean; readonly italic?: boolean } => {
    const style = own.get(id);
    if (!style || depth > 20) return {};
    const { base, ...said } = style;
    return { ...(base === undefined ? {} : whole(base, depth + 1)), ...said };
  };
  return new Map([...own.keys()].map((id) => [id, whole(id, 0)]));
}

/** Marks of a run from its properties and its character style; what paragraphs have by their style does not count. */
export function marksOfRun(properties: Element | undefined, styles: CharacterStyles): number {
  if (!properties) return 0;
  const style = childOf(properties, 'w:rStyle');
  const look = { ...(style ? styles.get(attributeOf(style, 'w:val') ?? '') : {}), ...switches(properties) };
  const value = (name: string): string | undefined => {
    const found = childOf(properties, name);
    return found && attributeOf(found, 'w:val');
  };
  const underline = value('w:u');
  const highlight = value('w:highlight');
  const vertical = value('w:vertAlign');
  return (
    (look.bold ? marks.bold : 0) |
    (look.italic ? marks.italic : 0) |
    (underline !== undefined && underline !== 'none' ? marks.underline : 0) |
    (isOn(childOf(properties, 'w:strike')) || isOn(childOf(properties, 'w:dstrike')) ? marks.strike : 0) |
    (highlight !== undefined && highlight !== 'none' ? marks.highlight : 0) |
    (vertical === 'superscript' ? marks.superscript : 0) |
    (vertical === 'subscript' ? marks.subscript : 0)
  );
}

function switches(properties: Element): { readonly bold?: boolean; readonly italic?: boolean } {
  const bold = childOf(properties, 'w:b');
  const italic = childOf(properties, 'w:i');
  return { ...(bold ? { bold: isOn(bold) } : {}), ...(italic ? { italic: isOn(italic) } : {}) };
}

/** A property that is on or off (ECMA-376-1, 17.17.4): on where it stands without a value. */
function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attributeOf(element, 'w:val') ?? '1');
}

/** The first child of a name. */
export function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((child): child is Element => child.type === 'element' && child.name === name);
}
