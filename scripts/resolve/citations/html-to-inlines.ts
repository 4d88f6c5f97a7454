import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { InlineNode } from '../../model/book-node.ts';
import type { Place } from '../../model/place.ts';

/** The few marks that a citation processor writes (italics, bold) as nodes of the book; web addresses become links. */
export function htmlToInlines(html: string, place: Place): InlineNode[] {
  const nodes = fromHtml(html, { fragment: true }).children.flatMap((child) => convert(child, place));
  return trimEnds(nodes);
}

function convert(node: RootContent | ElementContent, place: Place): InlineNode[] {
  if (node.type === 'text') return linkUrls(node.value.replace(/[ \t\n]+/g, ' '), place);
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => convert(child, place));
  if (node.tagName === 'i' || node.tagName === 'em') return [{ type: 'emphasis', children, place }];
  if (node.tagName === 'b' || node.tagName === 'strong') return [{ type: 'strong', children, place }];
  return children;
}

function linkUrls(text: string, place: Place): InlineNode[] {
  return text.split(/(https?:\/\/[^\s<>]+[^\s<>.,;:)\]])/).flatMap((part, at): InlineNode[] => {
    if (part === '') return [];
    const word: InlineNode = { type: 'text', value: part, place };
    return at % 2 === 1 ? [{ type: 'link', url: part, children: [word], place }] : [word];
  });
}

function trimEnds(nodes: readonly InlineNode[]): InlineNode[] {
  return nodes
    .map((node, at): InlineNode => {
      if (node.type !== 'text') return node;
      const start = at === 0 ? node.value.trimStart() : node.value;
      return { ...node, value: at === nodes.length - 1 ? start.trimEnd() : start };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}
