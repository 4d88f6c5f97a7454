import type { Edition } from '../../model/book.ts';
import type { BookNode, IndexEntry } from '../../model/book-node.ts';
import { walk } from '../../model/walk.ts';
import { partKey, type Shared } from './docx-state.ts';
import { HeadingNumbers } from './heading-numbers.ts';
import { partsOf } from './inlines.ts';
import { referenceTargets } from './reference-targets.ts';
import type { StyleTemplate } from './style-template.ts';

/** What must be known of the whole book before its first word is written. */
export function createShared(edition: Edition<'docx'>, template: StyleTemplate, { pages, names }: Pick<Shared, 'pages' | 'names'>): Shared {
  const { sections, words } = edition;
  const notes = sections.flatMap((section) => section.notes);
  const targets = referenceTargets(sections, words);
  const nodes = sections.flatMap(({ heading, body, notes: own }): BookNode[] => [heading, ...body, ...own]);
  const shared: Shared = {
    names,
    headings: new HeadingNumbers(template, words),
    targets,
    repeated: new Set(),
    listed: listedIn(nodes),
    ranges: rangesIn(nodes),
    rangeIds: new Map(),
    notes: new Map(notes.map(({ anchor }, at) => [anchor, at + 1])),
    noteTexts: new Map(notes.map((note) => [note.anchor, note])),
    called: new Set(),
    notesCounted: new Map(),
    sequences: new Map(),
    lists: 0,
    controls: 0,
    pages,
  };
  return { ...shared, repeated: repeatedIn(nodes, edition, shared) };
}

/** Labels, numbers and titles that fields repeat elsewhere. */
function repeatedIn(nodes: readonly BookNode[], edition: Edition<'docx'>, shared: Shared): Set<string> {
  const repeated = new Set<string>();
  walk(nodes, (node) => {
    if (node.type !== 'crossReference' || node.show === 'page') return;
    for (const { is } of partsOf(node, { edition, shared })) if (is !== 'words') repeated.add(partKey(node.target, is));
  });
  return repeated;
}

/** What the contents name; where the book has none, every heading may be in contents that a reader makes. */
function listedIn(nodes: readonly BookNode[]): Set<string> {
  const listed = new Set<string>();
  const headings: string[] = [];
  let hasContents = false;
  walk(nodes, (node) => {
    if (node.type === 'heading') headings.push(node.anchor);
    if (node.type !== 'contentsList' || node.of !== 'contents') return;
    hasContents = true;
    for (const { target } of node.entries) listed.add(target);
  });
  return hasContents ? listed : new Set(headings);
}

/** Ranges of the index whose two marks stand in the text, one after the other. */
function rangesIn(nodes: readonly BookNode[]): Shared['ranges'] {
  const inText: string[] = [];
  walk(
    nodes.filter(({ type }) => type !== 'footnoteDefinition'),
    (node) => {
      if (node.type === 'indexMark') inText.push(node.anchor);
    },
  );
  const endOf = new Map<string, string>();
  const read = (entries: readonly IndexEntry[]): void => {
    for (const { locators, children } of entries) {
      for (const { target, end } of locators)
        if (end !== undefined && inText.includes(target) && inText.indexOf(end) > inText.indexOf(target)) endOf.set(target, end);
      read(children);
    }
  };
  walk(nodes, (node) => {
    if (node.type === 'indexList') for (const { entries } of node.groups) read(entries);
  });
  return { endOf, startOf: new Map([...endOf].map(([start, end]) => [end, start])) };
}
