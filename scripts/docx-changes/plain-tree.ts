import type { Element, ElementContent, Root } from 'xast';
import { settleRevisions } from './settle-revisions.ts';
import { childOf, childValue, rootOf, visit } from './wordprocessing.ts';

const revisions: ReadonlySet<string> = new Set(
  'ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange numberingChange cellIns cellDel'
    .split(' ')
    .map((name) => `w:${name}`),
);
const known = new WeakMap<Root, Root>();

/**
 * A part as it is read: its own revisions accepted, and content controls round paragraphs, rows and cells opened, since programs break revisions inside of them (LibreOffice 7.4 writes XML that is no XML).
 * Those round words in a line stay, and that of a table of contents. Remembered, as long as the tree is.
 */
export function plainTree(tree: Root | undefined): Root | undefined {
  const root = rootOf(tree);
  if (!tree || !root) return tree;
  const plain = known.get(tree) ?? makePlain(tree, root);
  known.set(tree, plain);
  return plain;
}

function makePlain(tree: Root, root: Element): Root {
  let [isRevised, isControlled] = [false, false];
  visit(root, ({ name }) => {
    isRevised ||= revisions.has(name);
    isControlled ||= name === 'w:sdt';
  });
  const settled = isRevised ? settleRevisions(tree, 'accept') : tree;
  if (!isControlled) return settled;
  return { type: 'root', children: settled.children.map((child) => (child.type === 'element' ? withoutControls(child) : child)) };
}

/** True for the control that Word puts round a table of contents. */
export function isContentsControl(node: Element): boolean {
  if (node.name !== 'w:sdt') return false;
  return childValue(childOf(childOf(node, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents';
}

function withoutControls(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || isContentsControl(child)) return [child];
    if (child.name !== 'w:sdt' || isInLine(child)) return [withoutControls(child)];
    return withoutControls(childOf(child, 'w:sdtContent') ?? { ...child, children: [] }).children;
  });
  return children.length === node.children.length && children.every((child, at) => child === node.children[at])
    ? node
    : { ...node, children };
}
/** A control round words. */
const isInLine = (control: Element): boolean =>
  (childOf(control, 'w:sdtContent')?.children ?? []).every((child) => child.type !== 'element' || child.name === 'w:r');
