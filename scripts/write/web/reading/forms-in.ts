import type { Element } from 'hast';
import { h } from 'hastscript';

/** Says in every form what becomes of what is written in it: forms are about people. The sentence stands before the first field. */
export function sayWhatFormsKeep(node: Element, sentence: string): void {
  for (const child of node.children) if (child.type === 'element') sayWhatFormsKeep(child, sentence);
  if (![node.properties.className].flat().includes('form')) return;
  const title = node.children.findIndex((child) => child.type === 'element' && [child.properties.className].flat().includes('box-title'));
  node.children.splice(title + 1, 0, h('p', { className: ['form-privacy'] }, sentence));
}
