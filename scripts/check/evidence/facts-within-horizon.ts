import { beyondHorizon, factWithoutSource } from '../../diagnostics/evidence.ts';
import { walk } from '../../model/walk.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';

/** Facts from after the time of the book stand only where a section says so; every fact has its source. */
export const factsWithinHorizon: Rule = ({ book, manuscript, report }) => {
  for (const { heading, body, notes } of book.sections) {
    const open = manuscript.texts.get(heading.place.file)?.frontMatter.horizon === 'open';
    walk([heading, ...body, ...notes], (node) => {
      if (node.type !== 'factReference') return;
      for (const id of node.facts) {
        const fact = manuscript.facts.get(id);
        if (!fact) continue;
        if (fact.horizon.startsWith('after') && !open) report(beyondHorizon({ id, horizon: fact.horizon }, node.place));
        if (!manuscript.sources.has(fact.source))
          report(factWithoutSource({ id, source: fact.source, nearest: nearest(fact.source, manuscript.sources.keys()) }, node.place));
      }
    });
  }
};
