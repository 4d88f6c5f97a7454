import { openRange, seeNowhere } from '../diagnostics/reference.ts';
import type { IndexEntry, IndexList, IndexMark } from '../model/book-node.ts';
import { nearest } from '../text/nearest.ts';
import { indexLetter, listOrder } from '../text/sort-key.ts';
import type { BookScope } from './scope.ts';

interface Draft {
  readonly head: string;
  readonly locators: { target: string; end?: string; label: string; endLabel?: string }[];
  readonly see: Set<string>;
  readonly also: Set<string>;
  readonly children: Map<string, Draft>;
}
type Marked = BookScope['gathered']['indexMarks'][number];

/** The index from the marks in the text: entries with sub-entries, ranges, see and see also, sorted for the language. */
export function buildIndex(scope: BookScope): IndexList['groups'] {
  const root = draft('');
  const open = new Map<string, { readonly locator: Draft['locators'][number]; readonly marked: Marked }>();
  for (const marked of scope.gathered.indexMarks) addMark(marked, root, open, scope);
  for (const { marked } of open.values()) scope.report(openRange({ entry: marked.mark.entry.join(', ') }, marked.mark.place));
  reportSeeNowhere(root, scope);
  const { language } = scope.words;
  const order = listOrder(language);
  const groups = new Map<string, IndexEntry[]>();
  for (const entry of finish(root, order)) {
    const letter = indexLetter(entry.head, language);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].sort(([a], [b]) => order(a, b)).map(([letter, entries]) => ({ letter, entries }));
}

const draft = (head: string): Draft => ({ head, locators: [], see: new Set(), also: new Set(), children: new Map() });

function addMark(
  marked: Marked,
  root: Draft,
  open: Map<string, { locator: Draft['locators'][number]; marked: Marked }>,
  scope: BookScope,
): void {
  const { mark, section } = marked;
  const entry = descend(root, mark);
  if (mark.see !== undefined) {
    entry.see.add(mark.see);
    return;
  }
  if (mark.also !== undefined) entry.also.add(mark.also);
  const key = mark.entry.join('\n');
  const label = labelOf(section, scope);
  if (mark.range === 'end') {
    const start = open.get(key);
    open.delete(key);
    if (!start) scope.report(openRange({ entry: mark.entry.join(', ') }, mark.place));
    else Object.assign(start.locator, { end: mark.anchor, endLabel: label });
    return;
  }
  const locator: Draft['locators'][number] = { target: mark.anchor, label };
  entry.locators.push(locator);
  if (mark.range === 'start') open.set(key, { locator, marked });
}

function descend(root: Draft, mark: IndexMark): Draft {
  return mark.entry.reduce((parent, head) => {
    const known = parent.children.get(head) ?? draft(head);
    parent.children.set(head, known);
    return known;
  }, root);
}

function labelOf(section: string, scope: BookScope): string {
  const info = scope.outline.targets.get(section);
  return info?.number ?? info?.title ?? section;
}

function reportSeeNowhere(root: Draft, scope: BookScope): void {
  for (const { mark } of scope.gathered.indexMarks) {
    const see = mark.see ?? mark.also;
    const [main = ''] = (see ?? '').split(/\s*[,;:]\s+/);
    if (see !== undefined && !root.children.has(see) && !root.children.has(main))
      scope.report(seeNowhere({ see, nearest: nearest(see, root.children.keys()) }, mark.place));
  }
}

type Order = (one: string, other: string) => number;

function finish(parent: Draft, order: Order): IndexEntry[] {
  return [...parent.children.values()]
    .sort((a, b) => order(a.head, b.head))
    .map((entry) => ({
      head: entry.head,
      locators: entry.locators,
      see: sorted(entry.see, order),
      also: sorted(entry.also, order),
      children: finish(entry, order),
    }));
}
const sorted = (words: ReadonlySet<string>, order: Order): string[] => [...words].sort(order);
