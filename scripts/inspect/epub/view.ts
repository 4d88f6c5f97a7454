import type { Element, Nodes, Root } from 'xast';
import type { Edition } from '../../model/book.ts';
import type { Place } from '../../model/place.ts';
import { walk } from '../../model/walk.ts';
import { attributeOf, elementsIn, textOf } from '../../xml/xml-tree.ts';
import type { ManifestItem } from './check-manifest.ts';
import { fileAt } from './file-at.ts';
import type { OpenedEpub } from './open-epub.ts';

/** An element with those around it, nearest first, and the place of the manuscript that it comes from. */
export interface Found {
  readonly element: Element;
  readonly around: readonly Element[];
  readonly place: Place | undefined;
}
/** An XHTML document, its elements in the order of reading. */
export interface ContentDocument {
  readonly file: string;
  readonly root: Root;
  readonly elements: readonly Found[];
}
/** The opened EPUB as checks look at it. */
export interface EpubView {
  readonly epub: OpenedEpub;
  readonly manifest: readonly ManifestItem[];
  readonly edition: Edition<'epub'>;
  /** All XHTML documents: those of the spine in its order, then the others. */
  readonly documents: readonly ContentDocument[];
  /** Files of the spine in order. */
  readonly spine: readonly string[];
  /** The navigation document. */
  readonly nav: ContentDocument | undefined;
}

/** Arranges what was opened for the checks. */
export function createView(epub: OpenedEpub, manifest: readonly ManifestItem[], edition: Edition<'epub'>): EpubView {
  const placeOf = places(edition);
  const byId = new Map(manifest.map(({ id, file }) => [id, file]));
  const spine = elementsIn(epub.package, 'itemref').flatMap((element) => byId.get(attributeOf(element, 'idref') ?? '') ?? []);
  const xhtml = manifest.filter(({ mediaType }) => mediaType === 'application/xhtml+xml').map(({ file }) => file);
  const documents = [...new Set([...spine, ...xhtml])].flatMap((file): ContentDocument[] => {
    const root = epub.documents.get(file);
    return root === undefined ? [] : [{ file, root, elements: [...foundIn(root, placeOf)] }];
  });
  const navFile = manifest.find(({ properties }) => properties.includes('nav'))?.file;
  return { epub, manifest, edition, documents, spine, nav: documents.find(({ file }) => file === navFile) };
}

/** Places by permanent id of a block and by anchor. */
function places({ sections }: Edition<'epub'>): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const { heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      if ('id' in node) found.set(node.id, node.place);
      if ('anchor' in node && node.anchor !== undefined) found.set(node.anchor, node.place);
    });
  return found;
}

function* foundIn(root: Root, placeOf: ReadonlyMap<string, Place>): Generator<Found> {
  const titles = elementsIn(root, 'h1').map((title) => placeOf.get(attributeOf(title, 'id') ?? ''));
  yield* below(root, [], titles[0], placeOf);
}
function* below(node: Nodes, around: readonly Element[], outer: Place | undefined, placeOf: ReadonlyMap<string, Place>): Generator<Found> {
  if (!('children' in node)) return;
  for (const element of node.children) {
    if (element.type !== 'element') continue;
    const place = placeOf.get(attributeOf(element, 'data-block') ?? '') ?? placeOf.get(attributeOf(element, 'id') ?? '') ?? outer;
    yield { element, around, place };
    yield* below(element, [element, ...around], place, placeOf);
  }
}

/** Words of an attribute that is a list. */
export function tokensOf(element: Element, name: string): readonly string[] {
  return (attributeOf(element, name) ?? '').split(/\s+/).filter(Boolean);
}

/** File and id that an address leads to. */
export function targetOf(from: string, href: string): { readonly file: string; readonly id: string | undefined } {
  return { file: fileAt(from, href), id: href.split('#')[1] };
}

/** Letters and digits of a title: calls of notes, page breaks, signs of a translation and words that are gone left out, so that it can be held against the same title elsewhere. */
export function lettersOf(node: Nodes | string): string {
  const text = typeof node === 'string' ? node : titleText(node);
  return text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
function titleText(node: Nodes): string {
  if (node.type === 'element' && /\b(?:doc-noteref|doc-pagebreak)\b/.test(attributeOf(node, 'role') ?? '')) return '';
  if (node.type === 'element' && (node.name === 'del' || attributeOf(node, 'class') === 'revision-name')) return '';
  if (!('children' in node)) return textOf(node);
  const isSigned = node.type === 'element' && /^(?:untranslated|out-of-date)$/.test(attributeOf(node, 'class') ?? '');
  return node.children.map((child) => (isSigned && child.type === 'element' && child.name === 'mark' ? '' : titleText(child))).join('');
}

export const headingName = /^h[1-6]$/;

/** The document of the cover: a picture, which needs no heading. */
export const isCover = ({ elements }: ContentDocument): boolean =>
  elements.some(({ element }) => element.name !== 'a' && tokensOf(element, 'epub:type').includes('cover'));
