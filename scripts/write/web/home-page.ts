import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Site } from './site-contents.ts';
import { isOnHome } from './site-paths.ts';

/** The first page: title page, where to begin, the other formats where there are any, and the contents. */
export function homePage(site: Site): Element[] {
  const { edition, rendered: elements } = site;
  const home = edition.sections.filter(isOnHome);
  const rendered = home.flatMap((section) => {
    const element = elements.get(section.anchor);
    if (element === undefined) return [];
    if (section.kind !== 'titlePage') lowerTitle(element);
    return [{ kind: section.kind, element }];
  });
  const titles = rendered.filter(({ kind }) => kind === 'titlePage').map(({ element }) => element);
  const others = rendered.filter(({ kind }) => kind !== 'titlePage').map(({ element }) => element);
  const opening = titles.length > 0 ? titles : [h('section', { className: ['section', 'section-titlePage'] }, h('h1', edition.info.title))];
  return [...opening, ...start(site), ...downloads(site), ...others];
}

/** A page has one h1, and here it is the book's title. */
function lowerTitle(section: Element): void {
  for (const child of section.children) if (child.type === 'element' && child.tagName === 'h1') child.tagName = 'h2';
}

/** Reading starts where the contents do: imprint and lists of figures come before it and are no text. */
function start({ edition, paths }: Site): Element[] {
  const listed = edition.sections.flatMap(({ body }) =>
    body.flatMap((node) => (node.type === 'contentsList' && node.of === 'contents' ? node.entries : [])),
  );
  const sections = edition.sections.filter((section) => !isOnHome(section) && section.kind !== 'contents');
  const first = sections.find(({ anchor }) => anchor === listed[0]?.target) ?? sections[0];
  if (first === undefined) return [];
  return [h('p', { className: ['start-reading'] }, h('a', { href: paths.fileOf(first.anchor) }, edition.words.phrases.startReading))];
}

function downloads({ edition }: Site): Element[] {
  const given = edition.spec.downloads ?? [];
  if (given.length === 0) return [];
  const items = given.map(({ format, href }) => h('li', h('a', { href, download: '' }, format.toUpperCase())));
  return [h('section', { className: ['downloads'] }, [h('h2', edition.words.phrases.download), h('ul', items)])];
}
