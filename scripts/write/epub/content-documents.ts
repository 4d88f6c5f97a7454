import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../model/book.ts';
import { type HtmlTarget, renderSection } from '../html/index.ts';
import type { EpubPaths } from './epub-paths.ts';
import { titleOf } from './navigation-points.ts';
import type { ManifestItem } from './package-document.ts';
import { xhtml } from './xhtml.ts';

export interface ContentDocument extends ManifestItem {
  readonly title: string;
  readonly xhtml: string;
}

/** The documents in the order of reading: the cover, then one a section. */
export function contentDocuments(edition: Edition<'epub'>, paths: EpubPaths): readonly ContentDocument[] {
  return [coverDocument(edition), ...edition.sections.map((section) => sectionDocument(section, edition, paths))];
}

function sectionDocument(section: Section, edition: Edition<'epub'>, paths: EpubPaths): ContentDocument {
  const { info, words } = edition;
  const target: HtmlTarget = { kind: 'epub', href: paths.href, imageSrc: paths.image };
  const element = renderSection(edition, section, target);
  const title = titleOf(section);
  return {
    id: `section-${section.anchor}`,
    href: paths.fileOf(section),
    mediaType: 'application/xhtml+xml',
    ...(holdsSvg(element) ? { properties: 'svg' } : {}),
    title,
    xhtml: xhtml({ info, language: words.language, title, content: [element] }),
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
  };
}

function holdsSvg(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'svg' || holdsSvg(child)));
}
