import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { createOverlayHost } from '../host/index.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { read } from '../read/read.ts';
import { addCsvColumns } from '../text/csv-columns.ts';
import { addLanguageToYaml, linesToTranslate, wordsToTranslate } from '../text/language-in-yaml.ts';
import { nearest } from '../text/nearest.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { findingsText } from './show-findings.ts';
import { planSync } from './sync-translation.ts';

export interface AddOptions {
  readonly book: string;
  readonly title?: string;
  readonly dryRun: boolean;
}

/** `handbook i18n add TAG`: starts a language. */
export function addI18nAdd(group: Command, context: CommandContext): void {
  group
    .command('add')
    .description('start a language: its place in book.yaml, copies of all texts, its words to translate, columns in the termbase')
    .argument('<tag>', 'BCP 47 tag of the language: de, el, pt-BR')
    .option('--title <words>', 'title of the book in it, where it is known')
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .option('--dry-run', 'say what would be done and write nothing', false)
    .addHelpText('after', '\nExample:\n  $ handbook i18n add de --title "Mit der Rückkehr umgehen"')
    .action(async (tag: string, options: AddOptions) => runAdd(tag, options, context));
}

async function runAdd(tag: string, options: AddOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const folder = resolve(terminal.folder, options.book);
  const refuse = (words: string): void => {
    terminal.err(words);
    end(exitCode.misuse);
  };
  const findings: Parameters<typeof findingsText>[0][number][] = [];
  const manuscript = await read.run(folder, { host, report: (finding) => findings.push(finding) });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!manuscript || errors.length > 0) return refuse(await findingsText(errors, 'pretty', folder, terminal.colour.err, context));
  const fault = faultOf(tag, manuscript);
  if (fault !== undefined) return refuse(`${fault}\n`);
  const files = await filesFor(tag, options.title, manuscript, host);
  const overlay = createOverlayHost(host, new Map([...files].map(([path, text]) => [`${folder}/${path}`, text])));
  const synced = await planSync(folder, tag, { assumed: 'initial' }, overlay);
  if (!synced) throw new Error('The book cannot be read with its new language.');
  for (const [path, text] of synced.changes) files.set(path, text);
  if (!options.dryRun) for (const [path, text] of files) await host.files.write(`${folder}/${path}`, new TextEncoder().encode(text));
  terminal.out(reportText(tag, files, synced.newFiles.length, options.dryRun));
  return end(exitCode.fine);
}

