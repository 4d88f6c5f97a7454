import { blockInlines } from '../model/block-inlines.ts';
import type { Section } from '../model/book.ts';
import type { BlockNode, BookNode, InlineNode, ListItem, Paragraph, TableCell, TableRow } from '../model/book-node.ts';
import type { BookChanges, DeletedBlock } from '../model/pdf.ts';
import type { Place } from '../model/place.ts';
import { deleted, insertedInlines, reviseInlines } from './revise-inlines.ts';

/**
 * A section with the words marked that came and went, blocks that are new, and blocks that are gone where they stood: a row in its table, an item in its list, else a paragraph.
 * Not shown: chapters that are gone whole, cells of columns that are gone, code, and what has changed in marks or shape alone.
 */
export function reviseSection(section: Section, changes: BookChanges): Section {
  const around: Around = { changes, section: section.anchor, gone: goneIn(section.anchor, changes) };
  const heading = reviseBlock(section.heading, around);
  const notes = section.notes.map((note) => reviseBlock(note, around));
  const children = reviseChildren(section.body, undefined, around, { place: section.heading.place, heading: section.heading.id });
  return { ...section, heading, body: children as BlockNode[], notes };
}

interface Around {
  readonly changes: BookChanges;
  readonly section: string;
  /** Gone blocks by the block that was around them, '' for the section. */
  readonly gone: ReadonlyMap<string, readonly DeletedBlock[]>;
}
interface Parent {
  readonly place: Place;
  /** Of a section: what followed its heading is first in the body. */
  readonly heading?: string;
  /** Cells of a row; lists have items. */
  readonly columns?: number;
  readonly isList?: boolean;
  readonly isRow?: boolean;
}
type Child = BlockNode | ListItem | TableRow | TableCell;

function goneIn(section: string, { deleted: all }: BookChanges): Map<string, DeletedBlock[]> {
  const gone = new Map<string, DeletedBlock[]>();
  for (const block of all)
    if (block.section === section && block.text !== '') gone.set(block.inside ?? '', [...(gone.get(block.inside ?? '') ?? []), block]);
  return gone;
}

function reviseBlock<T extends BookNode & { readonly id: string }>(node: T, around: Around): T {
  const own = blockInlines(node);
  const revised = own ? { [own.field]: reviseOwn(node.id, own.nodes, node.place, around.changes) } : {};
  const parent: Parent = {
    place: node.place,
    ...(node.type === 'table' ? { columns: node.align.length } : {}),
    ...(node.type === 'list' ? { isList: true } : {}),
    ...(node.type === 'tableRow' ? { isRow: true } : {}),
  };
  const isContainer = 'children' in node && own?.field !== 'children';
  const inside = isContainer ? { children: reviseChildren(node.children as readonly Child[], node.id, around, parent) } : {};
  const description = node.type === 'figure' ? { description: node.description.map((each) => reviseBlock(each, around)) } : {};
  return { ...node, ...revised, ...inside, ...description };
}

function reviseOwn(id: string, nodes: readonly InlineNode[], place: Place, { blocks, former }: BookChanges): readonly InlineNode[] {
  const how = blocks.get(id);
  if (how === 'new') return insertedInlines(nodes, place);
  const was = how === 'changed' ? former?.get(id) : undefined;
  return was === undefined ? nodes : reviseInlines(nodes, was, place);
}

/** Children with those between them that are gone, each after the one that it followed; where that one is elsewhere now, last. */
function reviseChildren(children: readonly Child[], inside: string | undefined, around: Around, parent: Parent): Child[] {
  const gone = parent.isRow ? [] : [...(around.gone.get(inside ?? '') ?? [])];
  const after = (id: string | undefined): Child[] => {
    const here = gone.filter((block) => block.after === id);
    for (const block of here) gone.splice(gone.indexOf(block), 1);
    return here.map((block) => goneBlock(block, parent));
  };
  const first = [...after(undefined), ...(parent.heading === undefined ? [] : after(parent.heading))];
  const rest = children.flatMap((child) => [reviseBlock(child, around), ...after(child.id)]);
  const last = gone.map((block) => goneBlock(block, parent));
  return [...first, ...rest, ...last];
}

function goneBlock({ id, text }: DeletedBlock, { place, columns, isList }: Parent): Child {
  const paragraph: Paragraph = { type: 'paragraph', id, children: [deleted(text, place)], place };
  if (isList) return { type: 'listItem', id: `${id}-item`, children: [paragraph], place };
  if (columns === undefined) return paragraph;
  const cells = Array.from({ length: columns }, (_, at): TableCell => {
    const children = at === 0 ? paragraph.children : [];
    return { type: 'tableCell', id: `${id}-${at + 1}`, align: null, children, place };
  });
  return { type: 'tableRow', id, header: false, children: cells, place };
}
