import type { ElementContent } from 'hast';
import type { BlockNode, FootnoteDefinition, InlineNode, ListItem, TableCell, TableRow } from '../../model/book-node.ts';
import { bareInlines } from './bare-inlines.ts';

type AnyNode = BlockNode | InlineNode | ListItem | TableRow | TableCell | FootnoteDefinition;

/** Words of inline nodes without notes, for names, titles of windows and alternative text. */
export function plainInlines(nodes: readonly InlineNode[]): string {
  return plainText(bareInlines(nodes));
}

/** Words of any nodes, blocks apart by spaces. */
export function plainText(nodes: readonly AnyNode[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}
function textOf(node: AnyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'acronym') return node.first ? `${node.expansion} (${node.acronym})` : node.acronym;
  if (node.type === 'image') return node.alt;
  if (node.type === 'revision' && node.kind === 'deleted') return '';
  if (node.type === 'break') return ' ';
  const children: readonly AnyNode[] = 'children' in node ? node.children : [];
  const text = children.map(textOf).join('');
  return 'id' in node ? `${text} ` : text;
}

/** Words of rendered content. */
export function hastText(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? hastText(node.children) : '')).join('');
}
