import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';

/** Words of two capitals or more: acronyms, also with a figure or a hyphen in them. Roman numbers are none. */
const capitals = /(?<![\p{L}\p{N}.@/])(?![IVXLC]+(?![\p{L}\p{N}]))\p{Lu}{2,}(?:[-‑]\p{Lu}{2,})*(?![\p{L}\p{N}]|[.@/]\p{L})/gu;
/** What has full capitals: titles, code, drawings, what is set in the sans, and links, which keep to one box. */
const whole: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'abbr', 'code', 'pre', 'svg', 'table', 'figcaption']);
const wholeClasses: ReadonlySet<string> = new Set([
  'contents',
  'fact',
  'box-title',
  'field',
  'attribution',
  'glossary-places',
  'description',
]);

/** The tree with acronyms marked, so that all of them are set in small capitals and not only those that the manuscript calls acronyms. */
export function markCapitals(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return marked(node.value);
    if (node.type !== 'element' || isWhole(node.tagName, node.properties)) return [node];
    return [{ ...node, children: markCapitals(node.children) }];
  });
}

function marked(value: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { 0: word, index } of value.matchAll(capitals)) {
    if (index > at) parts.push({ type: 'text', value: value.slice(at, index) });
    parts.push(h('span', { className: ['caps'] }, word));
    at = index + word.length;
  }
  return at < value.length || parts.length === 0 ? [...parts, { type: 'text', value: value.slice(at) }] : parts;
}

function isWhole(tagName: string, { className }: Properties): boolean {
  return whole.has(tagName) || (Array.isArray(className) && className.some((name) => wholeClasses.has(String(name))));
}
