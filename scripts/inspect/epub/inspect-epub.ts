import { unzipSync } from 'fflate';
import { fromXml } from 'xast-util-from-xml';
import { brokenEpub } from '../../diagnostics/epub.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import type { Inspector } from '../inspector.ts';
import { attributeOf, elementsOf, textOf, type XmlRoot } from '../xml-tree.ts';

type Files = Readonly<Record<string, Uint8Array>>;

/** Opens the EPUB with another library than the one that wrote it and holds it against the edition. */
export const inspectEpub: Inspector<'epub'> = async (artifact, edition, report) => {
  const bytes = artifact.files.find(({ path }) => path === artifact.main)?.bytes ?? new Uint8Array();
  const fault = (reason: string): void => report(brokenEpub({ reason }));
  try {
    const files = unzipSync(bytes);
    const trees = parseAll(files, fault);
    for (const reason of [
      ...containerFaults(bytes, files),
      ...manifestFaults(files, trees),
      ...linkFaults(trees),
      ...editionFaults(trees, edition),
    ])
      fault(reason);
  } catch (error) {
    fault(`it cannot be opened (${error instanceof Error ? error.message : String(error)})`);
  }
};

function parseAll(files: Files, fault: (reason: string) => void): Map<string, XmlRoot> {
  const trees = new Map<string, XmlRoot>();
  for (const [path, bytes] of Object.entries(files)) {
    if (!/\.(xhtml|opf|ncx|xml)$/.test(path)) continue;
    try {
      // The parser knows no declaration of a document type.
      trees.set(path, fromXml(new TextDecoder().decode(bytes).replace('<!DOCTYPE html>', '')));
    } catch (error) {
      fault(`${path} is not well-formed (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
    }
  }
  return trees;
}

/** The first entry is `mimetype`, stored, without an extra field (OCF 3.3, 4.2.3). */
function containerFaults(bytes: Uint8Array, files: Files): string[] {
  const head = new DataView(bytes.buffer, bytes.byteOffset, 30);
  const first = new TextDecoder().decode(bytes.subarray(30, 58));
  const right = head.getUint16(8, true) === 0 && head.getUint16(28, true) === 0 && first === 'mimetypeapplication/epub+zip';
  const empty = Object.entries(files).filter(([, content]) => content.byteLength === 0);
  return [...(right ? [] : ['“mimetype” is not its first, stored entry']), ...empty.map(([path]) => `${path} is empty`)];
}

function manifestFaults(files: Files, trees: ReadonlyMap<string, XmlRoot>): string[] {
  const opf = trees.get('OEBPS/content.opf');
  if (!opf) return ['it has no package document'];
  const named = elementsOf(opf, 'item').map((item) => `OEBPS/${attributeOf(item, 'href')}`);
  const there = Object.keys(files).filter((path) => path.startsWith('OEBPS/') && path !== 'OEBPS/content.opf');
  return [
    ...named.filter((path) => files[path] === undefined).map((path) => `its manifest names ${path}, which is not there`),
    ...there.filter((path) => !named.includes(path)).map((path) => `its manifest lacks ${path}`),
  ];
}

function linkFaults(trees: ReadonlyMap<string, XmlRoot>): string[] {
  const ids = new Map([...trees].map(([path, tree]) => [path, elementsOf(tree).flatMap((element) => attributeOf(element, 'id') ?? [])]));
  const doubled = [...ids].flatMap(([path, list]) =>
    list.filter((id, at) => list.indexOf(id) !== at).map((id) => `${path} has the id “${id}” twice`),
  );
  const lost = [...trees].flatMap(([path, tree]) =>
    elementsOf(tree, 'a').flatMap((link) => {
      const href = attributeOf(link, 'href') ?? '';
      if (/^(https?|mailto|tel):/.test(href)) return [];
      const [file = '', id] = href.split('#');
      const target = file === '' ? path : `OEBPS/${file}`;
      const found = id === undefined || id === '' ? ids.has(target) : ids.get(target)?.includes(decodeURIComponent(id));
      return found ? [] : [`the link “${href}” in ${path} leads nowhere`];
    }),
  );
  return [...doubled, ...lost];
}

function editionFaults(trees: ReadonlyMap<string, XmlRoot>, { sections, words }: Edition<'epub'>): string[] {
  const nav = trees.get('OEBPS/nav.xhtml');
  const opf = trees.get('OEBPS/content.opf');
  const listed = nav ? elementsOf(nav, 'a').map(textOf) : [];
  const spine = opf ? elementsOf(opf, 'itemref').map((item) => attributeOf(item, 'idref')) : [];
  const faults: string[] = [];
  for (const { anchor, heading } of sections) {
    const title = plainTextOf(heading.children);
    if (!spine.includes(`section-${anchor}`)) faults.push(`its spine lacks “${title}”`);
    if (!listed.some((label) => label.endsWith(title))) faults.push(`its contents lack “${title}”`);
  }
  for (const [path, tree] of trees) {
    if (!path.endsWith('.xhtml')) continue;
    const [root] = elementsOf(tree, 'html');
    if (!root || attributeOf(root, 'lang') !== words.language || attributeOf(root, 'xml:lang') !== words.language)
      faults.push(`${path} is not marked as “${words.language}”`);
    const odd = /\bundefined\b|\[object Object\]|\bNaN\b|\{#[\w-]+\}|:::/.exec(textOf(tree))?.[0];
    if (odd !== undefined) faults.push(`${path} says “${odd}”`);
  }
  return faults;
}
