import { headingJump } from '../../diagnostics/structure.ts';
import type { Rule } from '../rule.ts';

/** Heading levels go down one step at a time (WCAG 2.2, technique G141). */
export const headingLevels: Rule = ({ book, report }) => {
  for (const { body } of book.sections) {
    let depth = 1;
    for (const node of body) {
      if (node.type !== 'heading') continue;
      if (node.depth > depth + 1) report(headingJump({ from: depth, to: node.depth }, node.place));
      depth = node.depth;
    }
  }
};
