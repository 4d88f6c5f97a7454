import { createHash } from 'node:crypto';
import type { Edition, Section } from '../../model/book.ts';
import type { BookNode, InlineNode } from '../../model/book-node.ts';
import type { Place } from '../../model/place.ts';
import { childrenOf } from '../../model/walk.ts';

/** A block of the book that has words itself: a paragraph, a cell, a caption ... */
export interface BookLeaf {
  /** Permanent id of the block. */
  readonly id: string;
  /** `words`: the block itself. `label`: its caption, title or the name of a field. */
  readonly part: 'words' | 'label';
  readonly inlines: readonly InlineNode[];
  /** Of the block whose words or label it is. */
  readonly place: Place;
  /** Anchor of the note that it stands in. */
  readonly note?: string;
  /** Where it stands in a table. */
  readonly cell?: { readonly table: string; readonly row: number; readonly column: number };
  /** Every id that its paragraph may carry: of the block, or of what it opens. */
  readonly carriers: readonly string[];
}

/** Name of the hidden bookmark around a leaf; Word takes 40 characters and tells no case. */
export function bookmarkOf({ id, part }: Pick<BookLeaf, 'id' | 'part'>): string {
  const own = id.replace(/^u-/, '');
  return part === 'words' && /^[0-9a-f]+$/.test(own)
    ? `_b_${own}`
    : `_b_${createHash('sha256').update(`${part}\n${id}`).digest('hex').slice(0, 12)}`;
}

/** The leaves of an edition in the order of reading, those of notes after the text of their section. What the press makes itself has none. */
export function bookLeaves({ sections }: Pick<Edition<'docx'>, 'sections'>): BookLeaf[] {
  return sections.flatMap(leavesOf);
}

function leavesOf({ heading, body, notes }: Section): BookLeaf[] {
  const leaves: BookLeaf[] = [];
  for (const node of [heading, ...body]) visit(node, {}, leaves);
  for (const note of notes) visit(note, { note: note.anchor }, leaves);
  return leaves.filter(({ place }) => place.file.endsWith('.md'));
}

type Inside = Pick<BookLeaf, 'note' | 'cell'> & { readonly carriers?: readonly string[] };

function visit(node: BookNode, inside: Inside, leaves: BookLeaf[]): void {
  const { carriers = [], ...place } = inside;
  const add = (id: string, inlines: readonly InlineNode[], part: BookLeaf['part'], from: Place): void => {
    leaves.push({ id, part, inlines, place: from, carriers: [...carriers, id], ...place });
  };
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'tableCell':
      add(node.id, node.children, 'words', node.place);
      break;
    case 'formField':
      add(node.id, node.label, 'label', node.place);
      break;
    case 'table':
      if (node.caption) add(node.id, node.caption, 'label', node.place);
      node.children.forEach((row, rowAt) => {
        row.children.forEach((cell, column) => {
          visit(cell, { ...place, cell: { table: node.id, row: rowAt, column } }, leaves);
        });
      });
      break;
    case 'figure':
      if (node.caption.length > 0) add(node.id, node.caption, 'label', node.place);
      for (const child of node.description) visit(child, inside, leaves);
      break;
    case 'box':
    case 'checklist':
    case 'form':
      if (node.title.length > 0) add(node.id, node.title, 'label', node.place);
      for (const child of node.children) visit(child, place, leaves);
      break;
    case 'blockquote':
      for (const child of node.children) visit(child, place, leaves);
      if (node.attribution) add(node.id, node.attribution, 'label', node.place);
      break;
    case 'list':
    case 'listItem':
      // What opens it may carry its id.
      childrenOf(node).forEach((child, at) => {
        visit(child, { ...place, carriers: at === 0 ? [...carriers, node.id] : [] }, leaves);
      });
      break;
    default:
      if ('id' in node) for (const child of childrenOf(node)) visit(child, place, leaves);
  }
}
