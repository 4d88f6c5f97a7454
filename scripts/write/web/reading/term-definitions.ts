import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../../model/book.ts';
import type { GlossaryEntry } from '../../../model/book-node.ts';
import { walk } from '../../../model/walk.ts';

export type Definitions = ReadonlyMap<string, GlossaryEntry>;

/** Entries of the glossary by their anchors. */
export function definitionsOf({ sections }: Edition<'web'>): Definitions {
  const entries = sections.flatMap(({ body }) => body.flatMap((node) => (node.type === 'glossaryList' ? node.entries : [])));
  return new Map(entries.map((entry) => [entry.anchor, entry]));
}

/**
 * The definitions of the terms of a page, hidden, for the script that shows them beside the words: `data-term` is the anchor that the term links to. Without
 * the script the link is all.
 */
export function termDefinitions(section: Section, definitions: Definitions): Element[] {
  if (section.kind === 'glossary') return [];
  const used = new Set<string>();
  walk([section.heading, ...section.body, ...section.notes], (node) => {
    if (node.type === 'termReference') used.add(node.target);
  });
  const items = [...used].sort().flatMap((anchor) => {
    const entry = definitions.get(anchor);
    return entry === undefined ? [] : [h('div', { dataTerm: anchor }, definition(entry))];
  });
  return items.length === 0 ? [] : [h('div', { className: ['term-definitions'], hidden: true }, items)];
}

function definition({ term, acronym, definition: words }: GlossaryEntry): ElementContent[] {
  const name = acronym === undefined ? term : `${term} (${acronym})`;
  return [h('p', [h('strong', name)]), h('p', words)];
}
