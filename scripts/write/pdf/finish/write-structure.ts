import {
  type PdfArray,
  type PdfDictionary,
  type PdfFile,
  PdfRef,
  type PdfValue,
  pdfDictionary,
  pdfName,
  textString,
} from '../../../pdf-file/index.ts';
import { standardRoles } from './standard-roles.ts';
import type { Kid, StructureElement } from './structure-tree.ts';
import { nameTree, numberTree } from './trees.ts';

/** Writes the structure tree anew: elements, and the trees that lead back to them from contents, annotations and ids (ISO 32000-1, 14.7.4.4). */
export function writeStructure(file: PdfFile, top: StructureElement): void {
  const pages = file.pages();
  const owners: PdfArray[] = pages.map(() => []);
  const annotations: [PdfRef, PdfRef][] = [];
  const ids: [string, PdfValue][] = [];
  const roles = new Set<string>();
  const pageRef = (page: number): PdfValue => pages[page]?.ref ?? null;

  const write = (element: StructureElement, parent: PdfRef): PdfRef => {
    const ref = element.ref ?? file.add(null);
    const home = element.kids.find((kid) => kid.kind === 'content')?.page;
    roles.add(element.role);
    if (element.id !== undefined) ids.push([element.id, ref]);
    const kids = element.kids.map((kid): PdfValue => {
      if (kid.kind === 'element') return write(kid, ref);
      return kid.kind === 'content' ? writeContent(kid, ref, home) : writeAnnotation(kid, ref);
    });
    const dictionary: PdfDictionary = pdfDictionary({
      Type: pdfName('StructElem'),
      S: pdfName(element.role),
      P: parent,
      Pg: home === undefined ? undefined : pageRef(home),
      K: kids.length === 1 ? kids[0] : kids.length === 0 ? undefined : kids,
      ID: element.id === undefined ? undefined : textString(element.id),
      Lang: element.lang === undefined ? undefined : textString(element.lang),
      A: attributesOf(element),
    });
    for (const [key, text] of element.texts) dictionary.set(key, text);
    file.set(ref, dictionary);
    return ref;
  };
  const writeContent = ({ page, mcid }: Extract<Kid, { kind: 'content' }>, owner: PdfRef, home: number | undefined): PdfValue => {
    const list = owners[page] ?? [];
    while (list.length < mcid) list.push(null);
    list[mcid] = owner;
    return page === home ? mcid : pdfDictionary({ Type: pdfName('MCR'), Pg: pageRef(page), MCID: mcid });
  };
  const writeAnnotation = ({ page, ref }: Extract<Kid, { kind: 'annotation' }>, owner: PdfRef): PdfValue => {
    annotations.push([ref, owner]);
    return pdfDictionary({ Type: pdfName('OBJR'), Pg: pageRef(page), Obj: ref });
  };

  const known = file.catalog.get('StructTreeRoot');
  const root = known instanceof PdfRef ? known : file.add(null);
  const document = write(top, root);
  const parents: [number, PdfValue][] = [];
  pages.forEach(({ dictionary }, at) => {
    const list = owners[at] ?? [];
    dictionary.delete('StructParents');
    if (list.length === 0) return;
    dictionary.set('StructParents', at);
    parents.push([at, file.add(list)]);
  });
  annotations.forEach(([annotation, owner], at) => {
    file.dictionary(annotation)?.set('StructParent', pages.length + at);
    parents.push([pages.length + at, owner]);
  });
  const foreign = [...roles].filter((role) => !standardRoles.has(role)).sort();
  file.set(
    root,
    pdfDictionary({
      Type: pdfName('StructTreeRoot'),
      K: document,
      ParentTree: numberTree(file, parents),
      ParentTreeNextKey: pages.length + annotations.length,
      IDTree: ids.length === 0 ? undefined : nameTree(file, ids),
      RoleMap: foreign.length === 0 ? undefined : new Map(foreign.map((role) => [role, pdfName(roleMap[role] ?? 'Span')])),
    }),
  );
  file.catalog.set('StructTreeRoot', root);
  file.catalog.set('MarkInfo', pdfDictionary({ Marked: true }));
}

/** Chromium's types that PDF 1.7 does not have, by what they stand for there. */
const roleMap: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span', Aside: 'Sect', Title: 'P', DocumentFragment: 'Sect' };

function attributesOf({ attributes }: StructureElement): PdfValue | undefined {
  const list = [...attributes].map(([owner, own]): PdfValue => new Map<string, PdfValue>([['O', pdfName(owner)], ...own]));
  return list.length <= 1 ? list[0] : list;
}
