import { unreachable } from '../../diagnostics/pdf.ts';
import type { Edition } from '../../model/book.ts';
import type { BookNode, IndexEntry, NodeType } from '../../model/book-node.ts';
import type { Place } from '../../model/place.ts';
import { walk } from '../../model/walk.ts';
import type { Findings } from './findings.ts';
import type { Found } from './match-text.ts';
import type { OpenedPdf } from './open-pdf.ts';

/** Kinds of blocks that the PDF has as wholes. */
const wholes: ReadonlySet<NodeType> = new Set([
  'heading',
  'paragraph',
  'table',
  'figure',
  'box',
  'list',
  'listItem',
  'checklist',
  'form',
  'blockquote',
  'code',
]);

/** What references lead to and every block is a destination, on the page where it stands. `found` says where the text of blocks is. */
export function checkDestinations(
  { destinations, pages }: OpenedPdf,
  edition: Edition<'pdf'>,
  found: readonly Found[],
  findings: Findings,
): void {
  const firstOf = new Map<string, number>();
  for (const [index, { piece }] of found.entries()) if (!firstOf.has(piece.block)) firstOf.set(piece.block, index);
  /** The page where a block begins: with words of its own, or with those of a block in it. */
  const startOf = (block: BookNode): number | undefined => {
    let first = Number.POSITIVE_INFINITY;
    walk([block], (node) => {
      if ('id' in node) first = Math.min(first, firstOf.get(node.id) ?? first);
    });
    return found[first]?.page;
  };
  const lack = (fault: string, place: Place): void => findings.report(unreachable({ fault }, place));
  for (const [anchor, place] of targetsIn(edition)) if (!destinations.has(anchor)) lack(`“${anchor}” is no destination`, place);
  for (const { heading, body, notes } of edition.sections) {
    walk([heading, ...body, ...notes], (node) => {
      if (!('id' in node) || !wholes.has(node.type)) return;
      const page = destinations.get(node.id);
      const start = startOf(node);
      if (page === undefined) {
        if (start !== undefined) lack(`the block “${node.id}” is no destination`, node.place);
      } else if (page < 1 || page > pages.length) lack(`the destination “${node.id}” leads to no page`, node.place);
      else if (start !== undefined && start !== page)
        lack(`the destination “${node.id}” leads to page ${page}, and the block begins on page ${start}`, node.place);
    });
  }
}

/** Anchors that something leads to, with the place of the first that does. */
function targetsIn({ sections }: Edition<'pdf'>): Map<string, Place> {
  const targets = new Map<string, Place>();
  const add = (target: string, place: Place): void => {
    if (!targets.has(target)) targets.set(target, place);
  };
  for (const { heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      if (
        node.type === 'crossReference' ||
        node.type === 'citationItem' ||
        node.type === 'termReference' ||
        node.type === 'footnoteReference'
      )
        add(node.target, node.place);
      if (node.type === 'contentsList') for (const { target } of node.entries) add(target, node.place);
      if (node.type === 'indexList')
        for (const target of node.groups.flatMap(({ entries }) => locatorsIn(entries))) add(target, node.place);
    });
  return targets;
}

const locatorsIn = (entries: readonly IndexEntry[]): string[] =>
  entries.flatMap(({ locators, children }) => [
    ...locators.flatMap(({ target, end }) => (end === undefined ? [target] : [target, end])),
    ...locatorsIn(children),
  ]);
