import type { Element, ElementContent } from 'hast';

/** Paragraphs of nothing but a name and citations are set ragged: their words are names that do not break, and would stand far apart. */
export function markSourceLines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const className = isSourceLine(node) ? [...classesOf(node), 'source-line'] : node.properties.className;
    return { ...node, properties: { ...node.properties, ...(className ? { className } : {}) }, children: markSourceLines(node.children) };
  });
}

function isSourceLine({ tagName, children }: Element): boolean {
  const [name, citation, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (tagName !== 'p' || others.length > 0 || name?.type !== 'element' || citation?.type !== 'element') return false;
  return name.tagName === 'strong' && classesOf(citation).includes('citation');
}
function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
