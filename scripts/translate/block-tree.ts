import type { Book } from '../model/book.ts';
import type { BookNode } from '../model/book-node.ts';
import type { Place } from '../model/place.ts';
import { childrenOf, plainTextOf } from '../model/walk.ts';

/** A block of a text with the blocks inside it, and what tells that a block of another language says the same. */
export interface BlockTree {
  readonly id: string;
  /** `paragraph`, `box practice`, `heading 2`, `list ordered` ... */
  readonly kind: string;
  readonly place: Place;
  /** Its written or made id where it is one that other text refers to. */
  readonly anchor?: string;
  /** Targets, citations, facts, addresses and numbers in it, blocks inside it among them. */
  readonly evidence: ReadonlyMap<string, number>;
  readonly text: string;
  readonly children: readonly BlockTree[];
}

/** The blocks of each file of a book's text, by path: the text's own, then its notes. */
export function blockTrees({ sections }: Pick<Book, 'sections'>): Map<string, BlockTree[]> {
  const trees = new Map<string, BlockTree[]>();
  for (const { heading, body, notes } of sections) {
    const file = heading.place.file;
    if (!file.endsWith('.md')) continue;
    trees.set(file, [...(trees.get(file) ?? []), ...[heading, ...body, ...notes].flatMap(treesIn)]);
  }
  return trees;
}

function treesIn(node: BookNode): BlockTree[] {
  const inside = childrenOf(node).flatMap(treesIn);
  if (!('id' in node)) return inside;
  const anchor = 'anchor' in node && node.type !== 'footnoteDefinition' ? node.anchor : undefined;
  return [
    {
      id: node.id,
      kind: kindOf(node),
      place: node.place,
      ...(anchor === undefined ? {} : { anchor }),
      evidence: evidenceOf(node),
      text: plainTextOf([node]).replace(/\s+/g, ' ').trim(),
      children: inside,
    },
  ];
}

function kindOf(node: BookNode): string {
  if (node.type === 'heading') return `heading ${node.depth}`;
  if (node.type === 'box') return `box ${node.kind}`;
  if (node.type === 'list') return node.ordered ? 'list ordered' : 'list';
  return node.type === 'formField' ? `field ${node.kind}` : node.type;
}

/** Figures, those in groups of three as one: 1,250 and 1 250. */
const figures = /\p{N}{1,3}(?:[.,’\u0020\u00A0\u202F]\p{N}{3})+(?!\p{N})|\p{N}+/gu;

function evidenceOf(node: BookNode): Map<string, number> {
  const found = new Map<string, number>();
  const add = (key: string): void => void found.set(key, (found.get(key) ?? 0) + 1);
  const visit = (inner: BookNode): void => {
    if (inner.type === 'crossReference') add(`# ${inner.target}`);
    else if (inner.type === 'citationItem') add(`@ ${inner.key}`);
    else if (inner.type === 'factReference') for (const fact of inner.facts) add(`fact ${fact}`);
    else if (inner.type === 'link') add(`url ${inner.url}`);
    else if (inner.type === 'image') add(`image ${inner.asset}`);
    else if (inner.type === 'footnoteReference') add('note');
    else if (inner.type === 'text') for (const [number] of inner.value.matchAll(figures)) add(number.replace(/[^\p{N}]/gu, ''));
    // The words of references and facts are made by the press.
    if (inner.type !== 'crossReference' && inner.type !== 'factReference' && inner.type !== 'citation')
      for (const child of childrenOf(inner)) visit(child);
    else if (inner.type === 'citation') for (const child of inner.children) if (child.type === 'citationItem') visit(child);
  };
  visit(node);
  return found;
}
