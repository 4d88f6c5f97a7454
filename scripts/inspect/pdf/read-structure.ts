import { type PdfDictionary, type PdfFile, PdfName, PdfRef, PdfString, type PdfValue, textOf } from '../../pdf-file/index.ts';
import { standardTypes } from './standard-types.ts';

/** A structure element (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  /** Number of its object; 0 where it is no object of its own. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  /** Type as it is written, and the standard type that the role map makes of it. */
  readonly role: string;
  readonly type: string;
  readonly parent: StructureElement | undefined;
  readonly kids: StructureKid[];
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly expansion: string | undefined;
  readonly id: string | undefined;
}
export type StructureKid =
  | { readonly kind: 'element'; readonly element: StructureElement }
  /** Marked content: of a page (from 1), or of the form XObject `stream`. */
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number; readonly stream: number | undefined }
  | { readonly kind: 'object'; readonly object: number; readonly page: number };

export interface Structure {
  readonly root: PdfDictionary;
  readonly top: readonly StructureElement[];
  /** All elements in the order of the tree. */
  readonly elements: readonly StructureElement[];
  readonly byNumber: ReadonlyMap<number, StructureElement>;
  readonly roleMap: ReadonlyMap<string, string>;
  /** Elements whose parent is not who lists them, or who stand in the tree twice. */
  readonly misplaced: readonly StructureElement[];
}

/** Reads the structure tree; undefined where there is none. `pageOf` gives the number of a page from 1 by its object. */
export function readStructure(file: PdfFile, pageOf: ReadonlyMap<number, number>): Structure | undefined {
  const root = file.dictionary(file.catalog.get('StructTreeRoot'));
  if (root === undefined) return undefined;
  const roles = new Map(
    [...(file.dictionary(root.get('RoleMap')) ?? [])].flatMap(([role, type]): [string, string][] =>
      type instanceof PdfName ? [[role, type.name]] : [],
    ),
  );
  const elements: StructureElement[] = [];
  const byNumber = new Map<number, StructureElement>();
  const misplaced: StructureElement[] = [];
  const rootNumber = numberOf(file.catalog.get('StructTreeRoot'));

  const open = (value: PdfValue, dictionary: PdfDictionary, parent: StructureElement | undefined): StructureElement => {
    const role = file.name(dictionary.get('S')) ?? '';
    const element: StructureElement = {
      number: numberOf(value),
      dictionary,
      role,
      type: standardTypeOf(role, roles),
      parent,
      kids: [],
      lang: textIn(file, dictionary, 'Lang'),
      alt: textIn(file, dictionary, 'Alt'),
      actualText: textIn(file, dictionary, 'ActualText'),
      expansion: textIn(file, dictionary, 'E'),
      id: textIn(file, dictionary, 'ID'),
    };
    elements.push(element);
    if (element.number > 0) byNumber.set(element.number, element);
    const above = numberOf(dictionary.get('P'));
    if (above !== (parent?.number ?? rootNumber)) misplaced.push(element);
    return element;
  };

  /** Elements are opened before what is in them, so that `elements` is in the order of the tree. */
  const visit = (element: StructureElement, inheritedPage: number, depth: number): void => {
    const page = pageOf.get(numberOf(element.dictionary.get('Pg'))) ?? inheritedPage;
    for (const kid of listOf(file, element.dictionary.get('K'))) {
      const value = typeof kid === 'number' ? kid : file.resolve(kid);
      if (typeof value === 'number') element.kids.push({ kind: 'content', page, mcid: value, stream: undefined });
      if (!(value instanceof Map)) continue;
      const type = file.name(value.get('Type'));
      const own = pageOf.get(numberOf(value.get('Pg'))) ?? page;
      if (type === 'MCR') {
        const stream = value.get('Stm');
        const mcid = file.number(value.get('MCID')) ?? -1;
        element.kids.push({ kind: 'content', page: own, mcid, stream: stream instanceof PdfRef ? stream.number : undefined });
      } else if (type === 'OBJR') element.kids.push({ kind: 'object', object: numberOf(value.get('Obj')), page: own });
      else if (value.has('S')) {
        const twice = byNumber.get(numberOf(kid));
        if (twice !== undefined || depth > deepest) {
          if (twice) misplaced.push(twice);
          continue;
        }
        const child = open(kid, value, element);
        element.kids.push({ kind: 'element', element: child });
        visit(child, page, depth + 1);
      }
    }
  };

  const top: StructureElement[] = [];
  for (const kid of listOf(file, root.get('K'))) {
    const dictionary = file.dictionary(kid);
    if (dictionary === undefined || byNumber.has(numberOf(kid))) continue;
    const element = open(kid, dictionary, undefined);
    top.push(element);
    visit(element, 0, 0);
  }
  return { root, top, elements, byNumber, roleMap: roles, misplaced };
}

const deepest = 200;

/** What the role map makes of a role: the first standard type on its way, else the last. */
function standardTypeOf(role: string, roles: ReadonlyMap<string, string>): string {
  let type = role;
  for (let step = 0; step <= roles.size && !standardTypes.has(type); step += 1) {
    const next = roles.get(type);
    if (next === undefined) break;
    type = next;
  }
  return type;
}

/** Number of the object that a value refers to; 0 where it is no reference. */
export function numberOf(value: PdfValue | undefined): number {
  return value instanceof PdfRef ? value.number : 0;
}
function listOf(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined) return [];
  return file.array(value) ?? [value];
}
function textIn(file: PdfFile, dictionary: PdfDictionary, key: string): string | undefined {
  const value = file.resolve(dictionary.get(key));
  return value instanceof PdfString ? textOf(value) : undefined;
}

/** The elements directly in an element. */
export function childrenOf({ kids }: StructureElement): StructureElement[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}

/** Types from the root to the element: `Document/Sect/P`. */
export function pathOf(element: StructureElement): string {
  const path: string[] = [];
  for (let at: StructureElement | undefined = element; at !== undefined; at = at.parent) path.unshift(at.role || '(no type)');
  return path.join('/');
}

/** Whether the element or one around it fulfils a condition. */
export function isWithin(element: StructureElement, test: (each: StructureElement) => boolean): boolean {
  for (let at: StructureElement | undefined = element; at !== undefined; at = at.parent) if (test(at)) return true;
  return false;
}
