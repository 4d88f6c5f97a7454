import { neverReferred } from '../../diagnostics/structure.ts';
import { walk } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

/** The text refers to every numbered table and figure. */
export const exhibitsReferred: Rule = ({ book, report }) => {
  const referred = new Set<string>();
  const nodes = book.sections.flatMap(({ heading, body, notes }) => [heading, ...body, ...notes]);
  walk(nodes, (node) => {
    if (node.type === 'crossReference') referred.add(node.target);
  });
  walk(nodes, (node) => {
    if (
      (node.type === 'table' || node.type === 'figure') &&
      node.anchor !== undefined &&
      node.label !== undefined &&
      !referred.has(node.anchor)
    )
      report(neverReferred({ label: node.label, id: node.anchor }, node.place));
  });
};
