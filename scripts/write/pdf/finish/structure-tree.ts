import { type PdfArray, type PdfDictionary, type PdfFile, PdfRef, type PdfValue } from '../../../pdf-file/index.ts';

/** Marked content of a page (ISO 32000-1, 14.7.4.2); pages count from 0. */
export interface MarkedContent {
  readonly kind: 'content';
  readonly page: number;
  readonly mcid: number;
}
/** An annotation (ISO 32000-1, 14.7.4.3). */
export interface AnnotationContent {
  readonly kind: 'annotation';
  readonly page: number;
  readonly ref: PdfRef;
}
export type Kid = StructureElement | MarkedContent | AnnotationContent;

/** A structure element (ISO 32000-1, 14.7.2), to be changed in place. */
export interface StructureElement {
  readonly kind: 'element';
  /** Structure type without its slash. */
  role: string;
  kids: Kid[];
  /** BCP 47. */
  lang?: string;
  /** Its own id in the file, for /Headers. */
  id?: string;
  /** What the element replaces or says: /Alt, /ActualText, /E, /T. */
  texts: PdfDictionary;
  /** Attributes by owner (ISO 32000-1, 14.7.5): `Table`, `List`, `Layout`. */
  attributes: Map<string, PdfDictionary>;
  /** Its object in the file, where it came from one: bookmarks refer to it. */
  readonly ref?: PdfRef;
}

const deepest = 500;
const textKeys = ['Alt', 'ActualText', 'E', 'T'] as const;

/** A new element. */
export function element(role: string, kids: Kid[] = []): StructureElement {
  return { kind: 'element', role, kids, texts: new Map(), attributes: new Map() };
}

/** The structure elements below the root of a file; undefined where it has no tags. */
export function readStructure(file: PdfFile): StructureElement | undefined {
  const root = file.dictionary(file.catalog.get('StructTreeRoot'));
  if (root === undefined) return undefined;
  const pages = new Map(file.pages().map(({ ref }, at) => [ref.number, at]));
  const seen = new Set<number>();
  const pageOf = (value: PdfValue | undefined, otherwise: number): number =>
    value instanceof PdfRef ? (pages.get(value.number) ?? otherwise) : otherwise;

  const kidOf = (value: PdfValue, page: number, depth: number): Kid[] => {
    if (typeof value === 'number') return [{ kind: 'content', page, mcid: value }];
    const dictionary = file.dictionary(value);
    if (dictionary === undefined || depth > deepest) return [];
    const type = file.name(dictionary.get('Type'));
    const own = pageOf(dictionary.get('Pg'), page);
    const object = dictionary.get('Obj');
    if (type === 'OBJR') return object instanceof PdfRef ? [{ kind: 'annotation', page: own, ref: object }] : [];
    if (type === 'MCR') return [{ kind: 'content', page: own, mcid: file.number(dictionary.get('MCID')) ?? 0 }];
    if (value instanceof PdfRef) {
      if (seen.has(value.number)) return [];
      seen.add(value.number);
    }
    return [elementOf(dictionary, value, page, depth)];
  };
  const elementOf = (dictionary: PdfDictionary, value: PdfValue, page: number, depth: number): StructureElement => {
    const own = pageOf(dictionary.get('Pg'), page);
    const kids = listOf(file, dictionary.get('K')).flatMap((kid) => kidOf(kid, own, depth + 1));
    const lang = file.text(dictionary.get('Lang'));
    const id = file.text(dictionary.get('ID'));
    return {
      kind: 'element',
      role: file.name(dictionary.get('S')) ?? 'NonStruct',
      kids,
      ...(lang === undefined ? {} : { lang }),
      ...(id === undefined ? {} : { id }),
      texts: new Map(textKeys.flatMap((key) => (dictionary.has(key) ? [[key, dictionary.get(key) ?? null]] : []))),
      attributes: attributesOf(file, dictionary.get('A')),
      ...(value instanceof PdfRef ? { ref: value } : {}),
    };
  };
  const [top, ...others] = listOf(file, root.get('K')).flatMap((kid) => kidOf(kid, 0, 0));
  if (top?.kind === 'element' && top.role === 'Document' && others.length === 0) return top;
  return element('Document', top === undefined ? [] : [top, ...others]);
}

/** A value that is a list of one or more. */
export function listOf(file: PdfFile, value: PdfValue | undefined): PdfArray {
  const found = file.resolve(value);
  return Array.isArray(found) ? found : found === null ? [] : [value ?? null];
}

/** Attributes in one dictionary for each owner, without what is the default anyway. */
function attributesOf(file: PdfFile, value: PdfValue | undefined): Map<string, PdfDictionary> {
  const all = new Map<string, PdfDictionary>();
  for (const each of listOf(file, value)) {
    const dictionary = file.dictionary(each);
    const owner = file.name(dictionary?.get('O'));
    if (dictionary === undefined || owner === undefined) continue;
    const own = all.get(owner) ?? new Map();
    for (const [key, attribute] of dictionary)
      if (key !== 'O' && !(/^(Row|Col)Span$/.test(key) && attribute === 1)) own.set(key, file.resolve(attribute));
    if (own.size > 0) all.set(owner, own);
  }
  return all;
}

/** Goes through an element and all below it, in order of reading; `visit` gets the elements around, outermost first. */
export function walkElements(
  top: StructureElement,
  visit: (element: StructureElement, around: readonly StructureElement[]) => void,
  around: readonly StructureElement[] = [],
): void {
  visit(top, around);
  const inner = [...around, top];
  for (const kid of [...top.kids]) if (kid.kind === 'element') walkElements(kid, visit, inner);
}

/** Every element below and with this one whose kids are all settled first. */
export function walkUpwards(top: StructureElement, visit: (element: StructureElement) => void): void {
  for (const kid of [...top.kids]) if (kid.kind === 'element') walkUpwards(kid, visit);
  visit(top);
}

/** Contents and annotations of an element and all below it, in order. */
export function leavesOf(top: StructureElement): (MarkedContent | AnnotationContent)[] {
  return top.kids.flatMap((kid) => (kid.kind === 'element' ? leavesOf(kid) : [kid]));
}
