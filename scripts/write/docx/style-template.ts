import type { Element, Root } from 'xast';
import { type Host, HostError } from '../../host/host.ts';
import { printXml } from '../../xml/print-xml.ts';
import { readXml } from '../../xml/read-xml.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import { listKeyOfStyle } from './list-names.ts';
import { requiredStyles } from './required-styles.ts';

/** The look of the Word edition as `styles.xml` has it (ECMA-376-1, 17.7), with what one edition sets in it. */
export interface StyleTemplate {
  /** The whole part; ids of lists are names in braces that the docx package replaces. */
  readonly xml: string;
  /** Indents of a style of its own, in twips. */
  indentOf(styleId: string): { readonly left: number; readonly hanging: number };
  /** What a character style says of the look of numbers and signs. */
  signOf(styleId: string): NumberSign;
}
export interface NumberSign {
  readonly font?: string;
  /** RRGGBB. */
  readonly color?: string;
  readonly bold?: boolean;
  /** Half-points. */
  readonly size?: number;
}

/** What an edition sets in the template. */
export interface StyleSettings {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly textWidthTwips: number;
}

const main = 'docx/styles.xml';
const rightToLeft = 'docx/styles-rtl.xml';

/**
 * Reads `templates/docx/styles.xml`, and for languages from right to left what `styles-rtl.xml` has in its place. Throws HostError `host/unreadable` where one is missing and
 * `host/broken-template` where Word could not use it or the writer needs a style that it lacks.
 */
export async function loadStyleTemplate(files: Pick<Host['files'], 'readTemplate'>, settings: StyleSettings): Promise<StyleTemplate> {
  const root = styleRoot(await files.readTemplate(main), main);
  if (settings.direction === 'rtl') putOver(root, styleRoot(await files.readTemplate(rightToLeft), rightToLeft));
  checkStyles(root);
  setLanguage(root, settings);
  for (const style of stylesIn(root)) {
    bindToList(style);
    setRightTab(style, settings.textWidthTwips);
  }
  const byId = new Map(stylesIn(root).map((style) => [idOf(style), style]));
  return {
    xml: printXml({ type: 'root', children: [root] }),
    indentOf: (id) => indentOf(byId.get(id)),
    signOf: (id) => signOf(byId.get(id)),
  };
}

const broken = (file: string, reason: string): HostError =>
  new HostError(
    'host/broken-template',
    `“templates/${file}” cannot be used: ${reason}.`,
    'Take the last good one from the repository, or mend it: templates/docx/README.md says what the writer needs.',
  );

function styleRoot(bytes: Uint8Array, file: string): Element {
  let tree: Root;
  try {
    tree = readXml(bytes);
  } catch (error) {
    throw broken(file, `it is no sound XML (${(error instanceof Error ? error.message : String(error)).replace(/\.$/, '')})`);
  }
  const root = tree.children.find((node): node is Element => node.type === 'element');
  if (root?.name !== 'w:styles') throw broken(file, `its root is “${root?.name ?? 'nothing'}” and not “w:styles”`);
  return bare(root);
}

/** Without comments and the white space of the layout, which the docx package would take for text. */
function bare(element: Element): Element {
  const children = element.children.filter((node): node is Element => node.type === 'element').map(bare);
  return { ...element, children };
}

const stylesIn = (root: Element): Element[] =>
  root.children.filter((node): node is Element => node.type === 'element' && node.name === 'w:style');
const idOf = (style: Element): string => attributeOf(style, 'w:styleId') ?? '';
const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((node): node is Element => node.type === 'element' && node.name === name);
const valueIn = (parent: Element | undefined, name: string): string | undefined => {
  const found = child(parent, name);
  return found ? attributeOf(found, 'w:val') : undefined;
};

function putOver(root: Element, over: Element): void {
  for (const node of over.children) {
    if (node.type !== 'element') continue;
    const same = root.children.findIndex(
      (each) => each.type === 'element' && each.name === node.name && (node.name !== 'w:style' || idOf(each) === idOf(node)),
    );
    if (same === -1) root.children.push(node);
    else root.children[same] = node;
  }
}