/** Why a language cannot be started; undefined where it can. */
function faultOf(tag: string, { settings, paths }: Manuscript): string | undefined {
  if (!/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(tag)) {
    const meant = tag
      .replace('_', '-')
      .replace(/^([A-Za-z]{2,3})(?:-([A-Za-z]{2}))?$/, (_whole, language: string, region?: string) =>
        [language.toLowerCase(), region?.toUpperCase()].filter(Boolean).join('-'),
      );
    const hint = /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(meant) && meant !== tag ? ` Did you mean “${meant}”?` : '';
    return `“${tag}” is no tag of a language as books have it: two or three small letters, and a country where it matters, such as de or pt-BR.${hint}`;
  }
  if (settings.languages.includes(tag)) return `The book is in “${tag}” already. “handbook i18n status --lang ${tag}” says how far it is.`;
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
  if (name === undefined) {
    const near = nearest(tag, ['ar', 'bg', 'bs', 'cs', 'da', 'de', 'el', 'es', 'et', 'fa', 'fi', 'fr', 'ga', 'hr', 'hu', 'it', 'lt', 'lv', 'mt', 'nl', 'pl', 'ps', 'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'uk']); // biome-ignore format: a list
    return `No language is known by the tag “${tag}”.${near ? ` Did you mean “${near}”?` : ''}`;
  }
  const taken = paths.find((path) => path.startsWith(`${tag}/`));
  return taken === undefined
    ? undefined
    : `The folder “${tag}” holds files already, such as ${taken}, but book.yaml does not name the language. Add it under “languages”, or take the folder away.`;
}

/** Settings, words and tables with the language in them, by path in the manuscript. */
async function filesFor(tag: string, title: string | undefined, manuscript: Manuscript, host: Host): Promise<Map<string, string>> {
  const { folder, settings, settingsText, paths } = manuscript;
  const [source = 'en'] = settings.languages;
  const files = new Map([
    ['book.yaml', addLanguageToYaml(settingsText, { source, language: tag, texts: title === undefined ? {} : { title } })],
  ]);
  const own = `words/${tag}.yaml`;
  const templates = await host.files.listTemplates('words');
  if (!paths.includes(own) && !templates.includes(`${tag}.yaml`)) files.set(own, await wordsFor(tag, source, manuscript, host));
  for (const [path, columns] of Object.entries(tables)) {
    if (!paths.includes(path)) continue;
    const text = new TextDecoder().decode(await host.files.read(`${folder}/${path}`));
    const changed = addCsvColumns(
      text,
      columns.map((column) => column.replace('*', tag)),
    );
    if (changed !== text) files.set(path, changed);
  }
  return files;
}

/** Columns of a language in the tables of a book. */
const tables: Readonly<Record<string, readonly string[]>> = {
  'terms/termbase.csv': [
    '*',
    'acronym_*',
    'deprecated_*',
    'gender_*',
    'region_*',
    'inflect_*',
    'veto_*',
    'except_*',
    'unless_*',
    'definition_*',
  ],
  'terms/periods.csv': ['*'],
};

/** The words of the source language, or English ones, with those that everybody knows in the new language. */
async function wordsFor(tag: string, source: string, { paths, folder }: Manuscript, host: Host): Promise<string> {
  const templates = await host.files.listTemplates('words');
  const path = [`words/${source}.yaml`].find((each) => paths.includes(each));
  const template = templates.includes(`${source}.yaml`) ? `words/${source}.yaml` : 'words/en.yaml';
  const text = new TextDecoder().decode(
    path === undefined ? await host.files.readTemplate(template) : await host.files.read(`${folder}/${path}`),
  );
  const head = `# What the press itself says in this language. Words that still say “${tag}: to translate” behind them are those of “${source}”: translate them and take the comment out.\n`;
  const body = text.replace(/^(?:#.*\n)+/, '');
  return head + wordsToTranslate(body, tag, { language: tag, direction: directionOf(tag), ...countries(tag, body) });
}

/** Names of countries in the language's own words (CLDR), where it has them. */
function countries(tag: string, text: string): Record<string, string> {
  if (Intl.DisplayNames.supportedLocalesOf([tag]).length === 0) return {};
  const names = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  const block = /^countries:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/^ {2}([a-z]{2}):/gm)].flatMap(([, code = '']) => {
      const name = names.of(code.toUpperCase());
      return name === undefined ? [] : [[`countries.${code}`, name]];
    }),
  );
}

/** By the script that the language is mostly written in (CLDR). */
function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(tag).maximize().script ?? 'Latn';
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'].includes(script) ? 'rtl' : 'ltr';
}

function reportText(tag: string, files: ReadonlyMap<string, string>, copies: number, isDry: boolean): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  const words = [...files].flatMap(([path, text]) => {
    const count = path.endsWith('.yaml') ? linesToTranslate(text, tag).length : 0;
    return count === 0
      ? []
      : [`  ${path}: ${count} lines end in “# ${tag}: to translate”; take the comment out when they are translated.\n`];
  });
  const tablesToFill = [...files.keys()]
    .filter((path) => path.endsWith('.csv'))
    .map((path) => `  ${path}: has columns for it; fill in the terms that must be used.\n`);
  return (
    `${isDry ? 'Would start' : 'Started'} ${name} (${tag}): ${copies} texts in ${tag}/, all of them copies that are missing in its locks.\n` +
    words.join('') +
    tablesToFill.join('') +
    `Long forms of acronyms go into terms/acronyms.csv, a row each.\n` +
    `Next: handbook i18n status --lang ${tag}; handbook i18n export --lang ${tag} --to xliff; handbook build --lang ${tag} --profile draft\n`
  );
}
