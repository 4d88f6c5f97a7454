import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubCover, epubItemProperties, epubMediaType } from '../../diagnostics/epub-package.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import type { ManifestItem } from './check-manifest.ts';
import { kindOfBytes } from './kind-of-bytes.ts';
import type { EpubView } from './view.ts';

/** What the manifest says of its items: their kind, what they hold, and which is the cover (EPUB 3.3, 5.6). */
export function checkPackage(view: EpubView, report: Report): void {
  checkCover(view, report);
  for (const item of view.manifest) {
    const bytes = view.epub.files.get(item.file);
    const found = bytes && bytes.length > 0 ? kindOfBytes(bytes, view.epub.documents.get(item.file)) : undefined;
    if (found !== undefined && found !== item.mediaType) report(epubMediaType({ file: item.file, said: item.mediaType, found }));
    checkProperties(item, view, report);
  }
}

function checkCover({ manifest, epub }: EpubView, report: Report): void {
  const covers = manifest.filter(({ properties }) => properties.includes('cover-image'));
  const [cover] = covers;
  if (cover === undefined) report(epubCover({ fault: 'none' }));
  else if (covers.length > 1) report(epubCover({ fault: 'several' }));
  else if (!cover.mediaType.startsWith('image/')) report(epubCover({ fault: 'kind' }));
  const old = elementsIn(epub.package, 'meta').find((element) => attributeOf(element, 'name') === 'cover');
  if (cover !== undefined && old !== undefined && attributeOf(old, 'content') !== cover.id) report(epubCover({ fault: 'old' }));
}

/** Properties that say what a document holds, with the elements that they stand for. */
const held: Readonly<Record<string, readonly string[]>> = {
  svg: ['svg'],
  mathml: ['math'],
  scripted: ['script', 'form', 'input', 'button', 'select', 'textarea'],
  switch: ['epub:switch'],
};

function checkProperties({ file, mediaType, properties }: ManifestItem, { documents }: EpubView, report: Report): void {
  const elements = documents.find((document) => document.file === file)?.elements ?? [];
  for (const [property, names] of Object.entries(held)) {
    const holds = elements.some(({ element }) => names.includes(element.name));
    const says = properties.includes(property);
    if (holds && !says) report(epubItemProperties({ file, property, fault: 'lacks' }));
    if (says && !holds && mediaType === 'application/xhtml+xml') report(epubItemProperties({ file, property, fault: 'false' }));
  }
  const ours = [...Object.keys(held), 'nav', 'cover-image'];
  for (const property of properties) if (!ours.includes(property)) report(epubItemProperties({ file, property, fault: 'unknown' }));
}
