import { quotationWithoutSource } from '../../diagnostics/evidence.ts';
import { walk } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

const evidence = new Set(['citation', 'factReference', 'link', 'crossReference']);

/** Every quotation says where its words stand. */
export const quotationsSourced: Rule = ({ book, report }) => {
  walk(
    book.sections.flatMap(({ body, notes }) => [...body, ...notes]),
    (node) => {
      if (node.type !== 'blockquote') return;
      let found = false;
      walk([...node.children, ...(node.attribution ?? [])], (inner) => {
        if (evidence.has(inner.type)) found = true;
      });
      if (!found) report(quotationWithoutSource({}, node.place));
    },
  );
};
