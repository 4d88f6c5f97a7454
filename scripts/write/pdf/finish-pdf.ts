import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import type { Edition } from '../../model/book.ts';
import { setBookmarkTitles } from './bookmark-titles.ts';
import { marginBoxesMarked } from './margin-boxes.ts';
import { rewriteContents } from './page-contents.ts';
import { withoutSoftHyphens } from './soft-hyphens.ts';
import { xmpMetadata } from './xmp-metadata.ts';

export interface Finish {
  readonly edition: Edition<'pdf'>;
  /** Pages with roman folios. */
  readonly frontPages: number;
  /** Pages, from 1, where sections open. */
  readonly openers: ReadonlySet<number>;
  /** Titles of bookmarks by the text of their headings. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What the browser cannot write: catalogue data, page labels, XMP; and what would differ from print to print is made the same. */
export async function finishPdf(pdf: PDFDocument, { edition, frontPages, openers, titles }: Finish): Promise<Uint8Array> {
  const { info, epochSeconds, words } = edition;
  const day = new Date(epochSeconds * 1000);
  pdf.setTitle([info.title, info.subtitle].filter(Boolean).join(' – '), { showInWindowTitleBar: true });
  pdf.setAuthor(info.contributors.map(({ name }) => name).join('; '));
  if (info.description) pdf.setSubject(info.description);
  pdf.setKeywords([...info.subjects]);
  pdf.setCreator('Handbook press');
  pdf.setProducer('Chromium and pdf-lib');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  pdf.setLanguage(words.language);
  setBookmarkTitles(pdf, titles);
  const topPx = (edition.spec.page.topMm / 25.4) * 96;
  rewriteContents(pdf, (content, page) => withoutSoftHyphens(marginBoxesMarked(content, openers.has(page), topPx)));
  setPageLabels(pdf, frontPages);
  renumberStructureIds(pdf);
  setMetadata(pdf, edition);
  const id = PDFHexString.of(createHash('md5').update(`${info.identifier}\n${epochSeconds}`).digest('hex'));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Roman folios, then arabic ones (ISO 32000-1, 12.4.2). */
function setPageLabels(pdf: PDFDocument, frontPages: number): void {
  const { context } = pdf;
  const body = context.obj({ S: 'D' });
  const nums = frontPages > 0 ? [PDFNumber.of(0), context.obj({ S: 'r' }), PDFNumber.of(frontPages), body] : [PDFNumber.of(0), body];
  const list = PDFArray.withContext(context);
  for (const each of nums) list.push(each);
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: list }));
}

/** XMP (ISO 16684-1) beside the information dictionary. */
function setMetadata(pdf: PDFDocument, edition: Edition<'pdf'>): void {
  const bytes = new TextEncoder().encode(xmpMetadata(edition));
  const stream = pdf.context.stream(bytes, { Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** Chromium names table cells `nodeN` with numbers of the run: they are numbered anew in the order of the structure tree. */
function renumberStructureIds(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return;
  const names = new Map<string, string>();
  const rename = (value: PDFObject | undefined): PDFString | undefined => {
    if (!(value instanceof PDFString) && !(value instanceof PDFHexString)) return undefined;
    const old = value.decodeText();
    if (!/^node\d+$/.test(old)) return undefined;
    const name = names.get(old) ?? `cell${String(names.size + 1).padStart(6, '0')}`;
    names.set(old, name);
    return PDFString.of(name);
  };
  const dictionaries: PDFDict[] = [];
  gatherElements(pdf, root, dictionaries);
  for (const element of dictionaries) setIfRenamed(element, PDFName.of('ID'), rename);
  for (const element of dictionaries) renameHeaders(pdf, element, rename);
  const tree = root.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  if (tree) renameTree(pdf, tree, rename);
}
type Rename = (value: PDFObject | undefined) => PDFString | undefined;

function gatherElements(pdf: PDFDocument, element: PDFDict, found: PDFDict[]): void {
  found.push(element);
  const kids = element.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  for (const kid of list) {
    const child = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (child instanceof PDFDict && child.has(PDFName.of('S'))) gatherElements(pdf, child, found);
  }
}
function setIfRenamed(dictionary: PDFDict, key: PDFName, rename: Rename): void {
  const renamed = rename(dictionary.get(key));
  if (renamed) dictionary.set(key, renamed);
}
function renameHeaders(pdf: PDFDocument, element: PDFDict, rename: Rename): void {
  const attributes = element.lookup(PDFName.of('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const each of list) {
    const dictionary = each instanceof PDFRef ? pdf.context.lookup(each) : each;
    const headers = dictionary instanceof PDFDict ? dictionary.lookup(PDFName.of('Headers')) : undefined;
    if (!(headers instanceof PDFArray)) continue;
    headers.asArray().forEach((header, at) => {
      const renamed = rename(header);
      if (renamed) headers.set(at, renamed);
    });
  }
}
/** The name tree stays sorted: its names are put in order anew (ISO 32000-1, 7.9.6). */
function renameTree(pdf: PDFDocument, tree: PDFDict, rename: Rename): void {
  const pairs: [PDFString | PDFHexString, PDFObject][] = [];
  const gather = (node: PDFDict): void => {
    const names = node.lookup(PDFName.of('Names'));
    if (names instanceof PDFArray)
      for (let at = 0; at + 1 < names.size(); at += 2) {
        const name = names.get(at);
        if (name instanceof PDFString || name instanceof PDFHexString) pairs.push([rename(name) ?? name, names.get(at + 1)]);
      }
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray)
      for (const kid of kids.asArray()) {
        const child = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
        if (child instanceof PDFDict) gather(child);
      }
  };
  gather(tree);
  pairs.sort(([a], [b]) => (a.decodeText() < b.decodeText() ? -1 : 1));
  for (const key of [...tree.keys()]) tree.delete(key);
  tree.set(PDFName.of('Names'), pdf.context.obj(pairs.flat()));
}
