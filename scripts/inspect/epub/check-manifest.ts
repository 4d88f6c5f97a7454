import type { Report } from '../../diagnostics/diagnostic.ts';
import { manifestMismatch } from '../../diagnostics/epub.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import { fileAt } from './file-at.ts';
import type { OpenedEpub } from './open-epub.ts';

export interface ManifestItem {
  readonly id: string;
  /** Path in the zip. */
  readonly file: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** The items of the manifest; each is a file and each file an item (EPUB 3.3, 5.6.2). */
export function checkManifest({ package: root, packagePath, files }: OpenedEpub, report: Report): readonly ManifestItem[] {
  const items = elementsIn(root, 'item').map(
    (element): ManifestItem => ({
      id: attributeOf(element, 'id') ?? '',
      file: fileAt(packagePath, attributeOf(element, 'href') ?? ''),
      mediaType: attributeOf(element, 'media-type') ?? '',
      properties: (attributeOf(element, 'properties') ?? '').split(' ').filter(Boolean),
    }),
  );
  const seen = new Set<string>();
  for (const { id, file } of items) {
    if (seen.has(file) || seen.has(`#${id}`)) report(manifestMismatch({ file, lack: 'twice' }));
    seen.add(file).add(`#${id}`);
    if (!files.has(file)) report(manifestMismatch({ file, lack: 'file' }));
  }
  for (const file of files.keys())
    if (!seen.has(file) && file !== packagePath && !file.startsWith('META-INF/')) report(manifestMismatch({ file, lack: 'item' }));
  return items;
}
