import type { Element } from 'hast';
import { h } from 'hastscript';
import { type FontFile, fontFaceCss } from '../../fonts/load-fonts.ts';
import { printedTexts } from '../../fonts/printed-texts.ts';
import type { Artifact, ArtifactFile, Edition, Section } from '../../model/book.ts';
import type { BlockNode } from '../../model/book-node.ts';
import type { StageContext } from '../../stage.ts';
import { type HtmlTarget, markCapitals, plainInlines, plainText, renderSection, toHtml } from '../html/index.ts';
import type { Writer } from '../writer.ts';
import { fillTemplate } from './fill-template.ts';
import { homePage } from './home-page.ts';
import { languageSwitch, otherLanguages } from './languages.ts';
import { citePage } from './reading/citation.ts';
import { sayWhatFormsKeep } from './reading/forms-in.ts';
import { markPrintPages } from './reading/print-pages.ts';
import { readerScript } from './reading/reader-script.ts';
import { serviceWorker } from './reading/service-worker.ts';
import { definitionsOf, termDefinitions } from './reading/term-definitions.ts';
import { searchFiles, searchPhrases } from './search/index.ts';
import { onThisPage, pageTurn, partContents, type Site, siteContents } from './site-contents.ts';
import { createSitePaths, homeFile, isOnHome } from './site-paths.ts';
import { displayOf, preloads, webFonts } from './web-fonts.ts';

/** A static site of one language below `web/<language>/`: one page a section, all addresses relative, nothing from elsewhere. */
export const writeWeb: Writer<'web'> = async (edition, context) => {
  const folder = `web/${edition.info.language}`;
  const template = await readTemplate('web/page.html', context);
  const site = createSite(edition);
  const file = (path: string, mediaType: string, bytes: Uint8Array): ArtifactFile => ({ path: `${folder}/${path}`, mediaType, bytes });
  const script = await readerScript(edition, context);
  const pages = pagesOf(site);
  const shown = pages.map(({ path, page }) => ({
    path,
    html: (fonts: readonly FontFile[]) => toHtml(document(site, template, fonts, page)),
  }));
  const fonts = await webFonts(
    context.host,
    [...printedTexts(edition), ...shown.map(({ html }) => html([])), script],
    edition.info.direction,
  );
  const files = [
    ...shown.map(({ path, html }) => file(path, 'text/html', encode(html(fonts)))),
    file(
      'assets/site.css',
      'text/css',
      encode([fontFaceCss(fonts, 'fonts/', displayOf(printedTexts(edition))), ...(await styleSheets(context))].join('\n')),
    ),
    file('assets/site.js', 'text/javascript', await context.host.files.readTemplate('web/site.js')),
    ...(await searchFiles(edition, site.paths, context)).map((each) => ({ ...each, path: `${folder}/${each.path}` })),
    file('assets/reader.js', 'text/javascript', encode(script)),
    ...fonts.map(({ fileName, bytes }) => file(`assets/fonts/${fileName}`, 'font/woff2', bytes)),
    ...[...edition.assets.values()].map(({ key, mediaType, bytes }) => file(imagePath(key), mediaType, bytes)),
  ];
  // Last, since it lists all others.
  files.push(file('sw.js', 'text/javascript', encode(await serviceWorker(files, folder, context))));
  return { format: 'web', language: edition.info.language, main: `${folder}/${homeFile}`, files, folder } satisfies Artifact<'web'>;
};

const styleSheets = (context: StageContext): Promise<string[]> =>
  Promise.all(
    ['html/book.css', 'web/site.css', 'web/reading.css', 'web/search.css', 'web/print.css'].map((path) => readTemplate(path, context)),
  );

function pagesOf({ edition, paths }: Site): { readonly path: string; readonly page: Page }[] {
  const sections = edition.sections.filter((section) => !isOnHome(section));
  const others = sections.map((section, at) => ({
    path: paths.fileOf(section.anchor),
    page: { section, before: sections[at - 1] ?? ('home' as const), after: sections[at + 1] },
  }));
  return [{ path: homeFile, page: { after: sections[0] } }, ...others];
}

interface Page {
  /** Absent on the first page. */
  readonly section?: Section;
  readonly before?: Section | 'home' | undefined;
  readonly after: Section | undefined;
}

function createSite(edition: Edition<'web'>): Site {
  const paths = createSitePaths(edition);
  const target: HtmlTarget = { kind: 'web', href: paths.href, imageSrc: imagePath };
  const documents = edition.sections.map((section) => ({
    section,
    href: paths.fileOf(section.anchor),
    element: renderSection(edition, section, target),
  }));
  markPrintPages(documents, edition);
  for (const { element } of documents) {
    element.children = markCapitals(element.children);
    sayWhatFormsKeep(element, edition.words.phrases.formPrivacy);
  }
  return {
    edition,
    paths,
    target,
    definitions: definitionsOf(edition),
    rendered: new Map(documents.map(({ section, element }) => [section.anchor, element])),
  };
}
/** What a page says: its section, what a part has in it, and the definitions of its terms. */
function textOf(site: Site, section: Section): Element[] {
  const element = site.rendered.get(section.anchor);
  return [...(element === undefined ? [] : [element]), ...partContents(site, section), ...termDefinitions(section, site.definitions)];
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
  const text = section === undefined ? homePage(site) : textOf(site, section);
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
      preloads: preloads(fonts, text),
      relations: relations(site, page),
      languages: languageSwitch(site.edition, site.paths, section),
      contents: [siteContents(site, section)],
      text,
      cite: section === undefined ? [] : citePage(site.edition, section, site.paths.fileOf(section.anchor)),
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
async function readTemplate(path: string, { host }: StageContext): Promise<string> {
  return new TextDecoder().decode(await host.files.readTemplate(path));
}
function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
