import { resolveSince, type Since } from './book-since.ts';
import { changedBlocks } from './changes/changed-blocks.ts';
import { movedPages } from './changes/moved-pages.ts';
import { parseRecord, recordPath } from './changes/page-record.ts';
import { check } from './check/check.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { pagesNotRecorded } from './diagnostics/pdf.ts';
import { missingLanguage, nothingToCompare, unknownSince } from './diagnostics/settings.ts';
import { foundAgainstRecord, foundInEditions, foundOnTheWeb, isOn, unusedWaiver } from './diagnostics/waivers.ts';
import { type Findings, gatherFindings } from './findings.ts';
import { type Host, HostError } from './host/host.ts';
import { type EarlierBooks, type EditionRun, editionName, printedPages, wantedEditions } from './make-edition.ts';
import { makeEditions } from './make-editions.ts';
import type { Book, CheckedBook, Format, Profile } from './model/book.ts';
import type { Manuscript } from './model/manuscript.ts';
import type { PdfProfile } from './model/pdf.ts';
import { startOf } from './model/place.ts';
import { read } from './read/read.ts';
import { resolve } from './resolve/resolve.ts';
import { type FinishedEdition, hashPress, readFinished, writeFinished } from './save/finished-editions.ts';
import { record } from './save/save.ts';
import { seal } from './seal/seal.ts';
import { runStage, type Watch } from './stage.ts';
import { nearest } from './text/nearest.ts';
import { compare } from './translate/checks/compare.ts';
import { textPathOfLock } from './translate/lock.ts';
import { translate } from './translate/translate.ts';

export interface CheckRequest {
  /** Absolute path of the manuscript folder. */
  readonly book: string;
  /** All of the book's where absent. */
  readonly languages?: readonly string[];
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** Texts of which kind; absent, as book.yaml says. */
  readonly profile?: Profile;
  /** The pages of the PDFs are held against those of the last edition that were recorded. */
  readonly pages?: Pick<BuildRequest, 'output' | 'press'>;
}
export interface BuildRequest extends CheckRequest {
  /** Absolute path of the output folder. */
  readonly output: string;
  /** Absolute path of the press's own folder. */
  readonly press: string;
  readonly formats?: readonly Format[];
  /** Which PDFs; those of book.yaml where absent. */
  readonly pdfProfiles?: readonly PdfProfile[];
  /** Drafts and a DOCX of its own say what has changed since this state of the book. */
  readonly since?: Since;
  /** Editions that are written at a time. */
  readonly jobs: number;
  /** False writes every edition anew. */
  readonly cache: boolean;
}
export interface World {
  readonly host: Host;
  readonly watch: Watch;
}
export interface Checked {
  readonly manuscript: Manuscript | undefined;
  readonly books: readonly Book[];
  readonly findings: readonly Diagnostic[];
}
export interface Built extends Checked {
  /** Editions that stand in the output folder now, in the order of the book. */
  readonly editions: readonly FinishedEdition[];
  /** Editions that were asked for and could not be made, as `en pdf`. */
  readonly missing: readonly string[];
  /** The machine's faults that kept editions from being made; the others were made all the same. */
  readonly hostFaults: readonly HostError[];
}

/** Reads, resolves and checks a book in all its languages, and always to the end. */
export async function checkBook(request: CheckRequest, world: World): Promise<Checked> {
  const findings = gatherFindings(request.strict);
  const { manuscript, books } = await lookAt(request, findings, world);
  if (request.pages) await comparePages(books, request.book, request.pages, findings, world);
  return { manuscript, books, findings: findings.all() };
}

