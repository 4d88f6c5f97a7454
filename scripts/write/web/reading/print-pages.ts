import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../../../model/book.ts';
import { isMarker, type MarkedDocument, placePageBreaks } from '../../html/index.ts';

/** Marks in the sections, which are in the order of reading, where each page of the print begins. Without a PDF of this text nothing is marked. */
export function markPrintPages(documents: readonly MarkedDocument[], { spec, words }: Edition<'web'>): void {
  if (spec.printed === undefined) return;
  const { label } = words.kinds.page;
  // Programs that do not know the roles of DPUB-ARIA take the second.
  placePageBreaks(documents, spec.printed.map, (folio, id) =>
    h('span', {
      className: ['page-break'],
      role: 'doc-pagebreak separator',
      id,
      ariaLabel: label.replace('{number}', folio),
      dataFolio: folio,
    }),
  );
  for (const { element } of documents) moveOutOfScrolls(element);
}

/** A number in the margin would be cut off by the box that a table scrolls in. */
function moveOutOfScrolls(parent: Element): void {
  for (const child of [...parent.children]) {
    if (child.type !== 'element') continue;
    moveOutOfScrolls(child);
    if (![child.properties.className].flat().includes('table-scroll')) continue;
    const markers = child.children.filter((each) => each.type === 'element' && isMarker(each));
    child.children = child.children.filter((each) => !markers.includes(each));
    parent.children.splice(parent.children.indexOf(child), 0, ...markers);
  }
}
