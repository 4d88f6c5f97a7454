import { check } from './check/check.ts';
import { compose } from './compose/compose.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { missingLanguage } from './diagnostics/settings.ts';
import { foundInEditions, foundOnTheWeb, isOn, unusedWaiver } from './diagnostics/waivers.ts';
import { type Findings, gatherFindings } from './findings.ts';
import { type Host, HostError } from './host/host.ts';
import { loadInspector } from './inspect/inspectors.ts';
import type { Artifact, Book, CheckedBook, Edition, Format, Profile } from './model/book.ts';
import type { Manuscript } from './model/manuscript.ts';
import { startOf } from './model/place.ts';
import { read } from './read/read.ts';
import { resolve } from './resolve/resolve.ts';
import { editionKey, type FinishedEdition, hashPress, readFinished, writeFinished } from './save/finished-editions.ts';
import { record, save } from './save/save.ts';
import { seal } from './seal/seal.ts';
import { runStage, type Stage, type Watch } from './stage.ts';
import { nearest } from './text/nearest.ts';
import { loadWriter } from './write/writers.ts';

export interface CheckRequest {
  /** Absolute path of the manuscript folder. */
  readonly book: string;
  /** All of the book's where absent. */
  readonly languages?: readonly string[];
  /** Warnings count as errors. */
  readonly strict: boolean;
}
export interface BuildRequest extends CheckRequest {
  /** Absolute path of the output folder. */
  readonly output: string;
  /** Absolute path of the press's own folder. */
  readonly press: string;
  readonly formats?: readonly Format[];
  readonly profile?: Profile;
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
  return { manuscript, books, findings: findings.all() };
}

/** Makes the editions of a book. An edition with an error is not made, and the last good one stays as it is. */
export async function buildBook(request: BuildRequest, world: World): Promise<Built> {
  const findings = gatherFindings(request.strict);
  const { manuscript, books, languages } = await lookAt(request, findings, world);
  const formats = request.formats ?? manuscript?.settings.formats ?? [];
  const wanted = languages.flatMap((language) => formats.map((format) => ({ language, format })));
  const before = request.cache ? await readFinished(request.output, world.host) : new Map<string, FinishedEdition>();
  const run: BuildRun = { request, world, findings, formats, before, press: await hashPress(request.press, world.host) };
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
  const made = await inTurn(wanted, request.jobs, async ({ language, format }) => {
    const book = sealed.get(language);
    return book ? makeEdition(book, format, run).catch(keepHostFault) : undefined;
  });
  const editions = made.filter((edition) => edition !== undefined);
  const whole = request.languages === undefined && request.formats === undefined && editions.length === wanted.length;
  if (whole) reportUnusedWaivers(findings, books, foundInEditions);
  if (manuscript && editions.length > 0) await recordRun(manuscript, editions, run);
  const missing = wanted.filter((_, at) => made[at] === undefined).map(({ language, format }) => `${language} ${format}`);
  return { manuscript, books, findings: findings.all(), editions, missing, hostFaults };
}

interface BuildRun {
  readonly request: BuildRequest;
  readonly world: World;
  readonly findings: Findings;
  readonly formats: readonly Format[];
  readonly before: ReadonlyMap<string, FinishedEdition>;
  readonly press: string;
}

