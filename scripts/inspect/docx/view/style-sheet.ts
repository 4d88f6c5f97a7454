import type { Element, Root } from 'xast';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { childAt, childrenNamed, valueAt } from './story.ts';

export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering';

/** A style as it stands in styles.xml (ECMA-376-1, 17.7.4.17). */
export interface DocxStyle {
  readonly id: string;
  readonly type: StyleType;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly next: string | undefined;
  readonly link: string | undefined;
  readonly isDefault: boolean;
  readonly element: Element;
}
export interface StyleSheet {
  readonly styles: readonly DocxStyle[];
  readonly byId: ReadonlyMap<string, DocxStyle>;
  readonly defaults: Element | undefined;
  /** The style of paragraphs that name none. */
  readonly normal: DocxStyle | undefined;
  /** The style and those that it is based on, nearest first; a circle is left at its second turn. */
  readonly chain: (id: string | undefined) => readonly DocxStyle[];
  /** The first answer along that chain. */
  readonly lookUp: <T>(id: string | undefined, ask: (element: Element) => T | undefined) => T | undefined;
}

/** Reads the styles part; without one there are no styles. */
export function readStyleSheet(root: Root | undefined): StyleSheet {
  const styles = root === undefined ? [] : elementsIn(root, 'w:style').map(styleOf);
  const byId = new Map(styles.map((style) => [style.id, style]));
  const chains = new Map<string, readonly DocxStyle[]>();
  const normal = styles.find(({ type, isDefault }) => type === 'paragraph' && isDefault) ?? byId.get('Normal');
  const chain = (id: string | undefined): readonly DocxStyle[] => {
    if (id === undefined) return [];
    const known = chains.get(id);
    if (known) return known;
    const found: DocxStyle[] = [];
    for (let style = byId.get(id); style !== undefined && !found.includes(style); style = byId.get(style.basedOn ?? '')) found.push(style);
    chains.set(id, found);
    return found;
  };
  return {
    styles,
    byId,
    defaults: root && elementsIn(root, 'w:docDefaults')[0],
    normal,
    chain,
    lookUp(id, ask) {
      for (const { element } of chain(id)) {
        const answer = ask(element);
        if (answer !== undefined) return answer;
      }
      return undefined;
    },
  };
}

function styleOf(element: Element): DocxStyle {
  return {
    id: element.attributes['w:styleId'] ?? '',
    type: (element.attributes['w:type'] ?? 'paragraph') as StyleType,
    name: valueAt(element, 'w:name') ?? '',
    basedOn: valueAt(element, 'w:basedOn'),
    next: valueAt(element, 'w:next'),
    link: valueAt(element, 'w:link'),
    isDefault: /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? ''),
    element,
  };
}

/** The style of a paragraph, by its id; the default one where it names none. */
export function styleIdOf(paragraph: Element, { normal }: StyleSheet): string | undefined {
  return valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? normal?.id;
}

/** A property of a paragraph, its own or that of its style: `ask` is given a `w:pPr`. */
export function paragraphProperty<T>(paragraph: Element, sheet: StyleSheet, ask: (properties: Element) => T | undefined): T | undefined {
  const own = childAt(paragraph, 'w:pPr');
  const from = (properties: Element | undefined): T | undefined => (properties === undefined ? undefined : ask(properties));
  return (
    from(own) ??
    sheet.lookUp(styleIdOf(paragraph, sheet), (style) => from(childAt(style, 'w:pPr'))) ??
    from(childAt(sheet.defaults, 'w:pPrDefault', 'w:pPr'))
  );
}

/** Level of a heading from 1, by the outline level of its paragraph or style (ECMA-376-1, 17.3.1.20); undefined for body text. */
export function outlineOf(paragraph: Element, sheet: StyleSheet): number | undefined {
  const known = outlines.get(paragraph);
  if (known !== undefined) return known || undefined;
  const level = Number(paragraphProperty(paragraph, sheet, (properties) => valueAt(properties, 'w:outlineLvl')) ?? 9);
  const outline = level >= 0 && level < 9 ? level + 1 : 0;
  outlines.set(paragraph, outline);
  return outline || undefined;
}
/** Many rules ask it of every paragraph; 0 is body text. */
const outlines = new WeakMap<Element, number>();

/** Whether a style is one that Word knows by this name, in its own spelling or another. */
export const isNamed = (style: DocxStyle | undefined, name: string): boolean =>
  style !== undefined && style.name.toLowerCase() === name.toLowerCase();

/** Rows of properties that a table style gives to a part of the table, such as `firstRow`. */
export function tablePart(style: Element, part: string): Element | undefined {
  return childrenNamed(style, 'w:tblStylePr').find((each) => each.attributes['w:type'] === part);
}
