import type { Element, Nodes } from 'xast';
import { textOf } from '../../../xml/xml-tree.ts';
import { flagAt } from './story.ts';

/** What stands in a line without being text (ECMA-376-1, 17.3.3). */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};
const objects: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:footnoteReference', 'w:endnoteReference']);
/** What says nothing, stands elsewhere or is taken out. */
const silent: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:p',
  'wps:txbx',
  'v:textbox',
  'w:ruby',
]);

/** The text that readers see in an element, notes and text boxes apart: tabs and breaks as characters, codes of fields and hidden runs left out. */
export function shownText(element: Element, options: TextOptions = {}): string {
  if (element.name === 'w:r' && flagAt(element, 'w:rPr', 'w:vanish')) return '';
  return element.children.map((child) => shown(child, options)).join('');
}

export interface TextOptions {
  /** Also the prompts of content controls that nobody has filled in yet, left out otherwise. */
  readonly prompts?: boolean;
  /** A sign (U+FFFC) for each picture and call of a note. */
  readonly objects?: boolean;
}

function shown(node: Nodes, options: TextOptions): string {
  if (node.type !== 'element' || silent.has(node.name)) return '';
  if (node.name === 'w:t') return textOf(node);
  if (node.name === 'w:sym') return symbolOf(node);
  if (options.objects && objects.has(node.name)) return '\ufffc';
  const sign = signs[node.name];
  if (sign !== undefined) return sign;
  if (node.name === 'w:r' && flagAt(node, 'w:rPr', 'w:vanish')) return '';
  if (node.name === 'w:sdt' && !options.prompts && isPrompt(node)) return '';
  return node.children.map((child) => shown(child, options)).join('');
}

/** A content control that shows its prompt (ECMA-376-1, 17.5.2.39). */
export function isPrompt(sdt: Element): boolean {
  const properties = sdt.children.find((child): child is Element => child.type === 'element' && child.name === 'w:sdtPr');
  return flagAt(properties, 'w:showingPlcHdr') === true;
}

function symbolOf(symbol: Element): string {
  const code = Number.parseInt(symbol.attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) || code < 0 || code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/** Words with their spaces evened out. */
export const folded = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Words without spaces, marks that nobody sees, and kinds of hyphen, so that texts can be held against each other. */
export const squashed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '')
    .replaceAll('\u2011', '-');
