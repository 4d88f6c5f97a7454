import type { Book, Section } from '../model/book.ts';
import { walk } from '../model/walk.ts';

/** Which blocks of a text are new or changed since an earlier state. */
export interface ChangedText {
  readonly book: Pick<Book, 'sections'>;
  /** Permanent ids. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Blocks of a translation whose counterparts in the source have changed while they have not, by permanent id. Counterparts stand at the same place in a section with the same
 * anchor. Where the two have not the same blocks one for one, the heading of the section stands for all of it.
 */
export function staleBlocks(source: ChangedText, translation: ChangedText): Set<string> {
  const stale = new Set<string>();
  const ofSource = new Map(source.book.sections.map((section) => [section.anchor, section]));
  for (const section of translation.book.sections) {
    const original = ofSource.get(section.anchor);
    if (original === undefined) continue;
    const [from, to] = [blocksOf(original), blocksOf(section)];
    const isAlike = from.length === to.length && from.every(({ type }, at) => type === to[at]?.type);
    from.forEach(({ id }, at) => {
      const own = isAlike ? to[at]?.id : section.heading.id;
      if (own !== undefined && source.changed.has(id) && !translation.changed.has(own)) stale.add(own);
    });
  }
  return stale;
}

function blocksOf({ heading, body, notes }: Section): { readonly id: string; readonly type: string }[] {
  const blocks: { readonly id: string; readonly type: string }[] = [];
  walk([heading, ...body, ...notes], (node) => {
    if ('id' in node) blocks.push({ id: node.id, type: node.type });
  });
  return blocks;
}
