import { uncitedClaim } from '../../diagnostics/evidence.ts';
import type { Book } from '../../model/book.ts';
import type { BlockNode, BookNode } from '../../model/book-node.ts';
import { childrenOf, plainTextOf, walk } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

const evidence = new Set(['factReference', 'citation', 'unconfirmed', 'footnoteReference']);
/** A year of the last centuries, or a number that counts something: not one of an act, an article, a section or a day. */
const claim = /(?<![\p{L}\d/.,-])(?:(?:1[89]|20)\d{2}|\d{1,3}(?:[ ,.\u00A0\u202F]\d{3})+|\d{3,})(?![\p{L}\d/]|-\d|[.,]\d)/u;

/**
 * A paragraph with a number or year about a state cites a fact or a source. Judged by paragraph, and only in chapters and profiles: a citation may stand at its end.
 * Teaching examples are nobody's facts; tables carry their evidence in a column, so that they are not judged.
 */
export const claimsCited: Rule = ({ book, report }) => {
  const countries = countryPattern(book);
  for (const section of book.sections) {
    if (section.kind !== 'chapter' && section.kind !== 'profile') continue;
    for (const block of judged(section.body)) {
      if (block.type !== 'paragraph' || holdsEvidence(block)) continue;
      const text = plainTextOf(block.children);
      const country = countries.exec(text)?.[1];
      const said = claim.exec(text)?.[0];
      if (country !== undefined && said !== undefined) report(uncitedClaim({ country, claim: said }, block.place));
    }
  }
};

function judged(nodes: readonly BookNode[]): BookNode[] {
  return nodes.flatMap((node): BookNode[] => {
    if (node.type === 'paragraph') return [node];
    if (node.type === 'table' || node.type === 'figure' || node.type === 'form') return [];
    if (node.type === 'box' && node.kind === 'example') return [];
    return judged(childrenOf(node) as readonly BlockNode[]);
  });
}

function holdsEvidence(block: BookNode): boolean {
  let found = false;
  walk([block], (node) => {
    if (evidence.has(node.type)) found = true;
  });
  return found;
}

function countryPattern({ words }: Book): RegExp {
  const names = Object.values(words.countries).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}])(${names.join('|')})(?![\\p{L}])`, 'u');
}
