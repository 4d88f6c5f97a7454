import { neverCited, repealedAct } from '../../diagnostics/evidence.ts';
import { startOf } from '../../model/place.ts';
import { walk } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

const file = 'data/sources.json';

/** In a book with a list of references, tells which sources are cited nowhere, and which cited acts were repealed. */
export const sourcesInUse: Rule = ({ book, manuscript, report }) => {
  if (!book.sections.some(({ kind }) => kind === 'references')) return;
  const cited = new Set<string>();
  walk(
    book.sections.flatMap(({ body, notes }) => [...body, ...notes]),
    (node) => {
      if (node.type === 'citationItem') cited.add(node.key);
    },
  );
  const unused = [...manuscript.sources.keys()].filter((key) => !cited.has(key));
  if (unused.length > 0) report(neverCited({ count: unused.length, keys: unused }, startOf(file)));
  for (const key of cited) {
    const note = manuscript.sources.get(key)?.note;
    if (typeof note === 'string' && /\brepealed\b/i.test(note)) report(repealedAct({ key, note }, startOf(file)));
  }
};
