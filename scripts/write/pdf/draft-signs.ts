import type { Edition } from '../../model/book.ts';
import type { DraftSigns } from './layout/page-orders.ts';

/** To be confirmed; a translation that is behind its source; something was taken out here. */
export const signs = { unsettled: '?', stale: '!', deleted: '\u2212' } as const;

/** What a draft says in its margins, from what is to be settled and what has changed since an earlier state. */
export function draftSigns({ spec: { marks = [], changes }, sections }: Edition<'pdf'>): DraftSigns {
  const beside = new Map<string, string>();
  const add = (id: string, sign: string): void => {
    if (!beside.get(id)?.includes(sign)) beside.set(id, `${beside.get(id) ?? ''}${sign}`);
  };
  for (const id of changes?.stale ?? []) add(id, signs.stale);
  for (const { block } of marks) add(block, signs.unsettled);
  const headings = new Map(sections.map(({ anchor, heading }) => [anchor, heading.id]));
  const places = (changes?.deleted ?? []).map(({ after, inside, section }) => after ?? inside ?? headings.get(section));
  const below = new Map(places.flatMap((id) => (id === undefined ? [] : [[id, signs.deleted] as const])));
  return { changed: new Set(changes?.blocks.keys()), beside, below };
}
