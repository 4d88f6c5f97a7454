import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type FontFile, fontFaceCss, loadFonts } from '../../fonts/load-fonts.ts';
import { printedTexts } from '../../fonts/printed-texts.ts';
import type { Artifact, ArtifactFile, Edition, Section } from '../../model/book.ts';
import type { BlockNode } from '../../model/book-node.ts';
import type { StageContext } from '../../stage.ts';
import { directionOf, type HtmlTarget, plainInlines, plainText, renderSection, toHtml } from '../html/index.ts';
import type { Writer } from '../writer.ts';
import { fillTemplate } from './fill-template.ts';
import { homePage } from './home-page.ts';
import { searchFiles, searchPhrases } from './search/index.ts';
import { onThisPage, pageTurn, type Site, siteContents } from './site-contents.ts';
import { createSitePaths, homeFile, isOnHome } from './site-paths.ts';

/** A static site of one language below `web/<language>/`: one page a section, all addresses relative, nothing from elsewhere. */
export const writeWeb: Writer<'web'> = async (edition, context) => {
  const folder = `web/${edition.info.language}`;
  const template = await readTemplate('web/page.html', context);
  const fonts = await loadFonts(context.host, printedTexts(edition));
  const site = createSite(edition);
  const pages = edition.sections.filter((section) => !isOnHome(section));
  const file = (path: string, mediaType: string, bytes: Uint8Array): ArtifactFile => ({ path: `${folder}/${path}`, mediaType, bytes });
  const page = (path: string, content: Page) => file(path, 'text/html', encode(toHtml(document(site, template, fonts, content))));
  const css = [
    fontFaceCss(fonts, 'fonts/'),
    await readTemplate('html/book.css', context),
    await readTemplate('web/site.css', context),
    await readTemplate('web/search.css', context),
  ];
  const files = [
    page(homeFile, { after: pages[0] }),
    ...pages.map((section, index) =>
      page(site.paths.fileOf(section.anchor), { section, before: pages[index - 1] ?? 'home', after: pages[index + 1] }),
    ),
    file('assets/site.css', 'text/css', encode(css.join('\n'))),
    file('assets/site.js', 'text/javascript', await context.host.files.readTemplate('web/site.js')),
    ...(await searchFiles(edition, site.paths, context)).map((each) => ({ ...each, path: `${folder}/${each.path}` })),
    ...fonts.map(({ fileName, bytes }) => file(`assets/fonts/${fileName}`, 'font/woff2', bytes)),
    ...[...edition.assets.values()].map(({ key, mediaType, bytes }) => file(imagePath(key), mediaType, bytes)),
  ];
  return { format: 'web', language: edition.info.language, main: `${folder}/${homeFile}`, files, folder } satisfies Artifact<'web'>;
};

interface Page {
  /** Absent on the first page. */
  readonly section?: Section;
  readonly before?: Section | 'home' | undefined;
  readonly after: Section | undefined;
}

function createSite(edition: Edition<'web'>): Site {
  const paths = createSitePaths(edition);
  const target: HtmlTarget = { kind: 'web', href: paths.href, imageSrc: imagePath };
  return { edition, paths, target };
}
function imagePath(key: string): string {
  return `assets/images/${key
    .replace(/^images\//, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
}

function document(site: Site, template: string, fonts: readonly FontFile[], page: Page) {
  const { info, words } = site.edition;
  const { phrases } = words;
  const { section } = page;
  return fillTemplate(template, {
    values: {
      lang: info.language,
      dir: info.direction,
      windowTitle:
        section === undefined ? [info.title, info.subtitle].filter(Boolean).join(' – ') : `${windowTitle(section)} – ${info.title}`,
      description: section === undefined ? info.description : (opening(section) ?? info.description),
      author: names(site.edition),
      skipToText: phrases.skipToText,
      menu: phrases.menu,
      close: phrases.close,
      contents: phrases.contents,
      lightOrDark: phrases.lightOrDark,
      ...searchPhrases(phrases),
      bookTitle: info.title,
      edition: phrases.edition.replace('{number}', info.edition),
      publisher: info.publisher,
      rights: info.rights,
    },
    slots: {
      preloads: preloads(fonts),
      relations: relations(site, page),
      languages: languages(site.edition),
      contents: [siteContents(site, section)],
      text: section === undefined ? homePage(site) : [renderSection(site.edition, section, site.target)],
      turn: pageTurn(site, page.before, page.after),
      onThisPage: section === undefined ? [] : onThisPage(site, section),
    },
  });
}

function windowTitle({ label, heading }: Section): string {
  return [label, plainInlines(heading.children)].filter(Boolean).join('. ');
}
/** The first paragraph, cut at a word, as a description for search engines. */
function opening({ body }: Section): string | undefined {
  const first = body.find((node: BlockNode) => node.type === 'paragraph');
  if (first === undefined) return undefined;
  const text = plainText([first]);
  return text.length <= 180 ? text : `${text.slice(0, 180).replace(/\s+\S*$/, '')} …`;
}
function names({ info }: Edition<'web'>): string | undefined {
  const authors = info.contributors.filter(({ role }) => role === 'aut').map(({ name }) => name);
  return authors.length === 0 ? info.publisher : authors.join(', ');
}

/** The faces that every page begins with. */
function preloads(fonts: readonly FontFile[]): Element[] {
  const first = fonts.filter(
    ({ isOwn, subset, faces }) =>
      isOwn &&
      subset === 'latin' &&
      faces.some(({ family, weight, style }) => style === 'normal' && weight === (family === 'Source Serif 4' ? 400 : 600)),
  );
  return first.map(({ fileName }) =>
    h('link', { rel: ['preload'], href: `assets/fonts/${fileName}`, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }),
  );
}
function relations({ edition, paths }: Site, { section, before, after }: Page): Element[] {
  const link = (rel: string, href: string, more = {}) => h('link', { rel: [rel], href, ...more });
  return [
    ...(before === undefined ? [] : [link('prev', before === 'home' ? homeFile : paths.fileOf(before.anchor))]),
    ...(after === undefined ? [] : [link('next', paths.fileOf(after.anchor))]),
    ...(section === undefined
      ? otherLanguages(edition).map((lang) => link('alternate', `../${lang}/${homeFile}`, { hrefLang: lang }))
      : []),
  ];
}
function languages(edition: Edition<'web'>): ElementContent[] {
  const others = otherLanguages(edition);
  if (others.length === 0) return [];
  const items = others.map((lang) => {
    const direction = directionOf(lang) === edition.info.direction ? {} : { dir: directionOf(lang) };
    return h('li', h('a', { href: `../${lang}/${homeFile}`, hrefLang: lang, lang, ...direction }, nameOf(lang)));
  });
  return [h('nav', { className: ['languages'], ariaLabel: edition.words.phrases.bookIn }, h('ul', items))];
}
function otherLanguages({ info }: Edition<'web'>): readonly string[] {
  return info.languages.filter((language) => language !== info.language);
}
/** A language's name in itself. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

async function readTemplate(path: string, { host }: StageContext): Promise<string> {
  return new TextDecoder().decode(await host.files.readTemplate(path));
}
function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
