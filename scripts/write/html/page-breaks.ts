import type { Element } from 'hast';
import type { PageMap } from '../../model/pdf.ts';

/** A page of the print as another format has it: the marker where it begins. */
export interface PageBreak {
  readonly folio: string;
  /** Address of the marker: that of its document, and its id. */
  readonly href: string;
}
/** The element that marks where a page begins; its role is doc-pagebreak. */
export type MakeMarker = (folio: string, id: string) => Element;
export interface MarkedDocument {
  readonly href: string;
  readonly element: Element;
}

/** Where a page may be marked: an element that begins on it. */
interface Spot {
  readonly document: MarkedDocument;
  readonly node: Element;
  readonly parent: Element;
  /** Place of its page among the pages. */
  readonly page: number;
}

/**
 * Marks in the documents, which are in the order of reading, where each page of the print begins, and lists the markers: all pages of the map in their order.
 * A page begins before the first block that begins on it; a figure that print has moved on, past text that stands behind it here, begins none. One on which none begins (it is blank, filled by the end of a block, or not in this edition) is marked where
 * the next page is; at the end of the book, behind its last block.
 */
export function placePageBreaks(
  documents: readonly MarkedDocument[],
  { folios, pages }: PageMap,
  makeMarker: MakeMarker,
): readonly PageBreak[] {
  const numbers = new Map(pages.map(({ folio }, at) => [folio, at]));
  const pageOf = ({ properties: { id, dataBlock } }: Element): number | undefined => {
    const folio = [id, dataBlock].map((name) => (typeof name === 'string' ? folios.get(name) : undefined)).find(Boolean);
    return folio === undefined ? undefined : numbers.get(folio);
  };
  const spots = documents.flatMap((document) => unmoved(spotsIn(document, pageOf)));
  const firstOf = new Map<number, number>();
  for (const [at, { page }] of spots.entries()) if (!firstOf.has(page)) firstOf.set(page, at);
  const last = documents.at(-1);
  if (last === undefined || spots.length === 0) return [];
  const taken = new Set(documents.flatMap(({ element }) => idsIn(element)));
  const chosen: number[] = [];
  for (let page = pages.length - 1; page >= 0; page -= 1)
    chosen[page] = Math.min(firstOf.get(page) ?? Number.POSITIVE_INFINITY, chosen[page + 1] ?? Number.POSITIVE_INFINITY);
  return pages.map(({ folio }, page) => {
    const id = freeId(`page-${folio}`, taken);
    const spot = spots[chosen[page] ?? -1];
    const marker = makeMarker(folio, id);
    if (spot) insert(marker, spot);
    else last.element.children.push(marker);
    return { folio, href: `${(spot?.document ?? last).href}#${id}` };
  });
}

function spotsIn(document: MarkedDocument, pageOf: (node: Element) => number | undefined): Spot[] {
  const spots: Spot[] = [];
  visitBlocks(document.element, (node, parent) => {
    const page = pageOf(node);
    if (page !== undefined) spots.push({ document, node, parent, page });
  });
  return spots;
}
/** Without those that earlier pages come behind. */
function unmoved(spots: readonly Spot[]): Spot[] {
  let least = Number.POSITIVE_INFINITY;
  return spots
    .toReversed()
    .filter(({ page }) => {
      const isHere = page <= least;
      least = Math.min(least, page);
      return isHere;
    })
    .reverse();
}

/** Ids of an element and of all in it, in the order of reading. */
export function idsIn({ properties, children }: Element): string[] {
  const inner = children.flatMap((child) => (child.type === 'element' ? idsIn(child) : []));
  return typeof properties.id === 'string' ? [properties.id, ...inner] : inner;
}

/** Parts of lines; drawings; and notes, which stand at the foot of the page of their call in print and at the end here. */
const passed = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'br',
  'code',
  'dfn',
  'em',
  'i',
  'img',
  'mark',
  'span',
  'strong',
  'sub',
  'sup',
  'svg',
  'time',
]);
const isNote = ({ properties: { role } }: Element): boolean => role === 'doc-footnote' || role === 'doc-endnotes';
function visitBlocks(parent: Element, visit: (node: Element, parent: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element' || passed.has(child.tagName) || isNote(child)) continue;
    visit(child, parent);
    visitBlocks(child, visit);
  }
}

/** What may not stand beside a marker: the marker stands in it, at its beginning. */
const holders = new Set(['caption', 'dd', 'dt', 'figcaption', 'li', 'td', 'th']);
function insert(marker: Element, { node, parent }: Spot): void {
  const holder = holderIn(node, parent);
  if (holder) putFirst(marker, holder);
  else parent.children.splice(parent.children.indexOf(node), 0, marker);
}
function holderIn(node: Element, parent: Element): Element | undefined {
  // The first cell of a row is its name, which is read again before other cells.
  if (node.tagName === 'tr') return child(node, 'td') ?? child(node, 'th');
  if (parent.tagName === 'dl') return child(node, 'dt');
  return holders.has(node.tagName) ? node : undefined;
}
/** An element that `placePageBreaks` has put in: its first role says so. */
export function isMarker({ properties: { role } }: Element): boolean {
  return [role].flat().join(' ').split(' ')[0] === 'doc-pagebreak';
}
/** Behind markers that stand there already. */
function putFirst(marker: Element, { children }: Element): void {
  const at = children.findIndex((each) => each.type !== 'element' || !isMarker(each));
  children.splice(at < 0 ? children.length : at, 0, marker);
}
function child({ children }: Element, tagName: string): Element | undefined {
  return children.find((each): each is Element => each.type === 'element' && each.tagName === tagName);
}
function freeId(wish: string, taken: Set<string>): string {
  let id = wish;
  while (taken.has(id)) id = `print-${id}`;
  taken.add(id);
  return id;
}
