import type { Root } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { missingSection } from '../../diagnostics/epub.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import type { ManifestItem } from './check-manifest.ts';
import { fileAt } from './file-at.ts';
import type { OpenedEpub } from './open-epub.ts';

/** Every section is in the spine, in the edition's order, and in the table of contents. */
export function checkSections(epub: OpenedEpub, manifest: readonly ManifestItem[], edition: Edition<'epub'>, report: Report): void {
  const spine = spineFiles(epub, manifest);
  const linked = navigationFiles(epub, manifest);
  let reached = -1;
  for (const { anchor, heading } of edition.sections) {
    const title = plainTextOf(heading.children);
    const at = spine.findIndex((file, index) => index > reached && holds(epub.documents.get(file), anchor));
    if (at < 0) report(missingSection({ title, from: 'spine' }));
    else reached = at;
    const file = spine[at];
    if (file === undefined || !linked.has(file)) report(missingSection({ title, from: 'navigation' }));
  }
}

function spineFiles({ package: root }: OpenedEpub, manifest: readonly ManifestItem[]): readonly string[] {
  const files = new Map(manifest.map(({ id, file }) => [id, file]));
  return elementsIn(root, 'itemref').flatMap((element) => files.get(attributeOf(element, 'idref') ?? '') ?? []);
}

function navigationFiles({ documents }: OpenedEpub, manifest: readonly ManifestItem[]): ReadonlySet<string> {
  const file = manifest.find(({ properties }) => properties.includes('nav'))?.file;
  const document = file === undefined ? undefined : documents.get(file);
  if (file === undefined || document === undefined) return new Set();
  const contents = elementsIn(document, 'nav').filter((element) => attributeOf(element, 'epub:type') === 'toc');
  const links = contents.flatMap((element) => elementsIn(element, 'a'));
  return new Set(links.map((element) => fileAt(file, attributeOf(element, 'href') ?? '')));
}

function holds(document: Root | undefined, anchor: string): boolean {
  return document !== undefined && elementsIn(document, 'h1').some((element) => attributeOf(element, 'id') === anchor);
}
