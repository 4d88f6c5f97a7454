import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Book, CheckedBook } from '../model/book.ts';
import { walk } from '../model/walk.ts';

/**
 * The one gate: a book with an error is not sealed, and what is not sealed is not written.
 * Throws where a reference of a book without findings leads nowhere: then a resolver is wrong, not the author.
 */
export function seal(book: Book, findings: readonly Diagnostic[]): CheckedBook | undefined {
  const mine = findings.filter(({ language }) => language === undefined || language === book.info.language);
  if (mine.some(({ severity }) => severity === 'error')) return undefined;
  walk(
    book.sections.flatMap(({ heading, body, notes }) => [heading, ...body, ...notes]),
    (node) => {
      if ('target' in node && !book.anchors.has(node.target))
        throw new Error(
          `${node.place.file}:${node.place.start.line}: ${node.type} leads to “${node.target}”, which is nowhere in the book.`,
        );
    },
  );
  return book as CheckedBook;
}
