import type { Element, ElementContent, Nodes } from 'xast';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';

/**
 * Makes plain words of what leads out of a part of the book: links to bookmarks that are not in the document, and fields that Word would count anew or not find. What they
 * show stays.
 */
export function withoutDeadLinks(trees: ReadonlyMap<string, Nodes>): void {
  const names = new Set<string>();
  for (const tree of trees.values())
    for (const start of elementsIn(tree, 'w:bookmarkStart')) names.add((attributeOf(start, 'w:name') ?? '').toLowerCase());
  for (const tree of trees.values()) {
    if (!('children' in tree)) continue;
    for (const element of elementsIn(tree)) {
      element.children = element.children.flatMap((child) => opened(child, names));
      if (element.name === 'w:p') element.children = withoutDeadFields(element.children, names);
    }
  }
}

const isLost = (name: string, names: ReadonlySet<string>): boolean => !names.has(name.toLowerCase());

function opened(child: ElementContent, names: ReadonlySet<string>): ElementContent[] {
  if (child.type !== 'element') return [child];
  const anchor = attributeOf(child, 'w:anchor');
  if (child.name === 'w:hyperlink' && anchor !== undefined && attributeOf(child, 'r:id') === undefined && isLost(anchor, names))
    return child.children.flatMap((inner) => opened(inner, names));
  if (child.name === 'w:fldSimple' && isDead(attributeOf(child, 'w:instr') ?? '', names)) return child.children;
  return [child];
}

/** A reference to a bookmark that is not there, or a number that counts from the first of the book. */
function isDead(instruction: string, names: ReadonlySet<string>): boolean {
  const [keyword = '', target = ''] = instruction.trim().split(/\s+/);
  if (keyword.toUpperCase() === 'SEQ') return true;
  return ['REF', 'PAGEREF', 'NOTEREF'].includes(keyword.toUpperCase()) && isLost(target, names);
}

/** Complex fields in a line of runs: of a dead one only its result stays. */
function withoutDeadFields(children: readonly ElementContent[], names: ReadonlySet<string>): ElementContent[] {
  const kept: ElementContent[] = [];
  for (let at = 0; at < children.length; at += 1) {
    const end = isMark(children[at], 'begin') ? fieldEnd(children, at) : undefined;
    const code = end === undefined ? '' : children.slice(at, end).map(instructionOf).join('');
    const child = children[at];
    if (end === undefined || !isDead(code, names)) {
      if (child) kept.push(child);
      continue;
    }
    const from = children.findIndex((each, index) => index > at && isMark(each, 'separate'));
    if (from > 0 && from < end) kept.push(...children.slice(from + 1, end));
    at = end;
  }
  return kept;
}

/** Where a field without others in it ends. */
function fieldEnd(children: readonly ElementContent[], start: number): number | undefined {
  for (let at = start + 1; at < children.length; at += 1) {
    if (isMark(children[at], 'begin')) return undefined;
    if (isMark(children[at], 'end')) return at;
  }
  return undefined;
}

function isMark(node: ElementContent | undefined, type: string): boolean {
  if (node?.type !== 'element' || node.name !== 'w:r') return false;
  const marks = elementsIn(node, 'w:fldChar');
  return marks.length === 1 && attributeOf(marks[0] as Element, 'w:fldCharType') === type;
}
function instructionOf(node: ElementContent): string {
  return elementsIn(node, 'w:instrText')
    .map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : '')).join(''))
    .join('');
}
