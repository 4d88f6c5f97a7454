import type { Element, Nodes } from 'xast';
import { textOf } from '../../../xml/xml-tree.ts';
import { isPrompt, squashed } from '../view/paragraph-text.ts';
import { childAt, childrenNamed, type Found, flagAt } from '../view/story.ts';

/** Where one paragraph ends and the next begins, among letters. */
export const edge = '\u0001';

/** What stands in a paragraph for readers, without spaces: text, choices of lists to choose from, and a sign where a note is called. */
export function saidText({ element }: Found): string {
  return squashed(say(element));
}

const silent: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'mc:Fallback', 'w:sdtPr', 'w:p', 'w:txbxContent']);

function say(element: Element): string {
  return element.children.map(sayNode).join('');
}
function sayNode(node: Nodes): string {
  if (node.type !== 'element' || silent.has(node.name)) return '';
  if (node.name === 'w:t') return textOf(node);
  if (node.name === 'w:noBreakHyphen') return '-';
  if (node.name === 'w:r' && flagAt(node, 'w:rPr', 'w:vanish')) return '';
  if (node.name === 'w:sym') return symbol(node);
  if (node.name === 'w:sdt') return sayControl(node);
  return say(node);
}

function symbol({ attributes }: Element): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) || code < 0 || code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/** Of a list to choose from its entries, of others what they hold, but no prompt. */
function sayControl(control: Element): string {
  const properties = childAt(control, 'w:sdtPr');
  const list = childAt(properties, 'w:dropDownList') ?? childAt(properties, 'w:comboBox');
  if (list)
    return childrenNamed(list, 'w:listItem')
      .filter(({ attributes }) => attributes['w:value'] !== '')
      .map(({ attributes }) => attributes['w:displayText'] ?? attributes['w:value'] ?? '')
      .join('');
  return isPrompt(control) ? '' : say(control);
}
