import { blockInlines } from '../model/block-inlines.ts';
import type { Book } from '../model/book.ts';
import type { BookNode, NodeType } from '../model/book-node.ts';
import type { BookChanges, DeletedBlock } from '../model/pdf.ts';
import { childrenOf, plainTextOf } from '../model/walk.ts';
import { blockPrint } from './block-print.ts';
import { blockTree, sectionNames } from './block-tree.ts';
import { movedBlocks } from './compare-blocks.ts';

type BlockOf = Extract<BookNode, { readonly id: string }>;
interface FoundBlock {
  readonly node: BlockOf;
  readonly section: string;
  /** The block around it. */
  readonly inside?: string;
}

/** What the press makes of the rest of the book is not compared. */
const generated: ReadonlySet<NodeType> = new Set(['contentsList', 'glossaryList', 'acronymList', 'referenceList', 'indexList']);

/** What has changed from one state of a book to another, by permanent ids of blocks. Where there was no book before, all is new. */
export function changedBlocks(before: Book | undefined, now: Book): BookChanges {
  const old = before ? blocksOf(before) : new Map<string, FoundBlock>();
  const fresh = blocksOf(now);
  const blocks = new Map<string, 'new' | 'changed'>();
  const former = new Map<string, string>();
  for (const [id, { node }] of fresh) {
    const was = old.get(id);
    if (was === undefined) blocks.set(id, 'new');
    else if (before && (was.node.type !== node.type || blockPrint(was.node, before) !== blockPrint(node, now))) {
      blocks.set(id, 'changed');
      former.set(id, plainTextOf(blockInlines(was.node)?.nodes ?? []));
    }
  }
  const moved =
    before &&
    movedBlocks(
      blockTree(before, ({ heading }) => heading.id),
      blockTree(now, sectionNames(before, now)),
    );
  return { blocks, deleted: deletedBlocks(old, fresh), former, ...(moved ? { moved } : {}) };
}

/** Every block of the text by its id, in the order of reading. */
function blocksOf(book: Book): Map<string, FoundBlock> {
  const found = new Map<string, FoundBlock>();
  const visit = (node: BookNode, section: string, inside: string | undefined): void => {
    if (generated.has(node.type)) return;
    const isBlock = 'id' in node;
    if (isBlock) found.set(node.id, { node, section, ...(inside === undefined ? {} : { inside }) });
    for (const child of childrenOf(node)) visit(child, section, isBlock ? node.id : inside);
  };
  for (const { kind, anchor, heading, body, notes, generated: made } of book.sections)
    if (kind !== 'titlePage' && made !== 'changes') for (const node of [heading, ...body, ...notes]) visit(node, anchor, undefined);
  return found;
}

/** Blocks that are gone: of those that went together the outermost. */
function deletedBlocks(old: ReadonlyMap<string, FoundBlock>, fresh: ReadonlyMap<string, FoundBlock>): DeletedBlock[] {
  const deleted: DeletedBlock[] = [];
  /** The last block that is still there, by what is around it. */
  const last = new Map<string, string>();
  for (const [id, { node, section, inside }] of old) {
    const around = `${section}\n${inside ?? ''}`;
    if (fresh.has(id)) last.set(around, id);
    else if (inside === undefined || fresh.has(inside)) {
      const after = last.get(around);
      deleted.push({
        id,
        type: node.type,
        text: wordsOf(node),
        section,
        ...(inside === undefined ? {} : { inside }),
        ...(after === undefined ? {} : { after }),
      });
    }
  }
  return deleted;
}

/** The words of a block, those of the blocks inside it apart by spaces. */
function wordsOf(node: BookNode): string {
  const parts: string[] = [];
  let words = '';
  for (const child of childrenOf(node))
    if ('id' in child) {
      parts.push(words, wordsOf(child));
      words = '';
    } else words += plainTextOf([child]);
  parts.push('value' in node ? node.value : words);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
