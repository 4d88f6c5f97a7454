import { bareUrl, vagueLink } from '../../diagnostics/structure.ts';
import { plainTextOf, walk } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

/** Links say where they lead (WCAG 2.2, 2.4.4). */
export const linkWords: Rule = ({ book, report }) => {
  const vague = new Set(book.words.vagueLinks.map((words) => words.toLowerCase()));
  walk(
    book.sections.filter(({ kind }) => kind !== 'references').flatMap(({ body, notes }) => [...body, ...notes]),
    (node) => {
      if (node.type !== 'link' && node.type !== 'crossReference') return;
      const words = plainTextOf(node.children).trim();
      if (vague.has(words.toLowerCase())) report(vagueLink({ words }, node.place));
      else if (node.type === 'link' && /^https?:\/\//.test(words)) report(bareUrl({ url: words }, node.place));
    },
  );
};
