import type { OpenedPdf } from './open-pdf.ts';
import { childrenOf, type Structure, type StructureElement, type StructureKid } from './read-structure.ts';
import { directionOf, inReadingOrder } from './reading-order.ts';

/** Text of one marked content, as it stands in the tags. */
export interface Chunk {
  /** Without spaces and soft hyphens. */
  readonly text: string;
  readonly page: number;
  readonly element: StructureElement;
}
export interface PrintedNote {
  readonly element: StructureElement;
  readonly page: number;
  readonly chunks: readonly Chunk[];
}
/** What the tags say between one H1 and the next. */
export interface PrintedSection {
  readonly heading: StructureElement | undefined;
  readonly chunks: readonly Chunk[];
  readonly notes: readonly PrintedNote[];
}

const unseen = /[\s\u00ad\u200b\u2060\ufeff]+/g;
/** What is the same in every form of normalisation. */
const plain = /^[\x21-\x7e]*$/;
/** Text without what line breaks and hyphenation change. */
export function squashed(text: string): string {
  const bare = text.replace(unseen, '');
  return plain.test(bare) ? bare : bare.normalize('NFC');
}

/** The text of the tags in their order, section by section: without labels of list items, and without what stands in figures. */
export function printedText(pdf: OpenedPdf, { top }: Structure): PrintedSection[] {
  const sections: { heading: StructureElement | undefined; chunks: Chunk[]; notes: PrintedNote[] }[] = [];
  const current = () => {
    const last = sections.at(-1);
    if (last !== undefined) return last;
    const first = { heading: undefined, chunks: [], notes: [] };
    sections.push(first);
    return first;
  };
  const read = (element: StructureElement, into: Chunk[] | undefined): void => {
    if (element.type === 'Figure' || (element.type === 'Lbl' && element.parent?.type === 'LI')) return;
    if (element.type === 'H1') sections.push({ heading: element, chunks: [], notes: [] });
    if (element.type === 'Note') {
      const chunks: Chunk[] = [];
      readKids(element, chunks);
      current().notes.push({ element, chunks, page: chunks[0]?.page ?? pdf.pageOfElement(element) });
    } else readKids(element, into);
  };
  const readKids = (element: StructureElement, into: Chunk[] | undefined): void => {
    if (element.actualText !== undefined) {
      const text = squashed(element.actualText);
      if (text !== '') (into ?? current().chunks).push({ text, page: pdf.pageOfElement(element), element });
      return;
    }
    for (const kid of element.kids) {
      if (kid.kind === 'element') read(kid.element, into);
      if (kid.kind !== 'content') continue;
      const text = spokenBy(pdf, element, kid);
      if (text !== '') (into ?? current().chunks).push({ text, page: kid.page, element });
    }
  };
  for (const element of top) read(element, undefined);
  return sections;
}

/** What a content of an element says, squashed and in reading order. */
function spokenBy(pdf: OpenedPdf, element: StructureElement, { page, mcid, stream }: StructureKid & { readonly kind: 'content' }): string {
  const mark = pdf.markOf(page, mcid, stream);
  if (mark === undefined || mark.text === '') return '';
  if (plain.test(mark.text)) return squashed(mark.text);
  return squashed(inReadingOrder(mark.text, directionOf(languageOf(pdf, element))));
}

function languageOf({ language }: OpenedPdf, element: StructureElement): string {
  for (let at: StructureElement | undefined = element; at !== undefined; at = at.parent) if (at.lang !== undefined) return at.lang;
  return language;
}

/** All text below an element, squashed. */
export function textOfElement(pdf: OpenedPdf, element: StructureElement): string {
  const own = element.kids.map((kid) => (kid.kind === 'content' ? (pdf.markOf(kid.page, kid.mcid, kid.stream)?.text ?? '') : '')).join('');
  return (
    squashed(own) +
    childrenOf(element)
      .map((child) => textOfElement(pdf, child))
      .join('')
  );
}
