import { posix } from 'node:path';
import type { Element, ElementContent, Root } from 'xast';
import { type DocxFile, relationshipsOf, relationshipsPath } from '../../docx-file/index.ts';

/** An element of XML. */
export function element(name: string, attributes: Readonly<Record<string, string>>, children: ElementContent[] = []): Element {
  return { type: 'element', name, attributes: { ...attributes }, children };
}

/** A part of a document that may not be there yet. */
export interface Part {
  readonly path: string;
  /** Absent, that of all XML. */
  readonly contentType: string | undefined;
  readonly root: () => Element;
  /** Part that refers to it; empty for the package. */
  readonly from: string;
  readonly relationship: string;
}

/** Opens a part, or begins it: `save` puts it back, named in Content_Types and in the relationships of what refers to it. */
export function partOf(file: DocxFile, part: Part): { readonly root: Element; readonly save: () => void } {
  const tree: Root = file.tree(part.path) ?? { type: 'root', children: [part.root()] };
  const root = tree.children.find((child): child is Element => child.type === 'element') ?? part.root();
  return {
    root,
    save() {
      file.setTree(part.path, tree);
      nameType(file, part);
      relate(file, part);
    },
  };
}

function nameType(file: DocxFile, { path, contentType }: Part): void {
  const types = file.tree('[Content_Types].xml');
  const root = types?.children.find((child): child is Element => child.type === 'element');
  if (!types || !root) return;
  const has = (name: string, value: string): boolean =>
    root.children.some((child) => child.type === 'element' && child.attributes[name]?.toLowerCase() === value.toLowerCase());
  if (contentType === undefined && !has('Extension', 'xml'))
    root.children.unshift(element('Default', { Extension: 'xml', ContentType: 'application/xml' }));
  if (contentType !== undefined && !has('PartName', `/${path}`))
    root.children.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
  file.setTree('[Content_Types].xml', types);
}

function relate(file: DocxFile, { path, from, relationship }: Part): void {
  const known = relationshipsOf(file, from);
  if (known.some(({ target }) => target === path)) return;
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const at = relationshipsPath(from);
  const tree: Root = file.tree(at) ?? { type: 'root', children: [element('Relationships', { xmlns: namespace })] };
  const ids = new Set(known.map(({ id }) => id));
  let number = 1;
  while (ids.has(`rIdReview${number}`)) number += 1;
  const Target = posix.relative(posix.dirname(from), path);
  const root = tree.children.find((child): child is Element => child.type === 'element');
  root?.children.push(element('Relationship', { Id: `rIdReview${number}`, Type: relationship, Target }));
  file.setTree(at, tree);
}
