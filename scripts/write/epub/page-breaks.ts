import { h } from 'hastscript';
import type { PageMap } from '../../model/pdf.ts';
import { type MarkedDocument, type PageBreak, placePageBreaks as place } from '../html/index.ts';

export type { PageBreak } from '../html/index.ts';
export { idsIn } from '../html/index.ts';

/** Marks the pages of the print in the documents, as EPUB 3.3 and DPUB-ARIA 1.1 want it, and lists the markers. */
export function placePageBreaks(documents: readonly MarkedDocument[], map: PageMap): readonly PageBreak[] {
  return place(documents, map, (folio, id) => h('span', { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id, ariaLabel: folio }));
}
