import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Edition, Section } from '../../model/book.ts';
import type { Heading } from '../../model/book-node.ts';
import { plainInlines } from '../html/index.ts';
import type { EpubPaths } from './epub-paths.ts';

/** A point of navigation: a part, a section, or a heading inside it. */
export interface NavigationPoint {
  readonly label: string;
  readonly href: string;
  readonly children: readonly NavigationPoint[];
}

/** The tree of navigation: parts hold the sections that follow them, sections their headings down to `depth`. */
export function navigationPoints(edition: Edition<'epub'>, paths: EpubPaths): NavigationPoint[] {
  const points: (NavigationPoint & { readonly children: NavigationPoint[] })[] = [];
  let part: NavigationPoint[] | undefined;
  for (const section of edition.sections) {
    const point = { label: labelOf(section), href: paths.fileOf(section), children: headingPoints(section, edition.spec.depth, paths) };
    if (section.kind === 'part') part = point.children;
    else if (section.matter !== 'main') part = undefined;
    if (section.kind !== 'part' && part) part.push(point);
    else points.push(point);
  }
  return points;
}

function labelOf({ label, heading }: Section): string {
  return [label, plainInlines(heading.children)].filter(Boolean).join('. ');
}
function headingPoints(section: Section, depth: number, paths: EpubPaths): NavigationPoint[] {
  if (depth < 2) return [];
  const headings = section.body.filter((node): node is Heading => node.type === 'heading' && node.depth === 2);
  return headings.map(({ anchor, number, children }) => ({
    label: [number, plainInlines(children)].filter(Boolean).join(' '),
    href: `${paths.fileOf(section)}#${anchor}`,
    children: [],
  }));
}

/** The navigation document's content: contents and landmarks (EPUB 3.3, section 7). */
export function navigation(edition: Edition<'epub'>, points: readonly NavigationPoint[], paths: EpubPaths): ElementContent[] {
  const { phrases } = edition.words;
  const list = (items: readonly NavigationPoint[]): Element =>
    h(
      'ol',
      items.map(({ label, href, children }) => h('li', [h('a', { href }, label), ...(children.length > 0 ? [list(children)] : [])])),
    );
  const contents = h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: ['toc-title'] }, [
    h('h1', { id: 'toc-title' }, phrases.contents),
    list(points),
  ]);
  const landmark = (type: string, href: string, label: string) => h('li', h('a', { 'epub:type': type, href }, label));
  const first = edition.sections.find(({ matter }) => matter === 'main');
  const ofKind = (kind: Section['kind']): Section | undefined => edition.sections.find((section) => section.kind === kind);
  const contentsSection = ofKind('contents');
  const back = (['glossary', 'references'] as const).flatMap((kind) => {
    const section = ofKind(kind);
    return section ? [landmark(kind === 'references' ? 'bibliography' : kind, paths.fileOf(section), labelOf(section))] : [];
  });
  const landmarks = h('nav', { 'epub:type': 'landmarks', hidden: true, id: 'landmarks' }, [
    h('ol', [
      landmark('cover', 'cover.xhtml', phrases.cover),
      ...(contentsSection ? [landmark('toc', paths.fileOf(contentsSection), phrases.contents)] : []),
      ...(first ? [landmark('bodymatter', paths.fileOf(first), phrases.startReading)] : []),
      ...back,
    ]),
  ]);
  return [contents, landmarks];
}

/** The NCX of older reading systems (OPF 2.0.1, section 2.4.1). */
export function ncx({ info, words }: Edition<'epub'>, points: readonly NavigationPoint[]): string {
  const id = info.isbn ? `urn:isbn:${info.isbn.replaceAll('-', '')}` : info.identifier;
  let order = 0;
  const point = ({ label, href, children }: NavigationPoint): ReturnType<typeof x> => {
    order += 1;
    const mine = order;
    return x('navPoint', { id: `point-${mine}`, playOrder: String(mine) }, [
      x('navLabel', [x('text', label)]),
      x('content', { src: href }),
      ...children.map(point),
    ]);
  };
  const tree = x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': words.language }, [
    x('head', [
      x('meta', { name: 'dtb:uid', content: id }),
      x('meta', { name: 'dtb:depth', content: '3' }),
      x('meta', { name: 'dtb:totalPageCount', content: '0' }),
      x('meta', { name: 'dtb:maxPageNumber', content: '0' }),
    ]),
    x('docTitle', [x('text', info.title)]),
    x('navMap', points.map(point)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree, { closeEmptyElements: true })}\n`;
}
