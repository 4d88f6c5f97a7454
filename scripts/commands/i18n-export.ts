import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { unitStates } from '../model/manuscript.ts';
import { nearest } from '../text/nearest.ts';
import { type TranslationFormat, translationFormats } from '../translate/exchange/exchange-file.ts';
import { exchangeHeading } from '../translate/exchange/exchange-heading.ts';
import { exportUnits } from '../translate/exchange/export-units.ts';
import { createTermNotes } from '../translate/exchange/term-notes.ts';
import { writeTranslationFile } from '../translate/exchange/write-translation-file.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { languagesOf } from './languages-of.ts';
import { openStatus } from './open-status.ts';
import { list } from './shared-options.ts';

interface ExportOptions {
  readonly book: string;
  readonly lang: string;
  readonly to: TranslationFormat;
  readonly only?: readonly string[];
  readonly chapter?: readonly string[];
  readonly output?: string;
}
const kinds = [...unitStates, 'stale', 'touched'];

/** `handbook i18n export`. */
export function addI18nExport(group: Command, context: CommandContext): void {
  group
    .command('export')
    .description('write the texts of a translation for a translator’s tool; to the standard output where no file is named')
    .requiredOption('--lang <tag>', 'language of the translation')
    .addOption(new Option('--to <format>', 'what is written').choices(translationFormats).makeOptionMandatory())
    .option('--only <which>', `only units that are ${kinds.join(', ')}; several apart by commas`, list)
    .option('--chapter <names>', 'only these files, such as 03-legal-framework.md; several apart by commas', list)
    .option('--output <file>', 'the file to write')
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .addHelpText(
      'after',
      `
Formats: xliff (XLIFF 1.2: OmegaT, Trados, memoQ, Phrase), xliff2 (XLIFF 2.1), po (Weblate, Poedit), tmx (a memory, TMX 1.4b).
Each unit comes with the terms to use, and where its source has changed, with what has changed. “handbook i18n import” takes the file back.

Examples:
  $ handbook i18n export --lang fr --to xliff --only missing,stale --output fr.xlf
  $ handbook i18n export --lang fr --to po --chapter 03-legal-framework.md --output legal.fr.po`,
    )
    .action(async (options: ExportOptions) => runExport(options, context));
}

async function runExport(options: ExportOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const folder = resolve(terminal.folder, options.book);
  const strange = options.only?.find((kind) => !kinds.includes(kind));
  if (strange !== undefined) {
    terminal.err(`No unit is “${strange}”. Use ${kinds.join(', ')}.\n`);
    return end(exitCode.misuse);
  }
  if (!(await languagesOf(folder, [options.lang], context))) return end(exitCode.misuse);
  const opened = await openStatus(folder, options.lang, host);
  if (!opened) {
    terminal.err(`The book in “${options.book}” cannot be read: run “handbook check” for what is wrong with it.\n`);
    return end(exitCode.findings);
  }
  const { files } = opened.status;
  const { concepts, settings } = opened.pair.manuscript;
  const names = files.map(({ name }) => name);
  const unknown = options.chapter?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    terminal.err(`The book has no file “${unknown}”.${near === undefined ? '' : ` Did you mean “${near}”?`}\n`);
    return end(exitCode.misuse);
  }
  const selection = { ...(options.only ? { only: options.only } : {}), ...(options.chapter ? { chapters: options.chapter } : {}) };
  const heading = exchangeHeading(settings, options.lang, manifest.version);
  const exported = exportUnits(files, selection, createTermNotes(concepts, heading.sourceLanguage, options.lang));
  const count = exported.reduce((sum, { units }) => sum + units.length, 0);
  if (count === 0) {
    terminal.err('No unit is asked for: nothing was written.\n');
    return end(exitCode.fine);
  }
  const text = writeTranslationFile(options.to, exported, heading);
  if (options.output === undefined) terminal.out(text);
  else {
    await host.files.write(resolve(terminal.folder, options.output), new TextEncoder().encode(text));
    terminal.err(`Wrote ${options.output}: ${count} ${count === 1 ? 'unit' : 'units'} of ${exported.length} files.\n`);
  }
  return end(exitCode.fine);
}
