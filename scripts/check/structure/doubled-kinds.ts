import { doubledKind } from '../../diagnostics/structure.ts';
import type { BookNode } from '../../model/book-node.ts';
import { childrenOf, plainTextOf, walk } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

/** No "table Table 4": the word before a reference is not the one that it prints itself. */
export const doubledKinds: Rule = ({ book, report }) => {
  const look = (node: BookNode): void => {
    const children = childrenOf(node);
    children.forEach((child, at) => {
      const before = children[at - 1];
      if (child.type !== 'crossReference' || before?.type !== 'text') return;
      const label = plainTextOf(child.children);
      const own = /^\p{L}+/u.exec(label)?.[0];
      const word = /(\p{L}+)\s+$/u.exec(before.value)?.[1];
      if (own !== undefined && word !== undefined && /\d|[IVX]/.test(label) && own.toLowerCase() === word.toLowerCase())
        report(doubledKind({ word, label }, child.place));
    });
  };
  walk(
    book.sections.flatMap(({ heading, body, notes }) => [heading, ...body, ...notes]),
    look,
  );
};
