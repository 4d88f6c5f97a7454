import type { Shelf } from '../../model/shelf.ts';
import { escapeXml } from './escape-xml.ts';

/** The editions as an Atom feed (RFC 4287): an entry a language, its id that of the edition, its day the edition's. */
export function atomFeed({ slug, edition, date, books, editions }: Shelf, url: string): string {
  const time = `${date}T00:00:00Z`;
  const [first] = books;
  const entries = books.map(({ info }) => {
    const links = editions
      .filter(({ language }) => language === info.language)
      .map(({ path, mediaType, bytes, format }) =>
        format === 'web'
          ? `<link rel="alternate" type="text/html" hreflang="${info.language}" href="${escapeXml(new URL(path, url).href)}"/>`
          : `<link rel="enclosure" type="${escapeXml(mediaType)}" length="${bytes}" hreflang="${info.language}" href="${escapeXml(new URL(path, url).href)}"/>`,
      );
    const summary = info.description === undefined ? '' : `<summary>${escapeXml(info.description)}</summary>`;
    return `<entry xml:lang="${info.language}"><id>${escapeXml(info.identifier)}</id><title>${escapeXml(`${info.title} (${edition})`)}</title><updated>${time}</updated>${links.join('')}${summary}</entry>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${first?.info.language ?? 'en'}">\n<id>${escapeXml(new URL('editions.atom', url).href)}</id>\n<title>${escapeXml(first?.info.title ?? slug)}</title>\n<updated>${time}</updated>\n<author><name>${escapeXml(first?.info.publisher ?? slug)}</name></author>\n<link rel="self" type="application/atom+xml" href="${escapeXml(new URL('editions.atom', url).href)}"/>\n${entries.join('')}</feed>\n`;
}
