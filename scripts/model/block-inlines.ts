import type { BookNode, InlineNode } from './book-node.ts';

/** Where a block has its own words, and which: its text, title, caption, label or attribution. Undefined where it has none that run in a line. */
export function blockInlines(node: BookNode): { readonly field: string; readonly nodes: readonly InlineNode[] } | undefined {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'tableCell':
      return { field: 'children', nodes: node.children };
    case 'table':
    case 'figure':
      return node.caption && { field: 'caption', nodes: node.caption };
    case 'box':
    case 'checklist':
    case 'form':
      return { field: 'title', nodes: node.title };
    case 'formField':
      return { field: 'label', nodes: node.label };
    case 'blockquote':
      return node.attribution && { field: 'attribution', nodes: node.attribution };
    default:
      return undefined;
  }
}