/** The styles that the writer gives, in Word's names where they are Word's, and no style that rests on one that is not there. */
function checkStyles(root: Element): void {
  const styles = stylesIn(root);
  const byId = new Map(styles.map((style) => [idOf(style), style]));
  const doubled = styles.map(idOf).find((id, at, all) => all.indexOf(id) !== at);
  if (doubled !== undefined) throw broken(main, `it has two styles of the id “${doubled}”`);
  if (!child(root, 'w:docDefaults')) throw broken(main, 'it has no w:docDefaults, where the language stands');
  for (const { id, type, name } of requiredStyles) {
    const style = byId.get(id);
    if (!style) throw broken(main, `it has no style with the id “${id}”`);
    const found = attributeOf(style, 'w:type');
    if (found !== type) throw broken(main, `the style “${id}” is one for ${found ?? 'nothing'} and should be one for ${type}`);
    if (name !== undefined && valueIn(style, 'w:name') !== name)
      throw broken(main, `the style “${id}” is called “${valueIn(style, 'w:name') ?? ''}”, where Word knows “${name}”`);
  }
  for (const style of styles)
    for (const link of ['w:basedOn', 'w:next', 'w:link']) {
      const target = valueIn(style, link);
      if (target !== undefined && !byId.has(target)) throw broken(main, `the style “${idOf(style)}” names “${target}”, which is not there`);
    }
}

function setLanguage(root: Element, { language, direction }: StyleSettings): void {
  for (const element of elementsIn(child(root, 'w:docDefaults') ?? root, 'w:lang')) {
    element.attributes = { 'w:val': language, 'w:eastAsia': language, 'w:bidi': direction === 'rtl' ? language : 'ar-SA' };
  }
}

const element = (name: string, attributes: Record<string, string>, children: Element[] = []): Element => ({
  type: 'element',
  name,
  attributes,
  children,
});

/** Elements that stand before `w:numPr` in the properties of a paragraph (ECMA-376-1, 17.3.1.26). */
const beforeList = ['w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl'];

/** Styles that the writer numbers are bound to its lists; in others only "no list" stays of what a template says. */
function bindToList(style: Element): void {
  const bound = listKeyOfStyle(idOf(style));
  const properties = child(style, 'w:pPr');
  const there = child(properties, 'w:numPr');
  if (bound === undefined) {
    if (properties && there && valueIn(there, 'w:numId') !== '0')
      properties.children = properties.children.filter((node) => node !== there);
    return;
  }
  const level = bound.level === 0 ? [] : [element('w:ilvl', { 'w:val': String(bound.level) })];
  const list = element('w:numPr', {}, [...level, element('w:numId', { 'w:val': bound.placeholder })]);
  const target = properties ?? element('w:pPr', {});
  if (!properties)
    style.children.splice(
      style.children.findIndex((node) => node.type === 'element' && node.name === 'w:rPr'),
      0,
      target,
    );
  const others = target.children.filter((node) => node !== there);
  const at = others.filter((node) => node.type === 'element' && beforeList.includes(node.name)).length;
  target.children = [...others.slice(0, at), list, ...others.slice(at)];
}

/** Contents, lists and running heads end at the edge of the text, whatever the page of the book. */
function setRightTab(style: Element, textWidthTwips: number): void {
  for (const tab of elementsIn(child(child(style, 'w:pPr'), 'w:tabs') ?? element('w:tabs', {}), 'w:tab'))
    if (attributeOf(tab, 'w:val') === 'right') tab.attributes['w:pos'] = String(textWidthTwips);
}

function indentOf(style: Element | undefined): { readonly left: number; readonly hanging: number } {
  const indent = child(child(style, 'w:pPr'), 'w:ind');
  const number = (name: string): number => Number((indent && attributeOf(indent, name)) ?? 0) || 0;
  return { left: number('w:left'), hanging: number('w:hanging') };
}

function signOf(style: Element | undefined): NumberSign {
  const run = child(style, 'w:rPr');
  const face = child(run, 'w:rFonts');
  const [font, color, size] = [face && attributeOf(face, 'w:ascii'), valueIn(run, 'w:color'), valueIn(run, 'w:sz')];
  const bold = child(run, 'w:b');
  return {
    ...(font === undefined ? {} : { font }),
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold: !['0', 'false'].includes(attributeOf(bold, 'w:val') ?? '') }),
    ...(size === undefined ? {} : { size: Number(size) }),
  };
}
