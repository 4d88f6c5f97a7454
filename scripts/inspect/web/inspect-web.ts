import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { brokenWeb } from '../../diagnostics/web.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import type { Inspector } from '../inspector.ts';

interface Page {
  readonly path: string;
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
}

/** Reads the finished pages with an HTML parser and holds them against the edition. */
export const inspectWeb: Inspector<'web'> = async (artifact, edition, report) => {
  const root = artifact.main.replace(/[^/]+$/, '');
  const paths = new Set(artifact.files.map(({ path }) => path));
  const pages = artifact.files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }): Page => {
      const elements = elementsOf(fromHtml(new TextDecoder().decode(bytes)));
      return { path, elements, ids: elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)])) };
    });
  const faults = [
    ...pages.flatMap((page) => [...pageFaults(page, edition), ...linkFaults(page, pages, paths, root)]),
    // Title and contents are the first page, which has them in its own form.
    ...edition.sections
      .filter(({ kind, anchor }) => kind !== 'titlePage' && anchor !== 'contents')
      .flatMap(({ anchor, heading }) => sectionFaults(anchor, plainTextOf(heading.children), pages)),
  ];
  for (const reason of faults) report(brokenWeb({ reason }));
};

function pageFaults({ path, elements, ids }: Page, { info }: Edition<'web'>): string[] {
  const named = (tagName: string): Element[] => elements.filter((element) => element.tagName === tagName);
  const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
  const jump = levels.find((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
  const odd = /\bundefined\b|\[object Object\]|\bNaN\b|\{#[\w-]+\}|:::/.exec(named('main').map(textOf).join(' '))?.[0];
  return [
    ...(named('html')[0]?.properties.lang === info.language ? [] : [`${path} is not marked as “${info.language}”`]),
    ...(named('h1').length === 1 ? [] : [`${path} has ${named('h1').length} titles`]),
    ...(jump === undefined ? [] : [`${path} leaves a level of headings out before h${jump}`]),
    ...named('img').flatMap(({ properties }) => (properties.alt === undefined ? [`${path} has a picture without alternative text`] : [])),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path} has the id “${id}” twice`),
    ...(odd === undefined ? [] : [`${path} says “${odd}”`]),
  ];
}

/** Addresses are relative and lead to a page, an id or a file of the edition; or out by http, mailto or tel; or to the other editions beside it. */
function linkFaults({ path, elements, ids }: Page, pages: readonly Page[], paths: ReadonlySet<string>, root: string): string[] {
  const addresses = elements.flatMap(({ properties }) => [properties.href, properties.src].filter((value) => typeof value === 'string'));
  return [...new Set(addresses)].flatMap((address): string[] => {
    if (/^(https?|mailto|tel):/.test(address)) return [];
    const [file = '', id] = address.split('#');
    const target = file === '' ? path : new URL(file, `file:///${path}`).pathname.slice(1);
    if (!target.startsWith(root)) return file.startsWith('../') ? [] : [`${path} leads out of its folder by “${address}”`];
    const page = target === path ? { ids } : pages.find((each) => each.path === decodeURIComponent(target));
    if (page === undefined) return paths.has(decodeURIComponent(target)) ? [] : [`“${address}” in ${path} leads nowhere`];
    return id === undefined || id === '' || page.ids.includes(decodeURIComponent(id)) ? [] : [`“${address}” in ${path} leads nowhere`];
  });
}

function sectionFaults(anchor: string, title: string, pages: readonly Page[]): string[] {
  const found = pages.some(({ elements }) =>
    elements.some((element) => element.tagName === 'h1' && folded(textOf(element)).includes(folded(title))),
  );
  return found ? [] : [`no page has the title “${title}” (${anchor})`];
}

function elementsOf(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
