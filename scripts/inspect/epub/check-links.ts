import type { Element } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { deadLink } from '../../diagnostics/epub.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import type { ManifestItem } from './check-manifest.ts';
import { fileAt } from './file-at.ts';
import type { OpenedEpub } from './open-epub.ts';

const outward = /^(https?:|mailto:|tel:)/;

/** Every address leads to a file of the manifest and to an id in it; only links may lead out of the book. */
export function checkLinks({ documents, files, packagePath }: OpenedEpub, manifest: readonly ManifestItem[], report: Report): void {
  const listed = new Set(manifest.map(({ file }) => file));
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [file, document] of documents) ids.set(file, new Set(elementsIn(document).flatMap((each) => attributeOf(each, 'id') ?? [])));
  const leads = (file: string, href: string): boolean => {
    const target = fileAt(file, href);
    const fragment = href.split('#')[1];
    return listed.has(target) && (fragment === undefined || (ids.get(target)?.has(fragment) ?? false));
  };
  for (const [file, document] of documents) {
    if (file === packagePath || file.startsWith('META-INF/')) continue;
    for (const element of elementsIn(document))
      for (const href of addressesOf(element)) {
        if (element.name === 'a' && outward.test(href)) continue;
        if (!leads(file, href)) report(deadLink({ file, href }));
      }
  }
  for (const { file, mediaType } of manifest) {
    if (mediaType !== 'text/css') continue;
    const css = new TextDecoder().decode(files.get(file));
    for (const [, href = ''] of css.matchAll(/url\(\s*["']?([^"')]+)/g)) if (!leads(file, href)) report(deadLink({ file, href }));
  }
}

function addressesOf(element: Element): readonly string[] {
  const names = element.name === 'content' ? ['src'] : ['href', 'src', 'xlink:href'];
  return names.flatMap((name) => attributeOf(element, name) ?? []);
}
