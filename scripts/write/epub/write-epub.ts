import { type FontFile, fontFaceCss, loadFonts } from '../../fonts/load-fonts.ts';
import { printedTexts } from '../../fonts/printed-texts.ts';
import type { Edition } from '../../model/book.ts';
import type { StageContext } from '../../stage.ts';
import { createRasteriser } from '../rasterise-svg.ts';
import type { Writer } from '../writer.ts';
import { accessibilityFeatures } from './accessibility-features.ts';
import { type ContentDocument, contentDocuments } from './content-documents.ts';
import { coverSvg, coverWidthPx } from './cover.ts';
import { createEpubPaths, type EpubPaths } from './epub-paths.ts';
import { contentsSection, navigation } from './navigation.ts';
import { navigationPoints } from './navigation-points.ts';
import { ncx } from './ncx.ts';
import { packEpub } from './pack-epub.ts';
import { type ManifestItem, packageDocument } from './package-document.ts';
import { xhtml } from './xhtml.ts';

/** The book as EPUB 3.3, `epub/<slug>-<language>.epub`: one content document a section, navigation, cover, faces; nothing from elsewhere. */
export const writeEpub: Writer<'epub'> = async (edition, { host }) => {
  const { info, words } = edition;
  const paths = createEpubPaths(edition);
  const fonts = await loadFonts(host, printedTexts(edition));
  const documents = contentDocuments(edition, paths);
  const points = navigationPoints(edition, paths);
  const bytes = await packEpub({
    title: info.title,
    language: words.language,
    publisher: info.publisher,
    packageDocument: packageDocument({
      edition,
      items: manifest(documents, fonts, paths),
      spine: orderOfReading(edition, documents),
      features: accessibilityFeatures(edition),
    }),
    navigation: xhtml({ info, language: words.language, title: words.phrases.contents, content: navigation(edition, points, paths) }),
    ncx: ncx(edition, points),
    css: await styleSheet(fonts, host),
    documents: documents.map(({ href, title, xhtml: text }) => ({ fileName: href, title, xhtml: text })),
    files: [
      { path: 'cover.png', bytes: await coverPicture(edition, host) },
      ...fonts.map(({ fileName, bytes: face }) => ({ path: `fonts/${fileName}`, bytes: face })),
      ...paths.pictures.map(({ path, asset }) => ({ path, bytes: asset.bytes })),
    ],
    epochSeconds: edition.epochSeconds,
  });
  const path = `epub/${info.slug}-${info.language}.epub`;
  return { format: 'epub', language: info.language, main: path, files: [{ path, mediaType: 'application/epub+zip', bytes }] };
};

function manifest(documents: readonly ContentDocument[], fonts: readonly FontFile[], paths: EpubPaths): readonly ManifestItem[] {
  return [
    { id: 'nav', href: 'nav.xhtml', mediaType: 'application/xhtml+xml', properties: 'nav' },
    { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' },
    { id: 'css', href: 'style.css', mediaType: 'text/css' },
    { id: 'cover-image', href: 'cover.png', mediaType: 'image/png', properties: 'cover-image' },
    ...documents.map(({ id, href, mediaType, properties }) => ({ id, href, mediaType, ...(properties ? { properties } : {}) })),
    ...fonts.map(({ fileName }, at) => ({ id: `font-${at + 1}`, href: `fonts/${fileName}`, mediaType: 'font/woff2' })),
    ...paths.pictures.map(({ path, asset }, at) => ({ id: `image-${at + 1}`, href: path, mediaType: asset.mediaType })),
  ];
}

/** A book without contents of its own shows those of the navigation after its cover: what is linked to must be in the spine (EPUB 3.3, 5.7). */
function orderOfReading(edition: Edition<'epub'>, documents: readonly ContentDocument[]): readonly string[] {
  const [cover = 'cover', ...sections] = documents.map(({ id }) => id);
  return contentsSection(edition) === undefined ? [cover, 'nav', ...sections] : [cover, ...sections];
}

async function styleSheet(fonts: readonly FontFile[], host: StageContext['host']): Promise<string> {
  return [fontFaceCss(fonts, 'fonts/'), await template('html/book.css', host), await template('epub/reader.css', host)].join('\n');
}
async function coverPicture({ info, words }: Edition<'epub'>, host: StageContext['host']): Promise<Uint8Array> {
  const rasterise = await createRasteriser(host, printedTexts({ info, words, sections: [] }));
  return rasterise(coverSvg(await template('epub/cover.svg', host), info), coverWidthPx).png;
}
async function template(path: string, host: StageContext['host']): Promise<string> {
  return new TextDecoder().decode(await host.files.readTemplate(path));
}
