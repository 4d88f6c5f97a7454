import { emptyHeader } from '../../diagnostics/structure.ts';
import { plainTextOf, walk } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

/** Every column has a header with words, but for the corner above the heads of rows (WCAG 2.2, technique H51). */
export const tableHeaders: Rule = ({ book, report }) => {
  walk(
    book.sections.flatMap(({ body }) => body),
    (node) => {
      if (node.type !== 'table') return;
      node.children[0]?.children.forEach((cell, at) => {
        const corner = at === 0 && node.rowHeads;
        if (!corner && plainTextOf(cell.children).trim() === '') report(emptyHeader({ column: at + 1 }, node.place));
      });
    },
  );
};
