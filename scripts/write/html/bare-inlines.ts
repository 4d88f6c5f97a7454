import type { InlineNode } from '../../model/book-node.ts';

type Kind = InlineNode['type'];
/** What a kind becomes in a bare title: gone, its words alone, or itself around bare words. */
const fates: { readonly [K in Kind]: 'gone' | 'words' | 'kept' } = {
  footnoteReference: 'gone',
  link: 'words',
  crossReference: 'words',
  termReference: 'words',
  citation: 'words',
  citationItem: 'words',
  factReference: 'words',
  indexMark: 'words',
  conditionalInline: 'words',
  emphasis: 'kept',
  strong: 'kept',
  foreign: 'kept',
  unconfirmed: 'kept',
  translationSign: 'kept',
  revision: 'words',
  text: 'kept',
  inlineCode: 'kept',
  break: 'kept',
  image: 'kept',
  acronym: 'kept',
};

/** A title for another place than its own: without notes, ids and links, so that it may stand inside a link. */
export function bareInlines(nodes: readonly InlineNode[]): InlineNode[] {
  return nodes.flatMap((node) => bare(node));
}
function bare(node: InlineNode): InlineNode[] {
  const fate = node.type === 'revision' && node.kind === 'deleted' ? 'gone' : fates[node.type];
  if (fate === 'gone') return [];
  if (!('children' in node)) return [node];
  const children = bareInlines(node.children);
  return fate === 'words' ? children : [{ ...node, children }];
}
