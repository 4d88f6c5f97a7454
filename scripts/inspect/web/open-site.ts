import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Artifact } from '../../model/book.ts';

/** A finished page, parsed. */
export interface OpenedPage {
  /** Relative to the site's folder. */
  readonly name: string;
  readonly elements: readonly Element[];
  /** Ids in order, doubles included. */
  readonly ids: readonly string[];
}
export interface OpenedSite {
  readonly pages: ReadonlyMap<string, OpenedPage>;
  /** Text of the style sheets, by name. */
  readonly styles: ReadonlyMap<string, string>;
  /** Text of the scripts, by name. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Names of all files, relative to the site's folder. */
  readonly files: ReadonlySet<string>;
}

/** Reads the files of a site below the folder of its first page. */
export function openSite({ main, files }: Artifact<'web'>): OpenedSite {
  const root = main.replace(/[^/]+$/, '');
  const inside = files.filter(({ path }) => path.startsWith(root)).map(({ path, bytes }) => ({ name: path.slice(root.length), bytes }));
  const texts = (extension: string): [string, string][] =>
    inside.filter(({ name }) => name.endsWith(extension)).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
  return {
    pages: new Map(texts('.html').map(([name, text]) => [name, openPage(name, text)])),
    styles: new Map(texts('.css')),
    scripts: new Map(texts('.js')),
    files: new Set(inside.map(({ name }) => name)),
  };
}

function openPage(name: string, text: string): OpenedPage {
  const elements = elementsOf(fromHtml(text));
  return { name, elements, ids: elements.flatMap(({ properties: { id } }) => (id === undefined ? [] : [String(id)])) };
}
/** A node, where it is an element, and all elements below it, in order. */
export function elementsOf(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}

/** Words below a node, without those of the elements left out. */
export function textOf(node: Nodes, without: ReadonlySet<string> = new Set()): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && without.has(node.tagName)) return ' ';
  return 'children' in node ? node.children.map((child) => textOf(child, without)).join('') : '';
}
