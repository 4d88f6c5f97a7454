import type { BookNode } from '../../model/book-node.ts';

/** A block in words: “heading of level 2”, “numbered list from 1”, “ticked item of a list”. */
export function kindOf(node: BookNode): string {
  if (node.type === 'heading') return `heading of level ${node.depth}`;
  if (node.type === 'list') return node.ordered ? `numbered list from ${node.start}` : 'list';
  if (node.type === 'listItem') return node.checked === undefined ? 'item of a list' : `${node.checked ? 'ticked' : 'open'} item of a list`;
  if (node.type === 'box') return `box “${node.kind}”${node.country === undefined ? '' : ` of ${node.country}`}`;
  if (node.type === 'formField') return node.kind === 'choice' ? `field with ${node.options.length} choices` : `field “${node.kind}”`;
  if (node.type === 'figure') return 'type' in node.content ? 'figure' : node.content.kind;
  return names[node.type] ?? node.type;
}
const names: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  blockquote: 'quotation',
  tableRow: 'row of a table',
  tableCell: 'cell of a table',
  footnoteDefinition: 'note',
  conditionalBlock: 'block for some editions only',
  thematicBreak: 'break',
};
