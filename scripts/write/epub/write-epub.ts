import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../model/book.ts';
import { walk } from '../../model/walk.ts';
import { fontFaceCss, loadFonts } from '../fonts.ts';
import { type HtmlTarget, plainInlines, renderSection } from '../html/index.ts';
import { createRasteriser } from '../rasterise-svg.ts';
import type { Writer } from '../writer.ts';
import { coverSize, coverSvg } from './cover.ts';
import { createEpubPaths, type EpubPaths } from './epub-paths.ts';
import { navigation, navigationPoints, ncx } from './navigation.ts';
import { packEpub } from './pack-epub.ts';
import { type ManifestItem, packageDocument } from './package-document.ts';
import { xhtml } from './xhtml.ts';

interface ContentDocument extends ManifestItem {
  readonly title: string;
  readonly xhtml: string;
}

/** The book as EPUB 3.3: one content document a section, navigation, cover, faces. */
export const writeEpub: Writer<'epub'> = async (edition, { host }) => {
  const { info, words } = edition;
  const paths = createEpubPaths(edition);
  const template = async (path: string): Promise<string> => new TextDecoder().decode(await host.files.readTemplate(path));
  const fonts = (await loadFonts(host, info.language)).filter(({ subset }) => subset !== 'vietnamese');
  const css = [fontFaceCss(fonts, 'fonts/'), await template('html/book.css'), await template('epub/reader.css')].join('\n');
  const rasterise = await createRasteriser(host, info.language);
  const documents = [coverDocument(edition), ...edition.sections.map((section) => sectionDocument(section, edition, paths))];
  const points = navigationPoints(edition, paths);
  const nav = xhtml({ info, language: words.language, title: words.phrases.contents, content: navigation(edition, points, paths) });
  const files = [
    { path: 'cover.png', bytes: rasterise(coverSvg(info), coverSize.widthPx).png },
    ...fonts.map(({ fileName, bytes }) => ({ path: `fonts/${fileName}`, bytes })),
    ...[...edition.assets.values()].map(({ key, bytes }) => ({ path: paths.image(key), bytes })),
  ];
  const items: ManifestItem[] = [
    { id: 'nav', href: 'nav.xhtml', mediaType: 'application/xhtml+xml', properties: 'nav' },
    { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' },
    { id: 'css', href: 'style.css', mediaType: 'text/css' },
    { id: 'cover-image', href: 'cover.png', mediaType: 'image/png', properties: 'cover-image' },
    ...documents.map(({ id, href, mediaType, properties }) => ({ id, href, mediaType, ...(properties ? { properties } : {}) })),
    ...fonts.map(({ fileName }, at) => ({ id: `font-${at + 1}`, href: `fonts/${fileName}`, mediaType: 'font/woff2' })),
    ...[...edition.assets.values()].map(({ key, mediaType }, at) => ({ id: `image-${at + 1}`, href: paths.image(key), mediaType })),
  ];
  const bytes = await packEpub({
    title: info.title,
    language: words.language,
    publisher: info.publisher,
    packageDocument: packageDocument({ edition, items, spine: documents.map(({ id }) => id), features: featuresOf(edition) }),
    navigation: nav,
    ncx: ncx(edition, points),
    css,
    documents: documents.map(({ href, title, xhtml: text }) => ({ fileName: href, title, xhtml: text })),
    files,
    epochSeconds: edition.epochSeconds,
  });
  const path = `epub/${info.slug}-${info.language}.epub`;
  return { format: 'epub', language: info.language, main: path, files: [{ path, mediaType: 'application/epub+zip', bytes }] };
};

function sectionDocument(section: Section, edition: Edition<'epub'>, paths: EpubPaths): ContentDocument {
  const { info, words } = edition;
  const target: HtmlTarget = { kind: 'epub', href: paths.href, imageSrc: paths.image };
  const element = renderSection(edition, section, target);
  const title = [section.label, plainInlines(section.heading.children)].filter(Boolean).join('. ');
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
  const alt = [words.phrases.cover, info.title].join(': ');
  const picture = h('img', { src: 'cover.png', alt, role: 'doc-cover', className: ['cover-image'] });
  const content = [h('section', { className: ['cover'], 'epub:type': 'cover', ariaLabel: words.phrases.cover }, [picture])];
  return {
    id: 'cover',
    href: 'cover.xhtml',
    mediaType: 'application/xhtml+xml',
    title: words.phrases.cover,
    xhtml: xhtml({ info, language: words.language, title: words.phrases.cover, content }),
  };
}

function holdsSvg(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'svg' || holdsSvg(child)));
}

/** What helps readers in this book: only what it has (schema.org accessibilityFeature). */
function featuresOf(edition: Edition<'epub'>): string[] {
  const nodes = edition.sections.flatMap(({ body }) => body);
  let pictures = false;
  let described = false;
  let index = false;
  walk(nodes, (node) => {
    if (node.type === 'image' || node.type === 'figure') pictures = true;
    if (node.type === 'figure' && node.description.length > 0) described = true;
    if (node.type === 'indexList') index = true;
  });
  return [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    'unlocked',
    'ARIA',
    ...(pictures ? ['alternativeText'] : []),
    ...(described ? ['longDescription'] : []),
    ...(index ? ['index'] : []),
  ];
}
