import {
  isSameRef,
  type PdfArray,
  type PdfDictionary,
  PdfFile,
  PdfRef,
  PdfStream,
  type PdfValue,
  pdfDictionary,
  pdfName,
  textString,
  writePdfFile,
} from '../../../scripts/pdf-file/index.ts';

/** A finished PDF that is about to be spoilt, with what most mutations need. */
export interface Victim {
  readonly file: PdfFile;
  readonly catalog: PdfDictionary;
  readonly root: PdfDictionary;
  /** Elements of a type as it is written, in the order of the tree. */
  readonly elements: (role: string) => Element[];
  readonly page: (number: number) => PdfDictionary;
  /** The first page with an annotation, from 1. */
  readonly linkedPage: () => number;
  /** Rewrites the content of a page. */
  readonly rewrite: (number: number, change: (content: string) => string) => void;
  /** Puts something at the end of a page's content. */
  readonly append: (number: number, content: string) => void;
  /** A new element, in a place among the kids of another. */
  readonly insert: (parent: Element, at: number, entries: Readonly<Record<string, PdfValue>>) => Element;
  /** A new annotation on a page; in an element of its own where a role is given. */
  readonly annotate: (number: number, entries: Readonly<Record<string, PdfValue>>, role?: string) => PdfDictionary;
  /** The list of the parent tree for the contents of a page. */
  readonly parents: (number: number) => PdfArray;
  /** Adds content to a page that an element holds. */
  readonly tag: (number: number, element: Element, content: string) => void;
  /** Changes what the first content below an element says, or the last one; in place. */
  readonly say: (element: Element | undefined, spoken: string, which?: 'first' | 'last') => void;
  /** Changes where a destination leads; to nothing, it is taken away. */
  readonly lead: (anchor: string, change: (list: PdfArray) => PdfArray | undefined) => void;
  /** Names of all destinations. */
  readonly anchors: () => string[];
  /** Puts a resource on a page.  */
  readonly resource: (number: number, kind: string, name: string, value: PdfValue) => void;
}
export interface Element {
  readonly ref: PdfRef;
  readonly dictionary: PdfDictionary;
}

export const name = pdfName;
export const text = textString;
export const dictionary = pdfDictionary;
export const stream = (content: string, entries: Readonly<Record<string, PdfValue>> = {}): PdfStream =>
  new PdfStream(pdfDictionary({ ...entries, Length: content.length }), Buffer.from(content, 'latin1'));

/** The file after a change, written anew. */
export async function spoilt(bytes: Uint8Array, change: (victim: Victim) => void): Promise<Uint8Array> {
  const victim = openVictim(bytes);
  change(victim);
  return writePdfFile(victim.file, { crossReferences: 'streams', identifier: 'spoilt' });
}

