import type { Element, Root } from 'hast';
import type { PageMap } from '../../model/pdf.ts';
import { roman } from '../../text/roman.ts';
import type { Destination } from './destinations.ts';

export interface PageMapInput {
  readonly document: Root;
  /** Where ids are; those of the document without a destination are not in the map. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Pages with roman folios. */
  readonly frontPages: number;
  readonly pageCount: number;
  readonly browser: string;
}

/** Says of each anchor and block on which page it begins, and of each page which block begins on it first. */
export function pageMap({ document, destinations, frontPages, pageCount, browser }: PageMapInput): PageMap {
  const folioOf = (page: number): string => (page <= frontPages ? roman(page) : String(page - frontPages));
  const folios = new Map<string, string>();
  const first = new Map<number, string>();
  const visit = (element: Element): void => {
    const { id, dataBlock } = element.properties;
    const block = typeof dataBlock === 'string' ? dataBlock : undefined;
    const anchor = typeof id === 'string' ? id : undefined;
    const found = destinations.get(anchor ?? '') ?? destinations.get(block ?? '');
    if (found) {
      for (const name of [anchor, block]) if (name !== undefined && !folios.has(name)) folios.set(name, folioOf(found.page));
      const permanent = block ?? (anchor !== undefined && isPermanent(anchor) ? anchor : undefined);
      if (permanent !== undefined && !first.has(found.page)) first.set(found.page, permanent);
    }
    if (element.tagName !== 'svg') for (const child of element.children) if (child.type === 'element') visit(child);
  };
  for (const child of document.children) if (child.type === 'element') visit(child);
  const pages = Array.from({ length: pageCount }, (_, at) => {
    const firstBlock = first.get(at + 1);
    return { folio: folioOf(at + 1), ...(firstBlock === undefined ? {} : { firstBlock }) };
  });
  return { folios, pages, browser };
}

/** Ids of blocks that have no anchor: `u-` and eight hex digits. */
const isPermanent = (id: string): boolean => /^u-[0-9a-f]{8}$/.test(id);
