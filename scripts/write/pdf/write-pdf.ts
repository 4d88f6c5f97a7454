import type { Element, Root } from 'hast';
import { overflowing } from '../../diagnostics/pdf.ts';
import type { ArtifactFile, Edition } from '../../model/book.ts';
import type { StageContext } from '../../stage.ts';
import { fontFaceCss, loadFonts } from '../fonts.ts';
import { toHtml } from '../html/index.ts';
import type { Writer } from '../writer.ts';
import { bookmarkTitles } from './bookmark-titles.ts';
import { type Destination, openPdf } from './destinations.ts';
import { finishPdf } from './finish-pdf.ts';
import { pageRules } from './page-rules.ts';
import { placeOfBlock } from './place-of-block.ts';
import { printBook } from './print-book.ts';
import { printDocument } from './print-document.ts';
import { printSections } from './print-sections.ts';

/** The book as a tagged PDF, printed by the host's browser from files in a folder of this run. */
export const writePdf: Writer<'pdf'> = async (edition, context) => {
  const folder = await context.host.files.temporaryFolder();
  const sections = printSections(edition.sections);
  const { file, document } = await putPrintDocument(edition, folder, context);
  const browser = await context.host.browser();
  const printed = await printBook({ browser, folder, file, sections, page: edition.spec.page });
  for (const id of printed.overflowing) context.report(overflowing({ id }, placeOfBlock(edition.sections, id)));
  const openers = new Set(edition.sections.map(({ anchor }) => printed.plan.pages.get(anchor) ?? 0));
  const bytes = await finishPdf(await openPdf(printed.bytes), {
    edition,
    frontPages: printed.plan.frontPages,
    openers,
    destinations: withBlockIds(printed.destinations, document),
    titles: bookmarkTitles(document),
    fieldFont: () => context.host.files.readPackageFile('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  });
  const path = `pdf/${edition.info.slug}-${edition.info.language}.pdf`;
  return {
    format: 'pdf',
    language: edition.info.language,
    main: path,
    files: [{ path, mediaType: 'application/pdf', bytes } satisfies ArtifactFile],
  };
};

/** Destinations by the permanent ids of blocks too, where a block goes by its anchor. */
function withBlockIds(destinations: ReadonlyMap<string, Destination>, document: Root): Map<string, Destination> {
  const all = new Map(destinations);
  const search = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const { id, dataBlock } = child.properties;
      const found = typeof id === 'string' ? destinations.get(id) : undefined;
      if (found && typeof dataBlock === 'string') all.set(dataBlock, found);
      search(child);
    }
  };
  search(document);
  return all;
}

/** Writes the finished document and all that it shows into a folder; gives its path and its tree. */
export async function putPrintDocument(
  edition: Edition<'pdf'>,
  folder: string,
  { host }: StageContext,
): Promise<{ readonly file: string; readonly document: Root }> {
  const sections = printSections(edition.sections);
  const template = async (path: string): Promise<string> => new TextDecoder().decode(await host.files.readTemplate(path));
  const fonts = await loadFonts(host, edition.info.language);
  const names = new Map(
    [...edition.assets.values()].map((asset, at) => [asset.key, `image${at}.${asset.mediaType.split('/')[1]?.replace('+xml', '')}`]),
  );
  for (const font of fonts) await host.files.write(`${folder}/fonts/${font.fileName}`, font.bytes);
  for (const asset of edition.assets.values()) await host.files.write(`${folder}/${names.get(asset.key)}`, asset.bytes);
  const css = [
    fontFaceCss(fonts, 'fonts/').replaceAll('font-display: swap;', 'font-display: block;'),
    await template('html/book.css'),
    await template('pdf/print.css'),
    pageRules(sections, edition.spec.page, edition.info.title),
  ].join('\n');
  const document = await printDocument({ edition, sections, css, imageSrc: (key) => names.get(key) ?? '' });
  const file = `${folder}/book.html`;
  await host.files.write(file, new TextEncoder().encode(toHtml(document)));
  return { file, document };
}