function openVictim(bytes: Uint8Array): Victim {
  const file = new PdfFile(bytes);
  const { catalog } = file;
  const root = file.dictionary(catalog.get('StructTreeRoot')) ?? new Map();
  const pages = file.pages();
  const all = elementsOf(file, root);
  const page = (number: number): PdfDictionary => pages[number - 1]?.dictionary ?? new Map();
  const rewrite: Victim['rewrite'] = (number, change) => {
    const before = file.stream(page(number).get('Contents'));
    const content = before === undefined ? '' : Buffer.from(file.decode(before)).toString('latin1');
    page(number).set('Contents', file.add(stream(change(content))));
  };
  const annotsOf = (number: number): PdfArray => {
    const list = [...(file.array(page(number).get('Annots')) ?? [])];
    page(number).set('Annots', list);
    return list;
  };
  const insert: Victim['insert'] = (parent, at, entries) => {
    const made = pdfDictionary({ Type: name('StructElem'), P: parent.ref, ...entries });
    const ref = file.add(made);
    const kids = [...kidsOf(file, parent.dictionary)];
    kids.splice(at, 0, ref);
    parent.dictionary.set('K', kids);
    return { ref, dictionary: made };
  };
  const parents: Victim['parents'] = (number) => {
    const key = file.number(page(number).get('StructParents'));
    const visit = (value: PdfValue | undefined): PdfArray | undefined => {
      const node = file.dictionary(value);
      const nums = file.array(node?.get('Nums')) ?? [];
      const at = nums.findIndex((each, index) => index % 2 === 0 && each === key);
      if (at >= 0) return file.array(nums[at + 1]);
      return (file.array(node?.get('Kids')) ?? []).map(visit).find((list) => list !== undefined);
    };
    return visit(root.get('ParentTree')) ?? [];
  };
  return {
    file,
    catalog,
    parents,
    root,
    elements: (role) => all.filter((element) => file.name(element.dictionary.get('S')) === role),
    page,
    linkedPage: () => pages.findIndex(({ dictionary: each }) => (file.array(each.get('Annots'))?.length ?? 0) > 0) + 1,
    rewrite,
    tag: (number, element, content) => {
      const list = parents(number);
      const mcid = list.push(element.ref) - 1;
      element.dictionary.set('K', [...kidsOf(file, element.dictionary), mcid]);
      element.dictionary.set('Pg', pages[number - 1]?.ref ?? null);
      rewrite(number, (before) => `${before}\n/X <</MCID ${mcid}>> BDC ${content} EMC\n`);
    },
    lead: (anchor, change) => {
      for (const { list, at } of destinationsOf(file)) {
        if (file.text(list[at]) !== anchor) continue;
        const changed = change([...(file.array(list[at + 1]) ?? file.array(file.dictionary(list[at + 1])?.get('D')) ?? [])]);
        if (changed === undefined) list.splice(at, 2);
        else list[at + 1] = changed;
        return;
      }
      throw new Error(`The sample has no destination ${anchor}.`);
    },
    anchors: () => destinationsOf(file).map(({ list, at }) => file.text(list[at]) ?? ''),
    say: (element, spoken, which = 'first') => {
      const { mcid, number } = contentOf(
        which,
        file,
        element,
        pages.map(({ ref }) => ref),
      );
      const begins = new RegExp(`(<<[^>]*/MCID ${mcid}\\b[^>]*>>\\s*BDC)([\\s\\S]*?EMC)`);
      rewrite(number, (before) => before.replace(begins, `$1 /Span <</ActualText (${spoken})>> BDC$2 EMC`));
    },
    append: (number, content) => rewrite(number, (before) => `${before}\n${content}\n`),
    insert,
    annotate: (number, entries, role) => {
      const made = pdfDictionary({ Type: name('Annot'), Rect: [0, 0, 9, 9], F: 4, ...entries });
      const ref = file.add(made);
      annotsOf(number).push(ref);
      page(number).set('Tabs', name('S'));
      const document = all[0];
      if (role === undefined || document === undefined) return made;
      const object = pdfDictionary({ Type: name('OBJR'), Obj: ref, Pg: pages[number - 1]?.ref });
      const element = insert(document, kidsOf(file, document.dictionary).length, { S: name(role), K: object });
      const key = 900_000 + annotsOf(number).length;
      made.set('StructParent', key);
      const tree = file.dictionary(root.get('ParentTree')) ?? new Map();
      const nums = file.array(tree.get('Nums'));
      if (nums === undefined) tree.set('Kids', [...(file.array(tree.get('Kids')) ?? []), pdfDictionary({ Nums: [key, element.ref] })]);
      else tree.set('Nums', [...nums, key, element.ref]);
      return made;
    },
    resource: (number, kind, key, value) => {
      const resources: PdfDictionary = new Map(file.dictionary(page(number).get('Resources')) ?? []);
      resources.set(kind, new Map([...(file.dictionary(resources.get(kind)) ?? []), [key, value]]));
      page(number).set('Resources', resources);
    },
  };
}

/** What an element holds. */
export function kidsOf(file: PdfFile, element: PdfDictionary): PdfArray {
  const value = element.get('K');
  return value === undefined ? [] : (file.array(value) ?? [value]);
}

/** Keys of the name tree of destinations, each with its list. */
function destinationsOf(file: PdfFile): { readonly list: PdfArray; readonly at: number }[] {
  const found: { readonly list: PdfArray; readonly at: number }[] = [];
  const visit = (value: PdfValue | undefined): void => {
    const node = file.dictionary(value);
    const list = file.array(node?.get('Names')) ?? [];
    for (let at = 0; at < list.length; at += 2) found.push({ list, at });
    for (const kid of file.array(node?.get('Kids')) ?? []) visit(kid);
  };
  visit(file.dictionary(file.catalog.get('Names'))?.get('Dests'));
  return found;
}

interface Content {
  readonly mcid: number;
  /** Page, from 1. */
  readonly number: number;
}
/** The first or last marked content below an element. */
function contentOf(which: 'first' | 'last', file: PdfFile, element: Element | undefined, pages: readonly PdfRef[]): Content {
  const visit = (node: PdfDictionary, above: PdfValue | undefined): Content | undefined => {
    const page = node.get('Pg') ?? above;
    const at = (mcid: number, own: PdfValue | undefined): Content => ({ mcid, number: pages.findIndex((ref) => isSameRef(ref, own)) + 1 });
    const kids = kidsOf(file, node);
    for (const kid of which === 'first' ? kids : kids.toReversed()) {
      if (typeof kid === 'number') return at(kid, page);
      const child = file.dictionary(kid);
      const mcid = file.number(child?.get('MCID'));
      if (mcid !== undefined) return at(mcid, child?.get('Pg') ?? page);
      const found = child?.has('S') ? visit(child, page) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = element === undefined ? undefined : visit(element.dictionary, undefined);
  if (found === undefined) throw new Error('The sample has no such content.');
  return found;
}

function elementsOf(file: PdfFile, root: PdfDictionary): Element[] {
  const found: Element[] = [];
  const visit = (node: PdfDictionary): void => {
    for (const kid of kidsOf(file, node)) {
      if (!(kid instanceof PdfRef)) continue;
      const child = file.dictionary(kid);
      if (child === undefined || !child.has('S') || found.some(({ ref }) => isSameRef(ref, kid))) continue;
      found.push({ ref: kid, dictionary: child });
      visit(child);
    }
  };
  visit(root);
  return found;
}