/** Makes the editions of a book. An edition with an error is not made, and the last good one stays as it is. */
export async function buildBook(request: BuildRequest, world: World): Promise<Built> {
  const findings = gatherFindings(request.strict);
  // A comparison makes drafts of all but the DOCX: where none is asked for, a translation need not be ready for release.
  const isDraft = request.since !== undefined && request.formats?.includes('docx') === false;
  const profile = request.profile ?? (isDraft ? 'draft' : undefined);
  const { manuscript, books, languages } = await lookAt({ ...request, ...(profile ? { profile } : {}) }, findings, world);
  const formats = request.formats ?? manuscript?.settings.formats ?? [];
  const pdfProfiles = [...new Set(request.pdfProfiles ?? manuscript?.settings.pdf.profiles ?? [])];
  const standing = await readFinished(request.output, world.host);
  const earlier = books.length > 0 ? await earlierBooks(request, books, manuscript, findings, world) : undefined;
  const wanted = wantedEditions(languages, { formats, pdfProfiles, ...(earlier ? { earlier } : {}) });
  const press = await hashPress(request.press, world.host);
  const run: EditionRun = {
    world,
    findings,
    formats,
    pdfProfiles,
    profile: request.profile,
    before: request.cache ? standing : new Map<string, FinishedEdition>(),
    standing,
    isFresh: !request.cache,
    press,
    ...(earlier ? { earlier } : {}),
  };
  const sealed = new Map<string, CheckedBook>();
  for (const book of books) {
    const checked = seal(book, findings.all());
    if (checked) sealed.set(book.info.language, checked);
  }
  const hostFaults: HostError[] = [];
  const keepHostFault = (error: unknown): undefined => {
    if (!(error instanceof HostError)) throw error;
    if (!hostFaults.some(({ message }) => message === error.message)) hostFaults.push(error);
    return undefined;
  };
  const made = await makeEditions({ wanted, books: sealed, run, output: request.output, jobs: request.jobs, onFault: keepHostFault });
  const editions = made.filter((edition) => edition !== undefined);
  const asked = [request.languages, request.formats, request.pdfProfiles].some((names) => names !== undefined);
  if (!asked && editions.length === wanted.length) reportUnusedWaivers(findings, books, foundInEditions);
  if (manuscript && editions.length > 0) await recordRun(manuscript, editions, request.output, run);
  const missing = wanted.filter((_, at) => made[at] === undefined).map(editionName);
  return { manuscript, books, findings: findings.all(), editions, missing, hostFaults };
}

async function lookAt(
  { book: folder, languages: asked, profile }: CheckRequest,
  findings: Findings,
  { host, watch }: World,
): Promise<{ readonly manuscript: Manuscript | undefined; readonly books: readonly Book[]; readonly languages: readonly string[] }> {
  const context = { host, watch, report: findings.report };
  const manuscript = await runStage(read, folder, '', context);
  if (!manuscript) return { manuscript, books: [], languages: [] };
  findings.rate(manuscript.settings.rules);
  const waivers = [...manuscript.texts.values()].flatMap(({ frontMatter }) => frontMatter.allow ?? []);
  findings.allow(waivers);
  const known = manuscript.settings.languages;
  for (const language of asked ?? [])
    if (!known.includes(language))
      findings.report(missingLanguage({ language, nearest: nearest(language, known), known }, startOf('book.yaml')));
  const languages = known.filter((language) => asked?.includes(language) ?? true);
  const books: Book[] = [];
  for (const language of languages) {
    const resolved = await runStage(resolve, { manuscript, language }, language, context);
    if (!resolved) continue;
    const source =
      language === known[0] ? resolved : (books.find(({ info }) => info.language === known[0]) ?? (await sourceBook(manuscript, host)));
    let book = resolved;
    if (source !== undefined && source !== resolved) {
      const pair = { manuscript, source, target: resolved, sourceLanguage: source.info.language, language };
      book = await runStage(translate, { pair, profile: profile ?? manuscript.settings.profile }, language, context);
      waivers.push(...(await runStage(compare, pair, language, context)));
      findings.allow(waivers);
    }
    findings.leaveOut(book.translation?.copies ?? []);
    books.push(book);
    await runStage(check, { book, manuscript, source }, language, context);
  }
  reportUnusedWaivers(findings, books, (rule) => !foundInEditions(rule) && !foundOnTheWeb(rule) && !foundAgainstRecord(rule));
  return { manuscript, books, languages };
}

