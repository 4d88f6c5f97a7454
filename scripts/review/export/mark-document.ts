import type { Element, ElementContent, Nodes } from 'xast';
import type { DocxFile } from '../../docx-file/index.ts';
import { elementsIn } from '../../xml/xml-tree.ts';
import { element, type Part, partOf } from './xml-parts.ts';

/** Names of the custom properties by which a document is known as a review copy. */
export const reviewProperties = { hash: 'HandbookReview', book: 'HandbookBook', commit: 'HandbookCommit' } as const;
export const reviewNamespace = 'urn:handbook:review';

/** What a review copy carries besides its text. */
export interface ReviewMarks {
  /** Bookmarks by the paragraph that they stand around. */
  readonly bookmarks: ReadonlyMap<Element, string>;
  /** Trees of the parts that the paragraphs are in, by path. */
  readonly trees: ReadonlyMap<string, Nodes>;
  readonly properties: Readonly<Record<string, string>>;
  /** The manifest, packed. */
  readonly manifest: string;
  /** True where Word is to allow nothing but tracked changes. */
  readonly isProtected: boolean;
}

/** Puts bookmarks, properties and manifest into a document, and switches tracking on. */
export function markDocument(file: DocxFile, { bookmarks, trees, properties, manifest, isProtected }: ReviewMarks): void {
  let id = lastBookmark(trees);
  for (const [paragraph, name] of bookmarks) {
    id += 1;
    surround(paragraph, String(id), name);
  }
  for (const [path, tree] of trees) if (tree.type === 'root') file.setTree(path, tree);
  switchOn(file, isProtected);
  setProperties(file, properties);
  embed(file, manifest);
}

function lastBookmark(trees: ReadonlyMap<string, Nodes>): number {
  const ids = [...trees.values()].flatMap((tree) =>
    elementsIn(tree, 'w:bookmarkStart').map(({ attributes }) => Number(attributes['w:id'])),
  );
  return ids.reduce((most, id) => (Number.isFinite(id) && id > most ? id : most), 0);
}

function surround(paragraph: Element, id: string, name: string): void {
  const first = paragraph.children.findIndex((child) => child.type === 'element' && child.name === 'w:pPr') + 1;
  const start = element('w:bookmarkStart', { 'w:id': id, 'w:name': name });
  paragraph.children.splice(first, 0, start);
  paragraph.children.push(element('w:bookmarkEnd', { 'w:id': id }));
}

/** Elements of settings.xml that come before the switch of tracking (ECMA-376-1, 17.15.1.78). */
const beforeTracking: ReadonlySet<string> = new Set(
  `writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText
  printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges
  bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign
  attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView`
    .split(/\s+/)
    .map((name) => `w:${name}`),
);

function switchOn(file: DocxFile, isProtected: boolean): void {
  const settings = file.tree('word/settings.xml');
  const root = settings?.children.find((child): child is Element => child.type === 'element');
  if (!settings || !root) return;
  const old = ['w:trackRevisions', 'w:documentProtection'];
  root.children = root.children.filter((child) => child.type !== 'element' || !old.includes(child.name));
  const at = root.children.findIndex((child) => child.type === 'element' && !beforeTracking.has(child.name));
  const made = [
    element('w:trackRevisions', {}),
    ...(isProtected ? [element('w:documentProtection', { 'w:edit': 'trackedChanges', 'w:enforcement': '1' })] : []),
  ];
  root.children.splice(at < 0 ? root.children.length : at, 0, ...made);
  file.setTree('word/settings.xml', settings);
}

const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const propertiesType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

const customProperties: Part = {
  path: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  root: () =>
    element('Properties', {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    }),
  from: '',
  relationship: propertiesType,
};

function setProperties(file: DocxFile, properties: Readonly<Record<string, string>>): void {
  const { root, save } = partOf(file, customProperties);
  const kept = root.children.filter((child) => child.type !== 'element' || !((child.attributes.name ?? '') in properties));
  const ids = kept.map((child) => (child.type === 'element' ? Number(child.attributes.pid) : 0));
  const first = Math.max(1, ...ids.filter(Number.isFinite)) + 1;
  root.children = [...kept, ...Object.entries(properties).map(([name, value], at) => property(name, value, first + at))];
  save();
}

function property(name: string, value: string, pid: number): Element {
  const fmtid = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
  return element('property', { fmtid, pid: String(pid), name }, [element('vt:lpwstr', {}, [{ type: 'text', value }])]);
}

/** The manifest as custom XML, which Word and LibreOffice keep as it is. */
function embed(file: DocxFile, manifest: string): void {
  const number = Math.max(0, ...file.paths.map((path) => Number(/^customXml\/item(\d+)\.xml$/.exec(path)?.[1] ?? 0))) + 1;
  const item = `customXml/item${number}.xml`;
  const body: ElementContent[] = [{ type: 'text', value: manifest }];
  const made = (path: string, contentType: string | undefined, root: Element, from: string, relationship: string): void => {
    partOf(file, { path, contentType, root: () => root, from, relationship }).save();
  };
  made(item, undefined, element('review', { xmlns: reviewNamespace }, body), 'word/document.xml', customXml);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const store = element('ds:datastoreItem', { 'ds:itemID': '{6F2B1C84-53D0-4E6B-9A57-0D8C3E1F7A29}', 'xmlns:ds': `${office}/customXml` }, [
    element('ds:schemaRefs', {}, [element('ds:schemaRef', { 'ds:uri': reviewNamespace })]),
  ]);
  const storeType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  made(`customXml/itemProps${number}.xml`, storeType, store, item, `${office}/relationships/customXmlProps`);
}
