import { posix } from 'node:path';
import type { BlockPlaces } from '../../model/errata.ts';
import type { Shelf, ShelfBook, ShelfErratum } from '../../model/shelf.ts';
import { dayIn } from '../../text/day-in.ts';
import { asText, filled, href, type PageWords } from './page-text.ts';

/** What is new since an earlier edition: a line, and where it is shown; nothing where nobody has asked. */
export function newsSection({ info, news }: ShelfBook, { phrases }: PageWords): string {
  if (!news) return '';
  const { added, edited, moved, removed } = news.counts;
  const counts = [
    [phrases.changeAdded, added],
    [phrases.changeEdited, edited],
    [phrases.changeMoved, moved],
    [phrases.changeRemoved, removed],
  ] as const;
  const between = filled(phrases.changesBetween, { before: news.since, now: filled(phrases.edition, { number: info.edition }) });
  const told = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${phrases.colon}${count}`);
  return `<h2 id="news">${asText(phrases.changes)}</h2>
<p><a href="${href(news.path)}">${asText(between)}</a></p>
${told.length === 0 ? '' : `<p>${asText(told.join(' · '))}</p>\n`}`;
}

/** Every fault that is known, with the page in each edition, and the place on the site of the edition that has it. */
export function errataSection({ info, errata }: ShelfBook, shelf: Shelf, words: PageWords): string {
  if (!errata) return '';
  const { phrases } = words;
  const items = errata.map((erratum) => {
    const { edition, date, text, places } = erratum;
    const site = places && siteOf(erratum, shelf, info.language);
    const title = places && (site === undefined ? asText(places.title) : `<a href="${href(site)}">${asText(places.title)}</a>`);
    const head = [
      `<time datetime="${asText(date)}">${asText(dayIn(words.language, date))}</time>`,
      asText(filled(phrases.edition, { number: edition })),
      title,
    ];
    const pages = places ? pagesText(places, words) : '';
    return `<li><p class="shelf-erratum-head">${head.filter(Boolean).join(' · ')}</p>
<p>${asText(text)}</p>${pages === '' ? '' : `\n<p class="shelf-erratum-pages">${asText(pages)}</p>`}</li>`;
  });
  const list = items.length === 0 ? `<p>${asText(phrases.noErrata)}</p>` : `<ul class="shelf-errata">${items.join('\n')}</ul>`;
  return `<h2 id="errata">${asText(phrases.errata)}</h2>\n${list}\n`;
}

/** "PDF, page 12 · PDF (large), page 20 · EPUB, page 12 · DOCX, page 13". */
export function pagesText({ pdf, epub, docx }: BlockPlaces, { kinds }: Pick<PageWords, 'kinds'>): string {
  const at = (name: string, number: string): string => `${name}, ${filled(kinds.page.label, { number })}`;
  return [
    ...pdf.map(({ profile, page }) => at(profile === 'screen' ? 'PDF' : `PDF (${profile})`, page)),
    ...(epub === undefined ? [] : [at('EPUB', epub)]),
    ...(docx === undefined ? [] : [at('DOCX', docx)]),
  ].join(' · ');
}

/** Address of a block on the site of its edition, as a path of this shelf that may lead out of it; undefined where that site is not known. */
function siteOf({ edition, places }: ShelfErratum, shelf: Shelf, language: string): string | undefined {
  const folder = edition === shelf.edition ? './' : shelf.versions?.find((version) => version.edition === edition)?.href;
  const hasSite = shelf.editions.some((each) => each.format === 'web' && each.language === language);
  return places?.web === undefined || folder === undefined || !hasSite ? undefined : posix.join('web', folder, language, places.web);
}
