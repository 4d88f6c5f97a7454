import { emptyHeading } from '../../diagnostics/structure.ts';
import { plainTextOf } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

/** Every heading has something below it: text, or a deeper heading. */
export const emptySections: Rule = ({ book, report }) => {
  for (const { body } of book.sections)
    body.forEach((node, at) => {
      const next = body[at + 1];
      if (node.type !== 'heading' || (next !== undefined && (next.type !== 'heading' || next.depth > node.depth))) return;
      report(emptyHeading({ title: plainTextOf(node.children) }, node.place));
    });
};
