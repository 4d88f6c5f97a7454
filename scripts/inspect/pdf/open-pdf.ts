import { type PdfDictionary, PdfFile, type PdfValue } from '../../pdf-file/index.ts';
import { createFontShelf, type OpenedFont } from './read-fonts.ts';
import { numberOf, readStructure, type Structure, type StructureElement } from './read-structure.ts';
import { type Mark, type ScannedContent, scanContent } from './scan-content.ts';

export interface OpenedPage {
  /** From 1. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly content: ScannedContent;
  readonly annotations: readonly Annotation[];
}
export interface Annotation {
  /** Number of its object; 0 where it is none of its own. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly subtype: string;
}
/** A finished PDF, read once: what the checks ask. */
export interface OpenedPdf {
  readonly file: PdfFile;
  readonly bytes: Uint8Array;
  readonly catalog: PdfDictionary;
  /** The language of the document; empty where it says none. */
  readonly language: string;
  readonly pages: readonly OpenedPage[];
  readonly structure: Structure | undefined;
  readonly fonts: readonly OpenedFont[];
  /** Page, from 1, of each destination with a name; 0 where it leads to no page. */
  readonly destinations: ReadonlyMap<string, number>;
  /** What the parent tree has for each key. */
  readonly parents: ReadonlyMap<number, PdfValue>;
  /** Page, from 1, of a page's object. */
  readonly pageOf: ReadonlyMap<number, number>;
  /** The first mark of an element with text or painting in it. */
  readonly markOf: (page: number, mcid: number, stream: number | undefined) => Mark | undefined;
  /** Page, from 1, of an element's first content; 0 where it has none. */
  readonly pageOfElement: (element: StructureElement) => number;
}

/** Reads a whole PDF. Throws `PdfFileError` where that cannot be done. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  const file = new PdfFile(bytes);
  const { catalog } = file;
  const shelf = createFontShelf(file);
  const found = file.pages();
  const pageOf = new Map(found.map(({ ref }, at) => [ref.number, at + 1]));
  const pages = found.map(({ dictionary }, at): OpenedPage => {
    const source = {
      file,
      page: at + 1,
      bytes: contentOf(file, dictionary),
      resources: file.dictionary(dictionary.get('Resources')),
      findFont: shelf.find,
    };
    return { number: at + 1, dictionary, content: scanContent(source), annotations: annotationsOf(file, dictionary) };
  });
  const structure = readStructure(file, pageOf);
  const markOf: OpenedPdf['markOf'] = (page, mcid, stream) => {
    const content = pages[page - 1]?.content;
    return (stream === undefined ? content?.marks : content?.formMarks.get(stream))?.get(mcid);
  };
  const pageOfElement = (element: StructureElement): number => {
    for (const kid of element.kids) {
      const page = kid.kind === 'element' ? pageOfElement(kid.element) : kid.page;
      if (page > 0) return page;
    }
    return pageOf.get(numberOf(element.dictionary.get('Pg'))) ?? 0;
  };
  const parents = new Map<number, PdfValue>();
  for (const [key, value] of treeEntries(file, structure?.root.get('ParentTree'), 'Nums'))
    if (typeof key === 'number') parents.set(key, value);
  return {
    file,
    bytes,
    catalog,
    language: file.text(catalog.get('Lang')) ?? '',
    pages,
    structure,
    fonts: shelf.all(),
    destinations: destinationsOf(file, pageOf),
    parents,
    pageOf,
    markOf,
    pageOfElement,
  };
}

const lineFeed = Uint8Array.of(10);

/** A page's content streams as one (ISO 32000-1, 7.8.2). */
function contentOf(file: PdfFile, page: PdfDictionary): Uint8Array {
  const streams = (file.array(page.get('Contents')) ?? [page.get('Contents') ?? null]).flatMap((each) => file.stream(each) ?? []);
  const [first] = streams;
  if (streams.length === 1 && first !== undefined) return file.decode(first);
  return Buffer.concat(streams.flatMap((stream) => [file.decode(stream), lineFeed]));
}

function annotationsOf(file: PdfFile, page: PdfDictionary): Annotation[] {
  return (file.array(page.get('Annots')) ?? []).flatMap((value) => {
    const dictionary = file.dictionary(value);
    return dictionary === undefined ? [] : [{ number: numberOf(value), dictionary, subtype: file.name(dictionary.get('Subtype')) ?? '' }];
  });
}

function destinationsOf(file: PdfFile, pageOf: ReadonlyMap<number, number>): Map<string, number> {
  const names = file.dictionary(file.catalog.get('Names'));
  const entries: (readonly [string, PdfValue])[] = [...(file.dictionary(file.catalog.get('Dests')) ?? [])];
  for (const [key, value] of treeEntries(file, names?.get('Dests'), 'Names')) {
    const name = typeof key === 'number' ? undefined : file.text(key);
    if (name !== undefined) entries.push([name, value]);
  }
  return new Map(entries.map(([name, value]) => [name, pageOfDestination(file, value, pageOf)]));
}

/** Page, from 1, of an explicit destination; 0 where it leads to none. */
export function pageOfDestination(file: PdfFile, value: PdfValue | undefined, pageOf: ReadonlyMap<number, number>): number {
  const list = file.array(value) ?? file.array(file.dictionary(value)?.get('D'));
  return pageOf.get(numberOf(list?.[0])) ?? 0;
}

/** Keys and values of a name tree or number tree (ISO 32000-1, 7.9.6 and 7.9.7). */
export function treeEntries(file: PdfFile, root: PdfValue | undefined, leaf: 'Names' | 'Nums'): (readonly [PdfValue, PdfValue])[] {
  const entries: (readonly [PdfValue, PdfValue])[] = [];
  const seen = new Set<PdfDictionary>();
  const visit = (value: PdfValue | undefined): void => {
    const node = file.dictionary(value);
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    const list = file.array(node.get(leaf)) ?? [];
    for (let at = 0; at + 1 < list.length; at += 2) entries.push([file.resolve(list[at]), list[at + 1] ?? null]);
    for (const kid of file.array(node.get('Kids')) ?? []) visit(kid);
  };
  visit(root);
  return entries;
}
