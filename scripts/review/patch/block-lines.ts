import type { FootnoteDefinition, ListItem, Nodes, Parents } from 'mdast';
import type { SourceLeaf, SourceText } from '../markdown/source-leaves.ts';
import type { Splice } from './splice.ts';

export const startOfNode = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOfNode = (node: Nodes): number => node.position?.end.offset ?? 0;
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
/** Where the line ends that an offset is in: before its \n. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** What a line after this block begins with to stand in the same quotation, list or note. */
export function prefixOf(node: Nodes, text: string): string {
  const before = text.slice(lineStart(text, startOfNode(node)), startOfNode(node));
  return before
    .replace(/\[\^[^\]]*\]:\s*$/, '    ')
    .replace(/\[[ xX]\] $/, '')
    .replace(/[^\s>]/g, ' ');
}

/** A block of its own after or before another, in the same surroundings. */
export function newBlock(node: Nodes, side: 'after' | 'before', content: string, { text }: SourceText): Splice {
  const prefix = prefixOf(node, text);
  const blank = `\n${prefix.trimEnd()}\n`;
  if (side === 'after') {
    const at = lineEnd(text, endOfNode(node));
    return { start: at, end: at, text: `${blank}${prefix}${content}` };
  }
  const at = lineStart(text, startOfNode(node));
  return { start: at, end: at, text: `${prefix}${content}${blank}` };
}

/** An item of a list after or before another; undefined where the list is written in a way that has no room for one. */
export function newItem(
  item: ListItem,
  side: 'after' | 'before',
  content: string,
  list: Parents | undefined,
  { text }: SourceText,
): Splice | undefined {
  const marker = itemMarker(item, side, text);
  if (marker === undefined || list?.type !== 'list') return undefined;
  const isLoose =
    list.spread === true || list.children.some((each) => each.type === 'listItem' && each.spread === true) || isApart(item, list, text);
  const gap = isLoose ? `\n${marker.replace(/[^\s>].*$/, '').trimEnd()}\n` : '\n';
  if (side === 'after') {
    const at = lineEnd(text, endOfNode(item));
    return { start: at, end: at, text: `${gap}${marker}${content}` };
  }
  const at = lineStart(text, startOfNode(item));
  return { start: at, end: at, text: `${marker}${content}${gap}` };
}

/** True where a blank line stands before the item or after it. */
function isApart(item: ListItem, list: Parents, text: string): boolean {
  const at = (list.children as Nodes[]).indexOf(item);
  const [before, after] = [list.children[at - 1], list.children[at + 1]];
  const between = (a: Nodes | undefined, b: Nodes | undefined): boolean =>
    a !== undefined && b !== undefined && /\n[ \t>]*\n/.test(text.slice(endOfNode(a), startOfNode(b)));
  return between(before, item) || between(item, after);
}

/** "- ", "4. ", "  - [ ] ": what an item begins with, all of its line. */
export function itemMarker(item: ListItem, side: 'after' | 'before', text: string): string | undefined {
  const [first] = item.children;
  if (!first) return undefined;
  const marker = text.slice(lineStart(text, startOfNode(item)), startOfNode(first));
  const [, lead = '', sign = '', rest = ''] = /^([\s>]*)([-*+]|\d{1,9}[.)])(\s+(?:\[[ xX]\] )?)$/.exec(marker) ?? [];
  if (sign === '') return undefined;
  const number = /^\d+/.exec(sign)?.[0];
  const next = number === undefined ? sign : `${Number(number) + (side === 'after' ? 1 : 0)}${sign.slice(number.length)}`;
  return `${lead}${next}${rest.replace(/\[[xX]\]/, '[ ]')}`;
}

/** What two halves of a split block have between them; undefined where the block cannot be two. */
export function splitJoin({ node, parents }: SourceLeaf, { text }: SourceText): string | undefined {
  if (node.type !== 'paragraph' || node.data?.directiveLabel) return undefined;
  const [list, item] = parents.slice(-2);
  if (item?.type === 'listItem' && item.children[0] === node) {
    const made = newItem(item, 'after', '', list, { text } as SourceText);
    return made?.text;
  }
  const prefix = prefixOf(node, text);
  return `\n${prefix.trimEnd()}\n${prefix}`;
}

/** The stretch of neighbours that go, with the blank lines that go with them; undefined where what they stand in would be empty. */
export function removal(nodes: readonly Nodes[], parent: Parents, { text }: SourceText): Splice | undefined {
  const siblings = parent.children as readonly Nodes[];
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return undefined;
  if (first.type === 'tableRow') return { start: lineStart(text, startOfNode(first)) - 1, end: lineEnd(text, endOfNode(last)), text: '' };
  const before = siblings[siblings.indexOf(first) - 1];
  const after = siblings[siblings.indexOf(last) + 1];
  const start = lineStart(text, startOfNode(first));
  // A first block shares its line with the sign of its list or note.
  const lead = first.type === 'listItem' || first.type === 'list' ? '' : text.slice(start, startOfNode(first));
  if (/[^\s>]/.test(lead)) return undefined;
  if (after) return { start, end: lineStart(text, startOfNode(after)), text: '' };
  return before ? { start: lineEnd(text, endOfNode(before)), end: lineEnd(text, endOfNode(last)), text: '' } : undefined;
}

/** Definitions of notes by name, and how often each is called. */
export function notesIn({ root }: SourceText): {
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly calls: ReadonlyMap<string, number>;
} {
  const definitions = new Map<string, FootnoteDefinition>();
  const calls = new Map<string, number>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteReference') calls.set(node.identifier, (calls.get(node.identifier) ?? 0) + 1);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return { definitions, calls };
}
