import type { Element, Nodes } from 'hast';
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

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
export function setBookmarkTitles(pdf: PDFDocument, titles: ReadonlyMap<string, string>): void {
  const outlines = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const visit = (item: PDFDict | undefined): void => {
    for (let at = item; at !== undefined; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = at.lookup(PDFName.of('Title'));
      const wanted = title instanceof PDFString || title instanceof PDFHexString ? titles.get(squashed(title.decodeText())) : undefined;
      if (wanted !== undefined) at.set(PDFName.of('Title'), PDFHexString.fromText(wanted));
      visit(at.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  visit(outlines?.lookupMaybe(PDFName.of('First'), PDFDict));
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
