import type { Book, Section } from '../model/book.ts';
import type { ComparedType } from '../model/book-difference.ts';
import type { BookNode, GeneratedList, NodeOf, NodeType } from '../model/book-node.ts';
import { childrenOf, plainTextOf } from '../model/walk.ts';

export type BlockOf = NodeOf<ComparedType>;
/** A block in its book: `parent` is '' for headings of sections, which stand for them. */
export interface TreeBlock {
  readonly node: BlockOf;
  readonly section: string;
  readonly parent: string;
}
/** All blocks of a book by id in the order of reading, and the ids of those in each parent. */
export interface BlockTree {
  readonly blocks: ReadonlyMap<string, TreeBlock>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

const generated: ReadonlySet<NodeType> = new Set(['contentsList', 'glossaryList', 'acronymList', 'referenceList', 'indexList']);
/** What the press makes of the rest of the book is not compared as blocks. */
const isGenerated = (node: BookNode): node is GeneratedList => generated.has(node.type);
const withoutText: ReadonlySet<Section['kind']> = new Set(['titlePage', 'halfTitle', 'colophon']);

/** The blocks of a text as a tree. `known` gives a section's heading the id that it goes by in the comparison. */
export function blockTree({ sections }: Pick<Book, 'sections'>, known: (section: Section) => string): BlockTree {
  const blocks = new Map<string, TreeBlock>();
  const children = new Map<string, string[]>();
  const add = (id: string, block: TreeBlock): void => {
    blocks.set(id, block);
    const siblings = children.get(block.parent);
    if (siblings) siblings.push(id);
    else children.set(block.parent, [id]);
  };
  const visit = (node: BookNode, section: string, parent: string): void => {
    if (isGenerated(node)) return;
    const isNew = 'id' in node && !blocks.has(node.id);
    if (isNew) add(node.id, { node, section, parent });
    for (const child of childrenOf(node)) visit(child, section, isNew ? node.id : parent);
  };
  for (const section of sections) {
    if (withoutText.has(section.kind) || section.generated === 'changes') continue;
    const id = known(section);
    add(id, { node: section.heading, section: section.anchor, parent: '' });
    for (const node of [...section.body, ...section.notes]) visit(node, section.anchor, id);
  }
  return { blocks, children };
}

/** How the headings of a later state are called in a comparison: as in the former one, where a section kept its anchor but not its heading's id. */
export function sectionNames(before: Pick<Book, 'sections'>, now: Pick<Book, 'sections'>): (section: Section) => string {
  const idsBefore = new Set(before.sections.map(({ heading }) => heading.id));
  const idsNow = new Set(now.sections.map(({ heading }) => heading.id));
  const byAnchor = new Map(before.sections.map(({ anchor, heading }) => [anchor, heading.id]));
  return ({ anchor, heading: { id } }) => {
    const former = byAnchor.get(anchor);
    return idsBefore.has(id) || former === undefined || idsNow.has(former) ? id : former;
  };
}

/** A block's own words: its text, title or caption, and what stands for a picture, without the blocks inside it. */
export function ownText(node: BlockOf): string {
  const inlines = childrenOf(node).filter((child) => !('id' in child));
  const parts = [
    'value' in node ? node.value : plainTextOf(inlines),
    node.type === 'figure' ? node.alt : '',
    ...(node.type === 'formField' ? node.options : []),
  ];
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The words of a block and of all inside it. */
export function wholeText(id: string, tree: BlockTree): string {
  const block = tree.blocks.get(id);
  if (!block) return '';
  const inside = block.parent === '' ? [] : (tree.children.get(id) ?? []);
  return [ownText(block.node), ...inside.map((child) => wholeText(child, tree))].filter(Boolean).join(' ');
}
