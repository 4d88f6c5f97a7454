import type { Shelf, ShelfEdition } from '../../model/shelf.ts';
import { escapeXml } from './escape-xml.ts';

const address = (url: string, path: string): string => escapeXml(new URL(path.split('/').map(encodeURIComponent).join('/'), url).href);

/** Pages of the web editions with the same page in other languages (sitemaps.org; hreflang as Google reads it). `url` is that of the shelf, with a slash at its end. */
export function sitemap({ editions, date }: Shelf, url: string): string {
  const webs = editions.filter(({ format }) => format === 'web');
  const pagesOf = ({ files, language }: ShelfEdition): string[] =>
    (files ?? []).flatMap(({ path, mediaType }) => (mediaType === 'text/html' ? [path.slice(`web/${language}/`.length)] : []));
  const known = new Map(webs.map((edition) => [edition.language, new Set(pagesOf(edition))]));
  const entries = webs.flatMap((edition) =>
    pagesOf(edition).map((page) => {
      const others = [...known].filter(([, pages]) => pages.has(page));
      const links =
        others.length < 2
          ? ''
          : others
              .map(([language]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(url, `web/${language}/${page}`)}"/>`)
              .join('');
      return `<url><loc>${address(url, `web/${edition.language}/${page}`)}</loc><lastmod>${date}</lastmod>${links}</url>\n`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

/** Everything may be read, and here is what there is (RFC 9309). */
export const robots = (url: string): string => `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', url).href}\n`;
