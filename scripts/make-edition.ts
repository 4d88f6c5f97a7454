import { changedBlocks } from './changes/changed-blocks.ts';
import { type ChangedText, staleBlocks } from './changes/stale-blocks.ts';
import { compose } from './compose/compose.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Findings } from './findings.ts';
import { loadInspector } from './inspect/inspectors.ts';
import type { Artifact, Book, CheckedBook, Edition, Format, Profile } from './model/book.ts';
import { type BookChanges, type PageMap, type PdfProfile, type PrintedPages, pdfPath } from './model/pdf.ts';
import { openMemory } from './save/edition-memory.ts';
import { editionKey, type FinishedEdition, type Surroundings } from './save/finished-editions.ts';
import { save } from './save/save.ts';
import { runStage, type Stage, type StageContext, type Watch } from './stage.ts';
import { loadWriter } from './write/writers.ts';

/** One edition that is asked for: a language, a format, and of a PDF which one. */
export interface WantedEdition {
  readonly language: string;
  readonly format: Format;
  readonly pdfProfile?: PdfProfile;
  /** Of the DOCX, the one that says with tracked changes what is new since the earlier state of the run. */
  readonly changes?: true;
}

/** Earlier states by language, and the text in the source language with what has changed in it since then. */
export interface EarlierBooks {
  /** The earlier state as it was asked for: a commit, or the name of a folder. */
  readonly since: string;
  readonly books: ReadonlyMap<string, Book | undefined>;
  readonly source: { readonly language: string; readonly text: ChangedText } | undefined;
}

/** What the editions of one run share. */
export interface EditionRun {
  readonly world: Pick<StageContext, 'host'> & { readonly watch: Watch };
  readonly findings: Findings;
  /** What is made in this run, for the links of the web edition. */
  readonly formats: readonly Format[];
  readonly pdfProfiles: readonly PdfProfile[];
  /** Texts of which kind; absent, as book.yaml says, and with earlier states drafts of all but the DOCX. */
  readonly profile: Profile | undefined;
  /** Editions of earlier runs that need not be made again, by key. */
  readonly before: ReadonlyMap<string, FinishedEdition>;
  /** All editions of earlier runs that stand whole in the output folder, by key. */
  readonly standing: ReadonlyMap<string, FinishedEdition>;
  /** True where nothing of earlier runs is to serve. */
  readonly isFresh?: boolean;
  /** Hash of the press. */
  readonly press: string;
  /** Earlier states to compare with; absent, drafts say nothing of changes and there is no DOCX of them. */
  readonly earlier?: EarlierBooks;
}

/** Every edition of some languages, formats and PDFs, in this order; beside a DOCX that of its changes, where the language has an earlier state. */
export function wantedEditions(
  languages: readonly string[],
  { formats, pdfProfiles, earlier }: Pick<EditionRun, 'formats' | 'pdfProfiles' | 'earlier'>,
): WantedEdition[] {
  return languages.flatMap((language) =>
    formats.flatMap((format): WantedEdition[] => {
      if (format === 'pdf') return pdfProfiles.map((pdfProfile) => ({ language, format, pdfProfile }));
      const isCompared = format === 'docx' && earlier?.books.get(language) !== undefined;
      return [{ language, format }, ...(isCompared ? [{ language, format, changes: true } as const] : [])];
    }),
  );
}

/** "en epub", "en pdf" for screens, "en pdf print", "en docx changes". */
export const editionName = ({ language, format, pdfProfile, changes }: WantedEdition): string =>
  [language, format, ...(pdfProfile === undefined || pdfProfile === 'screen' ? [] : [pdfProfile]), ...(changes ? ['changes'] : [])].join(
    ' ',
  );

/** Makes one edition, or finds it whole; undefined where it has an error. `printed` are the pages that an EPUB lists and a site marks. */
export async function makeEdition(
  book: CheckedBook,
  wanted: WantedEdition,
  run: EditionRun,
  output: string,
  printed?: PrintedPages,
): Promise<FinishedEdition | undefined> {
  const started = await startEdition(book, wanted, run, printed);
  if (!started) return undefined;
  const { edition, key, name, found, failed, context } = started;
  const known = run.before.get(key);
  if (known) {
    run.world.watch({ stage: 'write', edition: name, state: 'finished', tookMs: 0, cached: true });
    for (const finding of known.findings) context.report(finding);
    return known;
  }
  const { memory, keep } = await openMemory(name, { folder: output, press: run.press, isFresh: run.isFresh === true }, run.world.host);
  const artifact = await runStage(writeStage(wanted.format), edition, name, { ...context, memory });
  await keep();
  await runStage(inspectStage(wanted.format), { artifact, edition }, name, context);
  if (failed()) return undefined;
  const { pdfProfile } = wanted;
  const input = { artifact, info: edition.info, folder: output, ...(pdfProfile === undefined ? {} : { pdfProfile }) };
  const entry = await runStage(save, input, name, context);
  const pages = artifact.details?.pages;
  return { key, entry, findings: found, ...(pages === undefined ? {} : { pages }) };
}

