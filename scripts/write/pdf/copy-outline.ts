import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFObjectCopier, PDFRef } from 'pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);

/** Gives a PDF the bookmarks of another one with the same pages: Ghostscript loses the depth of some. */
export function copyOutline(from: PDFDocument, into: PDFDocument): void {
  const root = from.catalog.lookupMaybe(name('Outlines'), PDFDict);
  if (!root) return;
  const pages = new Map(from.getPages().map(({ ref }, at) => [ref.toString(), into.getPages()[at]?.ref]));
  const copier = PDFObjectCopier.for(from.context, into.context);
  const copyItems = (item: PDFDict, parent: PDFRef): readonly PDFRef[] => {
    const made: { readonly ref: PDFRef; readonly dict: PDFDict }[] = [];
    for (let at: PDFDict | undefined = item; at !== undefined; at = at.lookupMaybe(name('Next'), PDFDict)) {
      const dict = into.context.obj({ Parent: parent });
      for (const key of ['Title', 'Count'].map(name)) {
        const value = at.lookup(key);
        if (value !== undefined) dict.set(key, copier.copy(value));
      }
      const target = onPage(at.lookup(name('Dest')), pages, into);
      if (target) dict.set(name('Dest'), target);
      const ref = into.context.register(dict);
      addKids(at, dict, ref);
      made.push({ ref, dict });
    }
    made.forEach(({ dict }, at) => {
      const [before, after] = [made[at - 1], made[at + 1]];
      if (before) dict.set(name('Prev'), before.ref);
      if (after) dict.set(name('Next'), after.ref);
    });
    return made.map(({ ref }) => ref);
  };
  const addKids = (of: PDFDict, dict: PDFDict, ref: PDFRef): void => {
    const first = of.lookupMaybe(name('First'), PDFDict);
    const kids = first ? copyItems(first, ref) : [];
    const [head, last] = [kids[0], kids.at(-1)];
    if (head) dict.set(name('First'), head);
    if (last) dict.set(name('Last'), last);
  };
  const dict = into.context.obj({ Type: 'Outlines' });
  const count = root.lookup(name('Count'));
  if (count !== undefined) dict.set(name('Count'), copier.copy(count));
  const ref = into.context.register(dict);
  addKids(root, dict, ref);
  into.catalog.set(name('Outlines'), ref);
}

/** An explicit destination on the page that stands in the stead of its own; undefined for what is none. */
function onPage(target: unknown, pages: ReadonlyMap<string, PDFRef | undefined>, { context }: PDFDocument): PDFArray | undefined {
  const [page, ...view] = target instanceof PDFArray ? target.asArray() : [];
  const ref = page instanceof PDFRef ? pages.get(page.toString()) : undefined;
  if (ref === undefined) return undefined;
  const made = PDFArray.withContext(context);
  for (const each of [ref, ...view]) made.push(each);
  return made;
}
