import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../model/book.ts';
import { type HtmlTarget, renderSection } from '../html/index.ts';
import type { EpubPaths } from './epub-paths.ts';
import { titleOf } from './navigation-points.ts';
import type { ManifestItem } from './package-document.ts';
import { idsIn, type PageBreak, placePageBreaks } from './page-breaks.ts';
import { xhtml } from './xhtml.ts';

export interface ContentDocument extends ManifestItem {
  readonly title: string;
  readonly xhtml: string;
  /** Ids in it, in the order of reading. */
  readonly ids: readonly string[];
}
export interface Content {
  /** In the order of reading: the cover, then one a section. */
  readonly documents: readonly ContentDocument[];
  /** Pages of the print; none where the edition knows of no print. */
  readonly pageBreaks: readonly PageBreak[];
}

/** The documents of an edition, its printed pages marked in them. */
export function contentDocuments(edition: Edition<'epub'>, paths: EpubPaths): Content {
  const target: HtmlTarget = { kind: 'epub', href: paths.href, imageSrc: paths.image };
  const rendered = edition.sections.map((section) => ({
    section,
    href: paths.fileOf(section),
    element: renderSection(edition, section, target),
  }));
  const pageBreaks = edition.spec.printed ? placePageBreaks(rendered, edition.spec.printed.map) : [];
  return { documents: [coverDocument(edition), ...rendered.map((each) => sectionDocument(each, edition))], pageBreaks };
}

/** Rank of every address in the order of reading, as seen from the navigation. */
export function orderOfAddresses(documents: readonly ContentDocument[]): ReadonlyMap<string, number> {
  const addresses = documents.flatMap(({ href, ids }) => [href, ...ids.map((id) => `${href}#${id}`)]);
  return new Map(addresses.map((address, at) => [address, at]));
}

interface RenderedSection {
  readonly section: Section;
  readonly href: string;
  readonly element: Element;
}
function sectionDocument({ section, href, element }: RenderedSection, { info, words }: Edition<'epub'>): ContentDocument {
  const title = titleOf(section);
  return {
    id: `section-${section.anchor}`,
    href,
    mediaType: 'application/xhtml+xml',
    ...(holdsSvg(element) ? { properties: 'svg' } : {}),
    title,
    xhtml: xhtml({ info, language: words.language, title, content: [element] }),
    ids: idsIn(element),
  };
}

function coverDocument({ info, words }: Edition<'epub'>): ContentDocument {
  const title = words.phrases.cover;
  const picture = h('img', { src: 'cover.png', alt: `${title}: ${info.title}`, role: 'doc-cover', className: ['cover-image'] });
  const content = [h('section', { className: ['cover'], 'epub:type': 'cover', ariaLabel: title }, [picture])];
  return {
    id: 'cover',
    href: 'cover.xhtml',
    mediaType: 'application/xhtml+xml',
    title,
    xhtml: xhtml({ info, language: words.language, title, content }),
    ids: [],
  };
}

function holdsSvg(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'svg' || holdsSvg(child)));
}