/** The pages of a PDF: those of the finished one where it would come out the same, else of one that is made in memory. */
export async function printedPages(book: CheckedBook, pdfProfile: PdfProfile, run: EditionRun): Promise<PageMap | undefined> {
  const started = await startEdition(book, { language: book.info.language, format: 'pdf', pdfProfile }, run);
  if (!started) return undefined;
  const known = run.before.get(started.key)?.pages;
  if (known) return known;
  const { details } = await runStage(writeStage('pdf'), started.edition, started.name, started.context);
  return started.failed() ? undefined : details?.pages;
}

/** The pages of a PDF that stands in the output folder, where it is one of this very text. Nothing is reported: the PDF is not asked for. */
export async function standingPages(book: CheckedBook, pdfProfile: PdfProfile, run: EditionRun): Promise<PageMap | undefined> {
  const path = pdfPath(book.info, pdfProfile);
  if (![...run.standing.values()].some(({ entry, pages }) => pages !== undefined && entry.path === path)) return undefined;
  const silent = { ...run, findings: { ...run.findings, report: () => {} }, world: { ...run.world, watch: () => {} } };
  const started = await startEdition(book, { language: book.info.language, format: 'pdf', pdfProfile }, silent);
  return started && run.standing.get(started.key)?.pages;
}

/** Without an earlier state to compare with, a translation still knows what is out of date in it. */
const staleOnly = ({ translation }: Book): BookChanges | undefined =>
  translation && { blocks: new Map(), deleted: [], stale: translation.stale };

/** An edition that is composed, before it is written. */
export interface StartedEdition {
  readonly edition: Edition<Format>;
  readonly key: string;
  readonly name: string;
  /** What is found in this edition, as work goes on. */
  readonly found: readonly Diagnostic[];
  readonly failed: () => boolean;
  readonly context: StageContext & { readonly watch: Watch };
}

/** What has changed in a book; of a translation also what has stayed as it was while its source has not. */
function changesSince({ books, source }: EarlierBooks, book: Book): BookChanges {
  const changes = changedBlocks(books.get(book.info.language), book);
  if (book.translation) return { ...changes, stale: book.translation.stale };
  if (source === undefined || source.language === book.info.language) return changes;
  return { ...changes, stale: staleBlocks(source.text, { book, changed: new Set(changes.blocks.keys()) }) };
}

/** Composes an edition and finds its key; undefined where it has an error. */
export async function startEdition(
  book: CheckedBook,
  wanted: WantedEdition,
  run: EditionRun,
  printed?: PrintedPages,
): Promise<StartedEdition | undefined> {
  const { findings, formats, pdfProfiles, press, earlier, world } = run;
  const name = editionName(wanted);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
    findings.report(diagnostic);
  };
  const context = { ...world, report };
  const failed = (): boolean => found.some(findings.isError);
  const { format, pdfProfile } = wanted;
  const changes = earlier ? changesSince(earlier, book) : format === 'pdf' ? staleOnly(book) : undefined;
  const input = {
    book,
    format,
    profile: run.profile ?? (earlier && format !== 'docx' ? 'draft' : book.settings.profile),
    formats,
    pdfProfiles,
    epochSeconds: epochOf(world.host.environment.SOURCE_DATE_EPOCH),
    ...(pdfProfile === undefined ? {} : { pdfProfile }),
    ...(changes === undefined ? {} : { changes }),
    ...(printed === undefined ? {} : { printed }),
  };
  const edition = await runStage(compose, input, name, context);
  if (failed()) return undefined;
  return { edition, key: editionKey(edition, press, await surroundingsOf(edition, run)), name, found, failed, context };
}

/** The browser's path where one is set; of a PDF whose colours are converted also the program that does it. */
async function surroundingsOf(edition: Edition<Format>, { world: { host } }: EditionRun): Promise<Surroundings> {
  const browser = host.environment.PUPPETEER_EXECUTABLE_PATH;
  if (!('colour' in edition.spec) || edition.spec.colour === 'rgb') return { browser };
  const ghostscript = await host.run('gs', ['--version']);
  return { browser, ghostscript: ghostscript ? new TextDecoder().decode(ghostscript.out).trim() : 'none' };
}

/** The writer of a format as a stage. */
export function writeStage(format: Format): Stage<Edition<Format>, Artifact> {
  return {
    name: 'write',
    async run(edition, context) {
      const write = (await loadWriter[format]()) as (edition: Edition<Format>, context: unknown) => Promise<Artifact>;
      return write(edition, context);
    },
  };
}
function inspectStage(format: Format): Stage<{ readonly artifact: Artifact; readonly edition: Edition<Format> }, void> {
  return {
    name: 'inspect',
    async run({ artifact, edition }, { report }) {
      const inspect = (await loadInspector[format]()) as (artifact: Artifact, edition: Edition<Format>, report: unknown) => Promise<void>;
      await inspect(artifact, edition, report);
    },
  };
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org): whole seconds; anything else is as if it were not set. */
function epochOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,11}$/.test(value) ? Number(value) : undefined;
}
