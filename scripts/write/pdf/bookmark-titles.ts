import type { Element, Nodes } from 'hast';
import { type PdfDictionary, type PdfFile, textString } from '../../pdf-file/index.ts';

/** Titles of bookmarks by what Chromium makes of a heading: all its text run together, marks of notes among it. */
export function bookmarkTitles(root: Nodes): Map<string, string> {
  const titles = new Map<string, string>();
  const search = (node: Nodes): void => {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) titles.set(squashed(textOf(node, () => true)), titleOf(node));
    else if ('children' in node) for (const child of node.children) search(child);
  };
  search(root);
  return titles;
}

/** Sets the title of every bookmark to what a reader expects. */
export function setBookmarkTitles(file: PdfFile, titles: ReadonlyMap<string, string>): void {
  for (const item of bookmarksOf(file)) {
    const wanted = titles.get(squashed(file.text(item.get('Title')) ?? ''));
    if (wanted !== undefined) item.set('Title', textString(wanted));
  }
}

/** All bookmarks of a file, in order (ISO 32000-1, 12.3.3). */
export function* bookmarksOf(file: PdfFile): Generator<PdfDictionary> {
  const seen = new Set<PdfDictionary>();
  const waiting = [file.dictionary(file.catalog.get('Outlines'))?.get('First')];
  while (waiting.length > 0) {
    const item = file.dictionary(waiting.pop());
    if (item === undefined || seen.has(item)) continue;
    seen.add(item);
    yield item;
    waiting.push(item.get('Next'), item.get('First'));
  }
}

/** Chromium gives text from right to left in the order of the page: its characters are the same, their order is not. */
const squashed = (text: string): string => [...text.normalize('NFC').replace(/\s+/g, '')].sort().join('');
const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);

function titleOf(heading: Element): string {
  return heading.children
    .map((child) => textOf(child, (element) => !hasClass(element, 'note-call')).trim())
    .filter((part) => part !== '')
    .join(hasClass(firstElement(heading), 'label') ? ' – ' : ' ')
    .replace(/\s+/g, ' ');
}
function firstElement(heading: Element): Element {
  return heading.children.find((child): child is Element => child.type === 'element') ?? heading;
}
function textOf(node: Nodes, keep: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && !keep(node)) return '';
  return 'children' in node ? node.children.map((child) => textOf(child, keep)).join('') : '';
}