/** Waivers in the texts of these books that have silenced nothing, of the rules that have all been asked by now. */
function reportUnusedWaivers(findings: Findings, books: readonly Book[], asked: (rule: string) => boolean): void {
  for (const { rule, where, place, covers, dormant } of findings.unused())
    if (
      asked(rule) &&
      dormant !== true &&
      books.some(({ blocks, settings }) => blocks.has(textPathOfLock(place.file)) && isOn(rule, settings.rules))
    )
      findings.report(unusedWaiver({ rule, where, lost: covers.length === 0 }, place));
}

/** The book in the source language where only a translation was asked for: what is wrong in it is not told now. */
async function sourceBook(manuscript: Manuscript, host: Host): Promise<Book | undefined> {
  const [language] = manuscript.settings.languages;
  return language === undefined ? undefined : resolve.run({ manuscript, language }, { host, report: () => {} });
}

/** Holds the pages of today against those that were recorded: of released texts, whatever book.yaml says. */
async function comparePages(
  books: readonly Book[],
  folder: string,
  { output, press }: NonNullable<CheckRequest['pages']>,
  findings: Findings,
  world: World,
): Promise<void> {
  const { host } = world;
  const before = await readFinished(output, host);
  const common = { world, findings, formats: [], pdfProfiles: [], profile: 'release' as const, before, standing: before };
  const run: EditionRun = { ...common, press: await hashPress(press, host) };
  for (const book of books) {
    const { language } = book.info;
    const file = recordPath(language);
    const path = `${folder}/${file}`;
    const recorded = (await host.files.exists(path)) ? parseRecord(new TextDecoder().decode(await host.files.read(path))) : undefined;
    if (!recorded) findings.report({ ...pagesNotRecorded({ file }, startOf('book.yaml')), language });
    const sealed = recorded && seal(book, findings.all());
    const pages = sealed && (await printedPages(sealed, recorded.profile, run));
    if (recorded && pages) for (const moved of movedPages(recorded, book, pages)) findings.report({ ...moved, language });
  }
}

/** The books as they were; where there was none, that is reported, and nothing is made. */
async function earlierBooks(
  { since, book: folder }: Pick<BuildRequest, 'since' | 'book'>,
  books: readonly Book[],
  manuscript: Manuscript | undefined,
  findings: Findings,
  { host }: World,
): Promise<EarlierBooks | undefined> {
  if (since === undefined || manuscript === undefined) return undefined;
  const earlier = await resolveSince(since, folder, host);
  if (!earlier) {
    findings.report(unknownSince({ since: 'ref' in since ? since.ref : since.folder }));
    return undefined;
  }
  const name = 'ref' in since ? since.ref : (since.folder.split('/').at(-1) ?? '');
  const found = new Map<string, Book | undefined>();
  for (const book of books) {
    const { language } = book.info;
    const then = await earlier.book(language, book);
    found.set(language, then);
    if (!then) findings.report({ ...nothingToCompare({ language, since: name }, startOf('book.yaml')), language });
  }
  const now = books.find(({ info }) => info.language === manuscript.settings.languages[0]) ?? (await sourceBook(manuscript, host));
  if (now === undefined) return { since: name, books: found, source: undefined };
  const { language } = now.info;
  const then = found.get(language) ?? (await earlier.book(language, now));
  return { since: name, books: found, source: { language, text: { book: now, changed: new Set(changedBlocks(then, now).blocks.keys()) } } };
}

async function recordRun(
  manuscript: Manuscript,
  editions: readonly FinishedEdition[],
  output: string,
  { world, findings, standing }: EditionRun,
): Promise<void> {
  const input = {
    folder: output,
    book: manuscript.settings.slug,
    entries: editions.map(({ entry }) => entry),
    findings: findings.all(),
  };
  await runStage(record, input, '', { ...world, report: findings.report });
  const others = [...standing.values()].filter(({ entry }) => !editions.some((made) => made.entry.path === entry.path));
  await writeFinished(output, [...others, ...editions], world.host);
}
