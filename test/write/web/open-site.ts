import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Artifact, Edition } from '../../../scripts/model/book.ts';
import { writeWeb } from '../../../scripts/write/web/index.ts';
import { sampleContext } from '../../sample-edition.ts';

/** The artifact of an edition. */
export function siteOf(edition: Edition<'web'>): Promise<Artifact<'web'>> {
  return writeWeb(edition, sampleContext());
}
/** Text of a file of a site, by its name below the site's folder. */
export function textIn({ language, files }: Artifact<'web'>, name: string): string {
  const file = files.find(({ path }) => path === `web/${language}/${name}`);
  if (file === undefined) throw new Error(`The site has no file “${name}”.`);
  return new TextDecoder().decode(file.bytes);
}
/** A page, parsed. */
export function pageIn(artifact: Artifact<'web'>, name: string): Root {
  return fromHtml(textIn(artifact, name));
}
/** Names of a site's pages. */
export function pageNames({ language, files }: Artifact<'web'>): string[] {
  return files.flatMap(({ path, mediaType }) => (mediaType === 'text/html' ? [path.slice(`web/${language}/`.length)] : []));
}
/** Elements below a node that pass a test, in order. */
export function elementsIn(node: Nodes, test: (element: Element) => boolean = () => true): Element[] {
  const own = node.type === 'element' && test(node) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elementsIn(child, test))] : own;
}
/** All words below a node. */
export function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}
