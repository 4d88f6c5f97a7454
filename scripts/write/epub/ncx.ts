import { x } from 'xastscript';
import type { Edition } from '../../model/book.ts';
import { levelsOf, type NavigationPoint } from './navigation-points.ts';
import { xmlText } from './xml-text.ts';

/** The same tree of navigation for older reading systems (OPF 2.0.1, section 2.4.1). */
export function ncx({ info, words }: Edition<'epub'>, points: readonly NavigationPoint[]): string {
  let order = 0;
  const point = ({ label, href, children }: NavigationPoint): ReturnType<typeof x> => {
    order += 1;
    return x('navPoint', { id: `point-${order}`, playOrder: String(order) }, [
      x('navLabel', [x('text', label)]),
      x('content', { src: href }),
      ...children.map(point),
    ]);
  };
  const meta = (name: string, content: string) => x('meta', { name: `dtb:${name}`, content });
  return xmlText(
    x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': words.language }, [
      x('head', [
        meta('uid', info.identifier),
        meta('depth', String(levelsOf(points))),
        meta('totalPageCount', '0'),
        meta('maxPageNumber', '0'),
      ]),
      x('docTitle', [x('text', info.title)]),
      x('navMap', points.map(point)),
    ]),
  );
}
