import { x } from 'xastscript';
import type { Edition } from '../../model/book.ts';
import { levelsOf, type NavigationPoint } from './navigation-points.ts';
import type { PageBreak } from './page-breaks.ts';
import { xmlText } from './xml-text.ts';

export interface NcxInput {
  readonly edition: Edition<'epub'>;
  readonly points: readonly NavigationPoint[];
  readonly pageBreaks: readonly PageBreak[];
  /** Rank of addresses in the order of reading. */
  readonly order: ReadonlyMap<string, number>;
}

/** The same tree of navigation, and the list of pages, for older reading systems (OPF 2.0.1, section 2.4.1). */
export function ncx({ edition: { info, words }, points, pageBreaks, order }: NcxInput): string {
  const playOrder = playOrderOf([...addressesOf(points), ...pageBreaks.map(({ href }) => href)], order);
  let count = 0;
  const place = (label: string, href: string) => [x('navLabel', [x('text', label)]), x('content', { src: href })];
  const point = ({ label, href, children }: NavigationPoint): ReturnType<typeof x> => {
    count += 1;
    return x('navPoint', { id: `point-${count}`, playOrder: playOrder(href) }, [...place(label, href), ...children.map(point)]);
  };
  const page = ({ folio, href }: PageBreak, at: number) =>
    x('pageTarget', { id: `page-target-${at + 1}`, ...pageNumberOf(folio), playOrder: playOrder(href) }, place(folio, href));
  const meta = (name: string, content: string) => x('meta', { name: `dtb:${name}`, content });
  const arabic = pageBreaks.map(({ folio }) => Number(folio)).filter(Number.isInteger);
  return xmlText(
    x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': words.language }, [
      x('head', [
        meta('uid', info.identifier),
        meta('depth', String(levelsOf(points))),
        meta('totalPageCount', String(pageBreaks.length)),
        meta('maxPageNumber', String(Math.max(0, ...arabic))),
      ]),
      x('docTitle', [x('text', info.title)]),
      x('navMap', points.map(point)),
      ...(pageBreaks.length === 0 ? [] : [x('pageList', [x('navLabel', [x('text', words.phrases.pages)]), ...pageBreaks.map(page)])]),
    ]),
  );
}

/** Roman folios are of the front matter. A page without a number of its own is special. */
function pageNumberOf(folio: string) {
  if (/^\d+$/.test(folio)) return { type: 'normal', value: folio };
  return { type: /^[ivxlcdm]+$/.test(folio) ? 'front' : 'special' };
}

const addressesOf = (points: readonly NavigationPoint[]): string[] =>
  points.flatMap(({ href, children }) => [href, ...addressesOf(children)]);

/** Numbers addresses from 1 in the order of reading, the same address by the same number. */
function playOrderOf(addresses: readonly string[], order: ReadonlyMap<string, number>): (href: string) => string {
  const rank = (href: string): number => {
    const found = order.get(href);
    if (found === undefined) throw new Error(`The navigation leads to “${href}”, which is in no document.`);
    return found;
  };
  const numbers = new Map([...new Set(addresses)].sort((a, b) => rank(a) - rank(b)).map((href, at) => [href, String(at + 1)]));
  return (href) => numbers.get(href) ?? '0';
}
