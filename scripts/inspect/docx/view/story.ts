import type { Element, Root } from 'xast';

/** An element with those that hold it. */
export interface Found {
  readonly element: Element;
  readonly name: string;
  /** Value of an attribute, with its prefix. */
  get(attribute: string): string | undefined;
  readonly parent: Found | undefined;
  readonly story: Story;
  /** Position in the story, in the order of the file. */
  readonly at: number;
  /** The paragraph that it is or stands in. */
  readonly paragraph: Found | undefined;
  /** Taken out by a tracked change. */
  readonly isDeleted: boolean;
}

/** Parts that hold text. */
export type StoryKind = 'document' | 'header' | 'footer' | 'footnotes' | 'endnotes' | 'comments';

/** One part of text: all its elements in order, those that only old programs draw (mc:Fallback) left out. */
export interface Story {
  readonly path: string;
  readonly kind: StoryKind;
  readonly root: Root;
  /** Elements of a name that readers see; with `deleted`, also those that a tracked change takes out. */
  readonly all: (name: string, deleted?: boolean) => readonly Found[];
  /** Every element. */
  readonly elements: readonly Found[];
}

/** A class, since a book has hundreds of thousands of them. */
class FoundElement implements Found {
  readonly element: Element;
  readonly name: string;
  readonly parent: Found | undefined;
  readonly story: Story;
  readonly at: number;
  readonly paragraph: Found | undefined;
  readonly isDeleted: boolean;
  constructor(element: Element, parent: Found | undefined, story: Story, at: number, isDeleted: boolean) {
    this.element = element;
    this.name = element.name;
    this.parent = parent;
    this.story = story;
    this.at = at;
    this.paragraph = element.name === 'w:p' ? this : parent?.paragraph;
    this.isDeleted = isDeleted;
  }
  get(attribute: string): string | undefined {
    return this.element.attributes[attribute] ?? undefined;
  }
}

const taken: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** What may stand in a paragraph that is taken out whole. */
const marksOnly: ReadonlySet<string> = new Set([
  ...taken,
  'w:pPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
]);

/** Whether a tracked change takes out an element: a stretch, a link with all its words, a row (w:trPr), or a paragraph with its mark and all that it holds. */
function isTakenOut(element: Element): boolean {
  if (element.name === 'w:hyperlink')
    return element.children.length > 0 && element.children.every((child) => child.type !== 'element' || marksOnly.has(child.name));
  if (element.name === 'w:tr') return childAt(element, 'w:trPr', 'w:del') !== undefined;
  if (element.name !== 'w:p') return taken.has(element.name);
  const mark = childAt(element, 'w:pPr', 'w:rPr');
  if (childAt(mark, 'w:del') === undefined && childAt(mark, 'w:moveFrom') === undefined) return false;
  return element.children.every((child) => child.type !== 'element' || marksOnly.has(child.name) || isTakenOut(child));
}

/** Lists all elements of a part once, so that rules need not walk the tree (ECMA-376-1, 17.13.5 for what is taken out; ECMA-376-3, 10.2 for fallbacks). */
export function createStory(path: string, kind: StoryKind, root: Root): Story {
  const elements: Found[] = [];
  const byName = new Map<string, Found[]>();
  const standing = new Map<string, readonly Found[]>();
  const story: Story = {
    path,
    kind,
    root,
    elements,
    all(name, deleted = false) {
      const found = byName.get(name) ?? [];
      if (deleted) return found;
      const known = standing.get(name) ?? found.filter(({ isDeleted }) => !isDeleted);
      standing.set(name, known);
      return known;
    },
  };
  const visit = (nodes: readonly (Element | { readonly type: string })[], parent: Found | undefined, isDeleted: boolean): void => {
    for (const node of nodes) {
      if (node.type !== 'element' || !('name' in node) || node.name === 'mc:Fallback') continue;
      const found = new FoundElement(node, parent, story, elements.length, isDeleted || isTakenOut(node));
      elements.push(found);
      const same = byName.get(node.name);
      if (same) same.push(found);
      else byName.set(node.name, [found]);
      visit(node.children, found, found.isDeleted);
    }
  };
  visit(root.children, undefined, false);
  return story;
}

/** Those that hold an element, nearest first. */
export function* ancestorsOf(found: Found): Generator<Found> {
  for (let each = found.parent; each !== undefined; each = each.parent) yield each;
}

/** The nearest element of one of some names that holds another. */
export function nearestAround(found: Found, names: ReadonlySet<string>): Found | undefined {
  for (const each of ancestorsOf(found)) if (names.has(each.name)) return each;
  return undefined;
}

/** Whether an element stands inside one of a name. */
export const isInside = (found: Found, name: string): boolean => nearestAround(found, new Set([name])) !== undefined;

/** Direct children of a name. */
export function childrenNamed({ children }: Element, name: string): Element[] {
  return children.filter((child): child is Element => child.type === 'element' && child.name === name);
}

/** The first child reached by a path of names: `childAt(p, 'w:pPr', 'w:pStyle')`. */
export function childAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((child): child is Element => child.type === 'element' && child.name === name);
  return at;
}

/** The `w:val` at the end of such a path. */
export function valueAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes['w:val'] ?? undefined;
}

const no: ReadonlySet<string> = new Set(['0', 'false', 'off']);

/** A property that is on or off (ECMA-376-1, 17.17.4): on where it stands without a value; undefined where it is not there. */
export function flagAt(element: Element | undefined, ...path: readonly string[]): boolean | undefined {
  const found = childAt(element, ...path);
  if (found === undefined) return undefined;
  return !no.has(found.attributes['w:val'] ?? '1');
}
