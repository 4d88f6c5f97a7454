import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { otherBook, otherEdition, wrongTranslationLanguage } from '../diagnostics/translation-files.ts';
import { parseMarkdown } from '../read/parse-markdown.ts';
import { read } from '../read/read.ts';
import type { BookLanguages, IncomingFile, TranslationFormat } from '../translate/exchange/exchange-file.ts';
import { editionHash } from '../translate/exchange/exchange-heading.ts';
import { fitsLanguage } from '../translate/exchange/fits-language.ts';
import { type ImportPlan, planImport } from '../translate/exchange/plan-import.ts';
import { readTranslationFile } from '../translate/exchange/read-translation-file.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { importChanges } from './import-changes.ts';
import { importJson, importText } from './import-report.ts';
import { languagesOf } from './languages-of.ts';
import { openStatus } from './open-status.ts';
import { codeOf, findingsText } from './show-findings.ts';

interface ImportOptions {
  readonly book: string;
  readonly lang?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly takeTheirs: boolean;
  readonly by?: string;
  readonly on?: string;
}

/** `handbook i18n import`. */
export function addI18nImport(group: Command, context: CommandContext): void {
  group
    .command('import')
    .description('take the texts of a translator’s file over into the Markdown of the translation')
    .argument('<file>', 'XLIFF, PO or TMX; what it is, is seen from its contents')
    .option('--lang <tag>', 'the language that it is translated into, where it does not say so')
    .option('--take-theirs', 'take texts of the file also where the manuscript was edited since the export', false)
    .option('--by <name>', 'who has translated, for the locks')
    .option('--on <day>', 'on which day, such as 2026-11-25; never taken from the clock')
    .option('--dry-run', 'say what would be done and write nothing', false)
    .option('--json', 'print the report as JSON', false)
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .addHelpText(
      'after',
      `
Good units go in, the others are listed with their texts and the place in the file, and nothing else changes.
It ends with 1 where something did not go in.

Examples:
  $ handbook i18n import fr.xlf --dry-run
  $ handbook i18n import legal.fr.po --by "A. Translator" --on 2026-11-25`,
    )
    .action(async (file: string, options: ImportOptions) => runImport(file, options, context));
}

async function runImport(file: string, options: ImportOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  if (options.on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.on)) {
    terminal.err(`“${options.on}” is no day: write it as 2026-11-25.\n`);
    return end(exitCode.misuse);
  }
  const folder = resolve(terminal.folder, options.book);
  const translations = await languagesOf(folder, options.lang === undefined ? undefined : [options.lang], context);
  if (!translations) return end(exitCode.misuse);
  const path = resolve(terminal.folder, file);
  const findings: Diagnostic[] = [];
  const tell = async (): Promise<void> => {
    if (findings.length > 0) terminal.err(await findingsText(findings, 'pretty', dirname(path), terminal.colour.err, context));
  };
  const opened = await openImport({ path, folder, translations }, options, context, (finding) => findings.push(finding));
  if (!opened) {
    await tell();
    terminal.err('Nothing was taken over.\n');
    if (options.json) terminal.out(`${JSON.stringify({ findings }, null, 2)}\n`);
    return end(exitCode.findings);
  }
  const { plan, language, format } = opened;
  const changes = await importChanges(plan, folder, language, host);
  if (!options.dryRun) for (const [name, text] of changes) await host.files.write(`${folder}/${name}`, new TextEncoder().encode(text));
  findings.push(...plan.findings);
  await tell();
  const done = { plan, language, format, changed: [...changes.keys()].sort(), findings, isDry: options.dryRun };
  terminal.out(options.json ? importJson(done) : importText(done));
  return end(codeOf(findings));
}

interface ImportPaths {
  /** Absolute paths of the file and of the manuscript. */
  readonly path: string;
  readonly folder: string;
  /** Languages that it may be translated into. */
  readonly translations: readonly string[];
}
/** Reads a file and plans its import; undefined, with the reason reported, where nothing of it can be used. */
async function openImport(
  { path, folder, translations }: ImportPaths,
  { lang, takeTheirs, by, on }: ImportOptions,
  { host }: CommandContext,
  report: Report,
): Promise<{ readonly plan: ImportPlan; readonly language: string; readonly format: TranslationFormat } | undefined> {
  let isSound = true;
  const listen: Report = (finding) => {
    isSound &&= finding.severity !== 'error';
    report(finding);
  };
  const manuscript = await read.run(folder, { host, report: () => {} });
  if (!manuscript) return undefined;
  const { settings } = manuscript;
  const languages: BookLanguages = { source: settings.languages[0] ?? 'en', targets: translations };
  const incoming = readTranslationFile(basename(path), await host.files.read(path), languages, listen);
  const language = incoming && languageFor(incoming, languages, lang, listen);
  if (incoming) checkBook(incoming, settings.slug, editionHash(settings), listen);
  const opened = language === undefined || !isSound ? undefined : await openStatus(folder, language, host);
  if (!incoming || !opened || language === undefined) return undefined;
  const known = new Set(opened.pairs.map(({ name }) => name));
  const untranslated = opened.status.files.filter(({ name }) => !known.has(name));
  const isEditionKnown = incoming.headings.every((heading) => heading.editionHash === editionHash(settings));
  const said = { ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
  const plan = planImport(incoming.units, opened.pairs, untranslated, { takeTheirs, isEditionKnown, language, ...said }, parseMarkdown);
  return { plan, language, format: incoming.format };
}

/** The language of the book that a file is translated into; undefined, with the reason reported, where there is none. */
function languageFor(
  { headings }: IncomingFile,
  { source, targets }: BookLanguages,
  asked: string | undefined,
  report: Report,
): string | undefined {
  const wanted = asked === undefined ? targets : [asked];
  const found = new Set<string>();
  for (const { sourceLanguage, language, place } of headings) {
    if (sourceLanguage !== undefined && !fitsLanguage(sourceLanguage, source))
      report(wrongTranslationLanguage({ which: 'source', found: sourceLanguage, wanted: source }, place));
    const own =
      language === undefined ? asked : (wanted.find((tag) => tag === language) ?? wanted.find((tag) => fitsLanguage(language, tag)));
    if (own === undefined) report(wrongTranslationLanguage({ which: 'target', found: language, wanted: wanted.join(', ') }, place));
    else found.add(own);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function checkBook({ headings }: IncomingFile, slug: string, edition: string, report: Report): void {
  const strange = headings.find(({ book }) => book !== undefined && book !== slug);
  const other = headings.find((heading) => heading.editionHash !== edition);
  if (strange) report(otherBook({ found: strange.book ?? '', own: slug }, strange.place));
  else if (other) report(otherEdition({ found: other.editionHash }, other.place));
}
