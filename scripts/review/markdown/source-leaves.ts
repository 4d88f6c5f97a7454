import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { splitTrailing } from '../../resolve/attributes.ts';
import { inlineAtoms, type SourceAtom } from './inline-atoms.ts';

export type LeafKind = 'paragraph' | 'heading' | 'cell' | 'label' | 'opaque';

/** A block that holds words itself, as it stands in the Markdown. */
export interface SourceLeaf {
  /** `label`: words in the square brackets of a directive. `opaque`: code, and what else is shown and never changed. */
  readonly kind: LeafKind;
  /** The stretch of its words. */
  readonly start: number;
  readonly end: number;
  /** Where the block that it is, or whose label it is, begins; the key by which a block of the book finds it. */
  readonly owner: number;
  readonly node: Nodes;
  /** Nodes around it, outermost first, the root among them. */
  readonly parents: readonly Parents[];
  readonly atoms: readonly SourceAtom[] | undefined;
}

/** A file of the manuscript as the import sees it. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly leaves: readonly SourceLeaf[];
  readonly root: Root;
}

/** All blocks with words of a text, in the order of the file. */
export function readSourceText(path: string, text: string, root: Root): SourceText {
  const leaves: SourceLeaf[] = [];
  visit(root, [], text, leaves);
  return { path, text, root, leaves };
}

function visit(node: Nodes, parents: readonly Parents[], text: string, leaves: SourceLeaf[]): void {
  const leaf = leafOf(node, parents, text);
  if (leaf) leaves.push(leaf);
  else if ('children' in node) for (const child of node.children) visit(child, [...parents, node], text, leaves);
}

function leafOf(node: Nodes, parents: readonly Parents[], text: string): SourceLeaf | undefined {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (from === undefined || to === undefined) return undefined;
  const of = (kind: LeafKind, children: readonly PhrasingContent[], owner = from): SourceLeaf => {
    const start = children[0]?.position?.start.offset ?? emptyAt(node, text);
    const end = children.length === 0 ? start : endOf(kind, children, text);
    return { kind, start, end, owner, node, parents, atoms: inlineAtoms(children, text, { start, end }) };
  };
  switch (node.type) {
    case 'paragraph':
      return node.data?.directiveLabel
        ? of('label', node.children, parents.at(-1)?.position?.start.offset)
        : of('paragraph', node.children);
    case 'heading':
      return of('heading', node.children);
    case 'tableCell':
      return of('cell', node.children);
    case 'leafDirective':
      return node.name === 'field' ? of('label', node.children) : undefined;
    case 'code':
    case 'thematicBreak':
    case 'html':
    case 'definition':
      return { kind: 'opaque', start: from, end: to, owner: from, node, parents, atoms: undefined };
    default:
      return undefined;
  }
}

/** Where words would go in a block without any: in a cell after its first bar, else at its end. */
function emptyAt(node: Nodes, text: string): number {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (node.type !== 'tableCell') return to;
  const lead = /^\|? ?/.exec(text.slice(from, to))?.[0].length ?? 0;
  return from + lead;
}

/** The end of the words: before the attributes of a heading. */
function endOf(kind: LeafKind, children: readonly PhrasingContent[], text: string): number {
  const last = children.at(-1);
  const end = last?.position?.end.offset ?? 0;
  if (kind !== 'heading' || last?.type !== 'text') return end;
  const cut = splitTrailing(last.value);
  if (!cut.attributes) return end;
  const found = /\s*\{[^{}]*\}\s*$/.exec(text.slice(last.position?.start.offset ?? 0, end));
  return found ? end - found[0].length : end;
}
