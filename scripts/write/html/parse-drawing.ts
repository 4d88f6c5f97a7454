import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The `<svg>` element of a drawing as hast, with its names in the right case and nothing raw. A drawing that is no svg is our bug. */
export function parseDrawing(svg: string): Element {
  const tree = fromHtml(svg, { fragment: true, space: 'html', verbose: false });
  const root = tree.children.find((node) => node.type === 'element');
  if (root?.type !== 'element' || root.tagName !== 'svg') throw new Error('A drawing is not an <svg> element.');
  forgetPositions(root);
  return root;
}
function forgetPositions(node: Element): void {
  delete node.position;
  for (const child of node.children) {
    if (child.type === 'element') forgetPositions(child);
    else delete child.position;
  }
}
