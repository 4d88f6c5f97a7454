import type { Section } from '../model/book.ts';
import type { BookNode } from '../model/book-node.ts';
import type { DraftMark } from '../model/pdf.ts';
import { childrenOf, plainTextOf } from '../model/walk.ts';

/** What is to be settled in a text before release, in the order of reading. */
export function draftMarks(sections: readonly Section[]): DraftMark[] {
  const marks: DraftMark[] = [];
  const visit = (node: BookNode, around: string): void => {
    const block = 'id' in node ? node.id : around;
    if (node.type === 'unconfirmed') marks.push({ kind: 'unconfirmed', block, text: plainTextOf(node.children), place: node.place });
    if (node.type === 'factReference' && node.confidence === 'unverified')
      marks.push({ kind: 'unverified', block, text: node.facts.join(' '), place: node.place });
    for (const child of childrenOf(node)) visit(child, block);
  };
  for (const { heading, body, notes } of sections) for (const node of [heading, ...body, ...notes]) visit(node, heading.id);
  return marks;
}
