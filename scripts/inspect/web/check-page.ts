import type { Report } from '../../diagnostics/diagnostic.ts';
import { webDuplicateId, webHeadings, webNoAlternative, webWrongLanguage } from '../../diagnostics/web.ts';
import type { BookInfo } from '../../model/book.ts';
import type { OpenedPage } from './open-site.ts';

/** One page by itself: language, headings, ids, text alternatives. */
export function checkPage(page: OpenedPage, info: BookInfo, report: Report): void {
  checkLanguage(page, info, report);
  checkHeadings(page, report);
  const doubles = page.ids.filter((id, at) => page.ids.indexOf(id) !== at);
  for (const id of new Set(doubles)) report(webDuplicateId({ page: page.name, id }));
  checkPictures(page, report);
}

function checkLanguage({ name, elements }: OpenedPage, { language, direction }: BookInfo, report: Report): void {
  const { lang, dir } = elements.find(({ tagName }) => tagName === 'html')?.properties ?? {};
  if (lang === language && dir === direction) return;
  report(webWrongLanguage({ page: name, found: `${lang ?? ''} ${dir ?? ''}`.trim(), wanted: `${language} ${direction}` }));
}

function checkHeadings({ name: page, elements }: OpenedPage, report: Report): void {
  const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
  const titles = levels.filter((level) => level === 1).length;
  if (titles !== 1) report(webHeadings({ page, fault: titles === 0 ? 'no-title' : 'titles', found: titles }));
  for (const [at, level] of levels.entries())
    if (at > 0 && level > (levels[at - 1] ?? 0) + 1) report(webHeadings({ page, fault: 'jump', found: level }));
}

function checkPictures({ name: page, elements, ids }: OpenedPage, report: Report): void {
  for (const { tagName, properties } of elements) {
    if (tagName === 'img' && properties.alt === undefined) report(webNoAlternative({ page, picture: String(properties.src) }));
    if (tagName !== 'svg' || properties.ariaHidden === 'true') continue;
    const names = [properties.ariaLabelledBy].flat().map(String);
    if (!names.some((id) => ids.includes(id))) report(webNoAlternative({ page, picture: 'svg' }));
  }
}
