import type { Root } from 'hast';
import { misplaced, notSettled, overflowing, wrongPageCount } from '../../diagnostics/pdf.ts';
import { fontFaceCss } from '../../fonts/load-fonts.ts';
import { printedTexts } from '../../fonts/printed-texts.ts';
import type { Artifact, ArtifactFile, Edition } from '../../model/book.ts';
import { pdfPath } from '../../model/pdf.ts';
import type { StageContext } from '../../stage.ts';
import { toHtml } from '../html/index.ts';
import type { Writer } from '../writer.ts';
import { bookmarkTitles } from './bookmark-titles.ts';
import { convertColour } from './convert-colour.ts';
import { writeCover } from './cover/index.ts';
import { openPdf } from './destinations.ts';
import { draftSigns } from './draft-signs.ts';
import { finishPdf } from './finish-pdf.ts';
import { pageGeometry, pageRules } from './layout/page-geometry.ts';
import { linearize } from './linearize.ts';
import { pageMap } from './page-map.ts';
import { placeOfBlock } from './place-of-block.ts';
import { plannedDestinations } from './planned-destinations.ts';
import { type PrintStep, printBook } from './print-book.ts';
import { printDocument } from './print-document.ts';
import { type PrintFlow, printFlows } from './print-flows.ts';
import { printFonts } from './print-fonts.ts';
import { profileSheets } from './profile-sheets.ts';

/** The book as a tagged PDF, printed by the host's browser from files in a folder of this run. */
export const writePdf: Writer<'pdf'> = (edition, context) => makePdf(edition, context, () => {});

/** The same, with a word after each step of the work. */
export async function makePdf(
  edition: Edition<'pdf'>,
  context: StageContext,
  done: (step: PrintStep | 'render' | 'finish' | 'colour or order') => void,
): Promise<Artifact<'pdf'>> {
  const folder = await context.host.files.temporaryFolder();
  const { flows, file, document } = await putPrintDocument(edition, folder, context);
  const browser = await context.host.browser();
  done('render');
  const { phrases } = edition.words;
  const continued = `{label} (${phrases.continued})`;
  const { page } = edition.spec;
  const draft = edition.profile === 'draft' ? draftSigns(edition) : undefined;
  const following = phrases.pageFollowing;
  const printed = await printBook({ done, browser, folder, file, flows, page, continued, following, ...(draft ? { draft } : {}) });
  for (const id of printed.overflowing) context.report(overflowing({ id }, placeOfBlock(edition.sections, id)));
  const { plan, unsettledRounds } = printed;
  if (unsettledRounds !== undefined) context.report(notSettled({ rounds: unsettledRounds }, edition.sections[0]?.heading.place));
  const { frontPages } = plan;
  const [first] = printed.misplaced;
  // A block that is too wide made the browser set everything smaller: nothing stands where it was planned then.
  if (first && printed.overflowing.length === 0)
    context.report(misplaced({ ...first, count: printed.misplaced.length }, placeOfBlock(edition.sections, first.id)));
  const pdf = await openPdf(printed.bytes);
  const pageCount = pdf.pages().length;
  if (pageCount !== plan.pageCount)
    context.report(wrongPageCount({ planned: plan.pageCount, found: pageCount }, edition.sections[0]?.heading.place));
  const destinations = plannedDestinations(plan, pageGeometry(page), edition.info.direction, document);
  const pages = pageMap({ document, destinations, frontPages, pageCount, browser: await browser.version() });
  const finished = await finishPdf(pdf, {
    edition,
    frontPages,
    destinations,
    titles: bookmarkTitles(document),
    fieldFont: () => context.host.files.readPackageFile('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  });
  done('finish');
  const { bytes, colour } = edition.spec.linearized
    ? { bytes: await linearize(finished, context.host), colour: 'rgb' as const }
    : await convertColour(finished, edition, context);
  done('colour or order');
  const path = pdfPath(edition.info, edition.spec.profile);
  const { paper } = edition.spec;
  const text: ArtifactFile = { path, mediaType: 'application/pdf', bytes };
  const cover = paper && { path: path.replace(/\.pdf$/, '-cover.pdf'), pages: pageCount, paper, textColour: colour };
  return {
    format: 'pdf',
    language: edition.info.language,
    main: path,
    files: cover ? [text, await writeCover(edition, cover, context)] : [text],
    details: { pages, colour },
  };
}

/** Writes the finished document and all that it shows into a folder; gives its path and its tree. */
export async function putPrintDocument(
  edition: Edition<'pdf'>,
  folder: string,
  { host }: StageContext,
): Promise<{ readonly flows: readonly PrintFlow[]; readonly file: string; readonly document: Root }> {
  const flows = printFlows(edition.sections, edition.info.title);
  const template = async (path: string): Promise<string> => new TextDecoder().decode(await host.files.readTemplate(path));
  const fonts = await printFonts(host, printedTexts(edition));
  const names = new Map(
    [...edition.assets.values()].map((asset, at) => [asset.key, `image${at}.${asset.mediaType.split('/')[1]?.replace('+xml', '')}`]),
  );
  for (const font of fonts) await host.files.write(`${folder}/fonts/${font.fileName}`, font.bytes);
  for (const asset of edition.assets.values()) await host.files.write(`${folder}/${names.get(asset.key)}`, asset.bytes);
  const css = [
    fontFaceCss(fonts, 'fonts/').replaceAll('font-display: swap;', 'font-display: block;'),
    await template('html/book.css'),
    await template('pdf/print.css'),
    ...(await Promise.all(
      profileSheets(edition.spec, edition.profile === 'draft').map(async ({ path, adapt }) => adapt(await template(path))),
    )),
    await template('pdf/layout.css'),
    pageRules(pageGeometry(edition.spec.page)),
  ].join('\n');
  const document = await printDocument({ edition, flows, css, imageSrc: (key) => names.get(key) ?? '' });
  const file = `${folder}/book.html`;
  await host.files.write(file, new TextEncoder().encode(toHtml(document)));
  return { flows, file, document };
}