async function lookAt(
  { book: folder, languages: asked }: CheckRequest,
  findings: Findings,
  { host, watch }: World,
): Promise<{ readonly manuscript: Manuscript | undefined; readonly books: readonly Book[]; readonly languages: readonly string[] }> {
  const context = { host, watch, report: findings.report };
  const manuscript = await runStage(read, folder, '', context);
  if (!manuscript) return { manuscript, books: [], languages: [] };
  findings.rate(manuscript.settings.rules);
  findings.allow([...manuscript.texts.values()].flatMap(({ frontMatter }) => frontMatter.allow ?? []));
  const known = manuscript.settings.languages;
  for (const language of asked ?? [])
    if (!known.includes(language))
      findings.report(missingLanguage({ language, nearest: nearest(language, known), known }, startOf('book.yaml')));
  const languages = known.filter((language) => asked?.includes(language) ?? true);
  const books: Book[] = [];
  for (const language of languages) {
    const book = await runStage(resolve, { manuscript, language }, language, context);
    if (!book) continue;
    books.push(book);
    const source = books[0]?.info.language === known[0] ? books[0] : await sourceBook(manuscript, host);
    await runStage(check, { book, manuscript, source }, language, context);
  }
  reportUnusedWaivers(findings, books, (rule) => !foundInEditions(rule) && !foundOnTheWeb(rule));
  return { manuscript, books, languages };
}

/** Waivers in the texts of these books that have silenced nothing, of the rules that have all been asked by now. */
function reportUnusedWaivers(findings: Findings, books: readonly Book[], asked: (rule: string) => boolean): void {
  for (const { rule, where, place, covers } of findings.unused())
    if (asked(rule) && books.some(({ blocks, settings }) => blocks.has(place.file) && isOn(rule, settings.rules)))
      findings.report(unusedWaiver({ rule, where, lost: covers.length === 0 }, place));
}

/** The book in the source language where only a translation was asked for: what is wrong in it is not told now. */
async function sourceBook(manuscript: Manuscript, host: Host): Promise<Book | undefined> {
  const [language] = manuscript.settings.languages;
  return language === undefined ? undefined : resolve.run({ manuscript, language }, { host, report: () => {} });
}

async function makeEdition(book: CheckedBook, format: Format, run: BuildRun): Promise<FinishedEdition | undefined> {
  const { request, findings, formats, before, press } = run;
  const { host, watch } = run.world;
  const name = `${book.info.language} ${format}`;
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
    findings.report(diagnostic);
  };
  const context = { host, watch, report };
  const failed = (): boolean => found.some(findings.isError);
  const profile = request.profile ?? book.settings.profile;
  const epochSeconds = epochOf(host.environment.SOURCE_DATE_EPOCH);
  const edition = await runStage(compose, { book, format, profile, formats, epochSeconds }, name, context);
  if (failed()) return undefined;
  const key = editionKey(edition, press, host.environment.PUPPETEER_EXECUTABLE_PATH);
  const known = before.get(key);
  if (known) {
    watch({ stage: 'write', edition: name, state: 'finished', tookMs: 0, cached: true });
    for (const finding of known.findings) report(finding);
    return known;
  }
  const artifact = await runStage(writeStage(format), edition, name, context);
  await runStage(inspectStage(format), { artifact, edition }, name, context);
  if (failed()) return undefined;
  const entry = await runStage(save, { artifact, info: edition.info, folder: request.output }, name, context);
  return { key, entry, findings: found };
}

function writeStage(format: Format): Stage<Edition<Format>, Artifact> {
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

async function recordRun(manuscript: Manuscript, editions: readonly FinishedEdition[], run: BuildRun): Promise<void> {
  const { request, world, findings } = run;
  const input = {
    folder: request.output,
    book: manuscript.settings.slug,
    entries: editions.map(({ entry }) => entry),
    findings: findings.all(),
  };
  await runStage(record, input, '', { ...world, report: findings.report });
  const others = [...run.before.values()].filter(({ entry }) => !editions.some((made) => made.entry.path === entry.path));
  await writeFinished(request.output, [...others, ...editions], world.host);
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org): whole seconds; anything else is as if it were not set. */
function epochOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,11}$/.test(value) ? Number(value) : undefined;
}

/** Runs a task over items, at most `jobs` at a time, results in the order of the items. */
async function inTurn<In, Out>(items: readonly In[], jobs: number, task: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = new Array(items.length);
  const queue = items.map((item, at) => ({ item, at })).values();
  const worker = async (): Promise<void> => {
    for (const { item, at } of queue) results[at] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, worker));
  return results;
}
