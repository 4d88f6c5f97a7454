import { unzipSync } from 'fflate';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { createDiskHost } from '../../../scripts/host/index.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { writeEpub } from '../../../scripts/write/epub/index.ts';

/** The finished EPUB of an edition. */
export async function bytesOf(edition: Edition<'epub'>): Promise<Uint8Array> {
  const host = createDiskHost();
  try {
    const artifact = await writeEpub(edition, { host, report: () => {} });
    return artifact.files[0]?.bytes ?? new Uint8Array();
  } finally {
    await host.close();
  }
}

/** Files of a finished EPUB as text, by path. */
export function textsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder().decode(content)]));
}

/** A file of the EPUB as a tree; throws where it is not well-formed. */
export function treeOf(texts: ReadonlyMap<string, string>, path: string): Root {
  return fromXml(texts.get(path) ?? '');
}

export function elementsOf(node: Nodes, name: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...elementsOf(child, name)] : [],
  );
}

export function wordsIn(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsIn).join('') : '';
}
