import type { Book } from '../../model/book.ts';
import type { BookNode } from '../../model/book-node.ts';
import { walk } from '../../model/walk.ts';

const known = new WeakMap<Book, ReadonlyMap<string, BookNode>>();

/** The blocks of a book by their ids, found once. */
export function blockNodes(book: Book): ReadonlyMap<string, BookNode> {
  const found = known.get(book);
  if (found) return found;
  const nodes = new Map<string, BookNode>();
  walk(
    book.sections.flatMap(({ heading, body, notes }): BookNode[] => [heading, ...body, ...notes]),
    (node) => {
      if ('id' in node) nodes.set(node.id, node);
    },
  );
  known.set(book, nodes);
  return nodes;
}
