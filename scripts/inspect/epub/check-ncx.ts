import type { Element, Nodes } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubNcx } from '../../diagnostics/epub-reading.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import { fileAt } from './file-at.ts';
import { linksOf, navsOf } from './nav-links.ts';
import type { EpubView } from './view.ts';

/** The NCX says what the navigation document says: the same points, pages and book (OPF 2.0.1, 2.4.1). */
export function checkNcx(view: EpubView, report: Report): void {
  const { manifest, epub } = view;
  const item = manifest.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml');
  const spine = elementsIn(epub.package, 'spine')[0];
  const root = item && epub.documents.get(item.file);
  if (!item || !root || !spine || attributeOf(spine, 'toc') !== item.id) {
    report(epubNcx({ fault: 'none' }));
    return;
  }
  checkPoints(root, item.file, view, report);
  checkPages(root, item.file, view, report);
  const uid = metaOf(root, 'dtb:uid');
  const own = elementsIn(epub.package, 'dc:identifier').map(wordsOf);
  if (!own.includes(uid)) report(epubNcx({ fault: 'identifier', found: uid }));
  const depth = metaOf(root, 'dtb:depth');
  const map = elementsIn(root, 'navMap')[0];
  if (map !== undefined && depth !== String(levelsIn(map))) report(epubNcx({ fault: 'depth', found: depth }));
}

/** The same points as the table of contents, each later in play than the one before. */
function checkPoints(root: Nodes, file: string, { nav }: EpubView, report: Report): void {
  const contents = navsOf(nav, 'toc').flatMap((element) => linksOf(element, nav?.file ?? ''));
  const points = elementsIn(root, 'navPoint');
  let last = 0;
  for (const [at, point] of points.entries()) {
    const link = contents[at];
    const label = labelOf(point);
    if (link === undefined || label !== link.label || targetIn(point, file) !== `${link.file}#${link.id ?? ''}`) {
      report(epubNcx({ fault: 'points', found: label }));
      return;
    }
    const order = Number(attributeOf(point, 'playOrder') ?? Number.NaN);
    if (!(order > last)) report(epubNcx({ fault: 'order', found: label }));
    last = order;
  }
  const more = contents[points.length];
  if (more !== undefined) report(epubNcx({ fault: 'points', found: more.label }));
}

function checkPages(root: Nodes, file: string, { nav }: EpubView, report: Report): void {
  const pages = navsOf(nav, 'page-list').flatMap((element) => linksOf(element, nav?.file ?? ''));
  const targets = elementsIn(root, 'pageTarget');
  const same = targets.every((target, at) => {
    const page = pages[at];
    return page !== undefined && labelOf(target) === page.label && targetIn(target, file) === `${page.file}#${page.id ?? ''}`;
  });
  if (pages.length !== targets.length || !same) report(epubNcx({ fault: 'pages' }));
}

const labelOf = (point: Element): string => childrenOf(point, 'navLabel').map(wordsOf)[0] ?? '';
function targetIn(point: Element, file: string): string {
  const src = childrenOf(point, 'content').map((element) => attributeOf(element, 'src') ?? '')[0] ?? '';
  return `${fileAt(file, src)}#${src.split('#')[1] ?? ''}`;
}
function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((node): node is Element => node.type === 'element' && node.name === name);
}
function metaOf(root: Nodes, name: string): string {
  const meta = elementsIn(root, 'meta').find((element) => attributeOf(element, 'name') === name);
  return (meta && attributeOf(meta, 'content')) ?? '';
}
function levelsIn(element: Element): number {
  return Math.max(0, ...childrenOf(element, 'navPoint').map((point) => 1 + levelsIn(point)));
}
