import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../model/book.ts';
import { type HtmlTarget, renderInline } from '../html/index.ts';
import type { Definitions } from './reading/term-definitions.ts';
import { homeFile, isOnHome, type SitePaths } from './site-paths.ts';

export interface Site {
  readonly edition: Edition<'web'>;
  readonly paths: SitePaths;
  readonly target: HtmlTarget;
  /** The sections as HTML, by anchor: each stands on one page. */
  readonly rendered: ReadonlyMap<string, Element>;
  readonly definitions: Definitions;
}

/** Contents of the whole book for the side of every page: parts with their sections, the open one marked, and its headings below it. */
export function siteContents(site: Site, current: Section | undefined): Element {
  const listed = site.edition.sections.filter((section) => !isOnHome(section));
  const items: Element[] = [];
  let inner: Element[] | undefined;
  for (const section of listed) {
    const item = entry(site, section, current);
    if (section.kind === 'part') {
      inner = [];
      const list = h('ol');
      list.children = inner;
      item.children.push(list);
    }
    if (section.matter !== 'main') inner = undefined;
    (section.kind === 'part' || inner === undefined ? items : inner).push(item);
  }
  return h('ol', { className: ['site-contents-list'] }, items);
}

/** The sections of a part, for its page: on paper they follow, here the page ends. */
export function partContents(site: Site, part: Section): Element[] {
  const { sections } = site.edition;
  const after = sections.slice(sections.indexOf(part) + 1);
  const end = after.findIndex(({ kind, matter }) => kind === 'part' || matter !== 'main');
  const own = part.kind === 'part' ? after.slice(0, end < 0 ? undefined : end) : [];
  const items = own.map((section) =>
    h(
      'li',
      { className: ['depth-1'] },
      h('a', { href: site.paths.fileOf(section.anchor) }, [
        ...numbered(section.heading.number),
        h('span', { className: ['title'] }, title(site, section)),
      ]),
    ),
  );
  return items.length === 0 ? [] : [h('ol', { className: ['contents', 'part-contents'] }, items)];
}

function entry(site: Site, section: Section, current: Section | undefined): Element {
  const isCurrent = section.anchor === current?.anchor;
  const attributes = { href: site.paths.fileOf(section.anchor), ...(isCurrent ? { ariaCurrent: 'page' as const } : {}) };
  const number = section.kind === 'part' ? section.label : section.heading.number;
  return h('li', { className: [`entry-${section.kind}`] }, [
    h('a', attributes, [...numbered(number), h('span', { className: ['title'] }, title(site, section))]),
    ...(isCurrent ? headingLists(site, section) : []),
  ]);
}
function headingLists(site: Site, section: Section): Element[] {
  const items = headingItems(site, section);
  return items.length === 0 ? [] : [h('ol', { className: ['site-contents-headings'] }, items)];
}

/** Headings of the second level of a page, or nothing where there is but one. */
export function onThisPage(site: Site, section: Section): Element[] {
  const items = headingItems(site, section);
  if (items.length < 2) return [];
  const name = site.edition.words.phrases.onThisPage;
  return [
    h('nav', { className: ['on-this-page'], ariaLabel: name }, [h('p', { className: ['on-this-page-title'] }, name), h('ol', items)]),
  ];
}

function headingItems(site: Site, section: Section): Element[] {
  return section.body.flatMap((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return [];
    const words = renderInline(site.edition, section, site.target, node.children);
    return [h('li', h('a', { href: `#${node.anchor}` }, [...numbered(node.number), h('span', { className: ['title'] }, words)]))];
  });
}

/** Links to the pages before and after. */
export function pageTurn(site: Site, before: Section | 'home' | undefined, after: Section | undefined): Element[] {
  const { phrases } = site.edition.words;
  const link = (rel: 'prev' | 'next', word: string, section: Section | 'home' | undefined) =>
    section === undefined
      ? []
      : [
          h('a', { className: [`turn-${rel}`], rel: [rel], href: section === 'home' ? homeFile : site.paths.fileOf(section.anchor) }, [
            h('span', { className: ['turn-word'] }, word),
            ' ',
            h(
              'span',
              { className: ['turn-title'] },
              section === 'home' ? site.edition.info.title : [...numbered(section.label), ...title(site, section)],
            ),
          ]),
        ];
  const links = [...link('prev', phrases.previous, before), ...link('next', phrases.next, after)];
  const name = [phrases.previous, phrases.next].join(', ');
  return links.length === 0 ? [] : [h('nav', { className: ['page-turn'], ariaLabel: name }, links)];
}

function title({ edition, target }: Site, section: Section): ElementContent[] {
  return renderInline(edition, section, target, section.heading.children);
}
function numbered(number: string | undefined): ElementContent[] {
  return number === undefined ? [] : [h('span', { className: ['number'] }, number), { type: 'text', value: ' ' }];
}
