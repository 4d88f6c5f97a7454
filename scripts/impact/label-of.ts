import type { Book } from '../model/book.ts';
import { walk } from '../model/walk.ts';

const labels = new WeakMap<Book, ReadonlyMap<string, string>>();

/** "Table 4", "Chapter 3", "In practice 2": how the book calls a target; undefined where it has no number. */
export function labelOf(id: string, book: Book): string | undefined {
  const known = labels.get(book) ?? gather(book);
  labels.set(book, known);
  return known.get(id);
}

function gather(book: Book): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const section = book.words.kinds.section.label;
  for (const { anchor, label, heading, body, notes } of book.sections) {
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'heading' && node.number !== undefined) found.set(node.anchor, section.replace('{number}', node.number));
      else if ('anchor' in node && 'label' in node && node.anchor !== undefined && typeof node.label === 'string')
        found.set(node.anchor, node.label.replaceAll('\u00a0', ' '));
    });
    if (label === undefined) found.delete(anchor);
    else found.set(anchor, label);
  }
  return found;
}
