import type { Element } from 'hast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { webDeadLink, webOutwardAddress } from '../../diagnostics/web.ts';
import type { Edition } from '../../model/book.ts';
import type { OpenedSite } from './open-site.ts';

const outward = /^(https?:|mailto:|tel:)/i;
const origin = 'file:///a/b/c/';

/** Every address is relative and leads to a file of the site and an id in it; only links lead out, to the web, other languages or downloads. */
export function checkLinks(site: OpenedSite, { info, spec }: Edition<'web'>, report: Report): void {
  const downloads = (spec.downloads ?? []).map(({ href }) => href);
  const languages = info.languages.filter((language) => language !== info.language);
  const mayLeave = (href: string): boolean =>
    outward.test(href) || downloads.includes(href) || languages.some((language) => href.startsWith(`../${language}/`));
  for (const { name, elements } of site.pages.values())
    for (const element of elements)
      for (const href of addressesOf(element)) {
        if ((element.tagName === 'a' || isRelation(element)) && mayLeave(href)) continue;
        check(name, href);
      }
  for (const [name, css] of site.styles) for (const [, href = ''] of css.matchAll(/url\(\s*["']?([^"')]+)/g)) check(name, href);

  function check(from: string, href: string): void {
    const target = insideOf(from, href);
    if (target === undefined) report(webOutwardAddress({ page: from, href }));
    else if (!leads(site, target)) report(webDeadLink({ page: from, href }));
  }
}

/** A link in the head that loads nothing. */
function isRelation({ tagName, properties: { rel } }: Element): boolean {
  return tagName === 'link' && Array.isArray(rel) && rel.every((each) => ['alternate', 'prev', 'next'].includes(String(each)));
}
function addressesOf({ properties: { href, src, srcSet, xLinkHref, action, data, poster } }: Element): string[] {
  return [href, src, srcSet, xLinkHref, action, data, poster].flatMap((value) => (value == null ? [] : [String(value)]));
}

interface Target {
  readonly file: string;
  readonly id: string | undefined;
}
/** File and id that an address means as seen from a file, or nothing where it leaves the site's folder. */
function insideOf(from: string, href: string): Target | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(href)) return undefined;
  const { href: whole, hash } = new URL(href, `${origin}${from}`);
  if (!whole.startsWith(origin)) return undefined;
  const file = decodeURIComponent(new URL(whole).pathname.slice(new URL(origin).pathname.length));
  return { file, id: hash === '' ? undefined : decodeURIComponent(hash.slice(1)) };
}
function leads({ files, pages }: OpenedSite, { file, id }: Target): boolean {
  return files.has(file) && (id === undefined || (pages.get(file)?.ids.includes(id) ?? false));
}
