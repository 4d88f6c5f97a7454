import { type Command, Option } from 'commander';
import { unitStates } from '../model/manuscript.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { addI18nAdd } from './i18n-add.ts';
import { addI18nExport } from './i18n-export.ts';
import { addI18nImport } from './i18n-import.ts';
import { runMark } from './i18n-mark.ts';
import { runStatus } from './i18n-status.ts';
import { runSync } from './i18n-sync.ts';
import { runWaive } from './i18n-waive.ts';
import { list } from './shared-options.ts';

/** `handbook i18n`: the group of commands around translations; gives the one that is there already. */
export function i18nGroup(program: Command): Command {
  const known = program.commands.find((command) => command.name() === 'i18n');
  return known ?? program.command('i18n').description('what is missing and stale in translations, and how they follow their source');
}

/** `handbook i18n add`, `sync`, `status`, `mark`, `waive`, `export` and `import`. */
export const addI18n: AddCommand = (program, context) => {
  const group = i18nGroup(program);
  addI18nAdd(group, context);
  addSync(group, context);
  addStatus(group, context);
  addMark(group, context);
  addI18nExport(group, context);
  addI18nImport(group, context);
  addWaive(group, context);
};

const day = /^\d{4}-\d{2}-\d{2}$/;

function addSync(group: Command, context: CommandContext): void {
  group
    .command('sync')
    .description('bring translations into step with the source: blocks that are missing are copied, ids carried, locks written')
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .option('--lang <tags>', 'only these languages, apart by commas', list)
    .addOption(
      new Option('--state <state>', 'state of texts that have none yet')
        .choices(unitStates.filter((state) => state !== 'missing'))
        .default('translated'),
    )
    .option('--accept', 'take texts for translations that stand at the same place and were doubtful: somebody has looked', false)
    .option('--dry-run', 'say what would be done and write nothing', false)
    .option('--json', 'print the report as JSON', false)
    .addHelpText(
      'after',
      '\nRun it after each revision of the source. A second run changes nothing.\n\nExample:\n  $ handbook i18n sync --lang fr',
    )
    .action(async (options) => runSync(options, context));
}

function addStatus(group: Command, context: CommandContext): void {
  group
    .command('status')
    .description('words of each chapter that are missing, stale, edited since, or in the translation alone')
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .option('--lang <tags>', 'only these languages, apart by commas', list)
    .option('--units', 'name each unit that wants work, with its place', false)
    .option('--json', 'print as JSON', false)
    .addHelpText('after', '\nExample:\n  $ handbook i18n status --lang fr --units')
    .action(async (options) => runStatus(options, context));
}

function addMark(group: Command, context: CommandContext): void {
  group
    .command('mark')
    .description('give units of a translation a state; stale ones are then taken for translations of the source as it is now')
    .argument('[ids...]', 'units (u-5f736ff8, u-5f736ff8.alt) or files (01-introduction.md); none for all')
    .requiredOption('--lang <tag>', 'language of the translation')
    .addOption(new Option('--state <state>', 'the state').choices(unitStates.filter((state) => state !== 'missing')).makeOptionMandatory())
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .option('--by <name>', 'who says so')
    .option('--on <day>', 'on which day, such as 2026-11-25; never taken from the clock', (value: string) => value)
    .option('--only <which>', 'only units that are stale, or touched, or in a state', list)
    .addHelpText(
      'after',
      '\nExample:\n  $ handbook i18n mark 03-legal-framework.md --lang fr --state reviewed --by "A. Reader" --on 2026-11-25',
    )
    .action(async (ids: string[], options) => {
      if (options.on !== undefined && !day.test(options.on)) {
        context.terminal.err(`“${options.on}” is no day: write it as 2026-11-25.\n`);
        return context.end(exitCode.misuse);
      }
      return runMark(ids, options, context);
    });
}

function addWaive(group: Command, context: CommandContext): void {
  group
    .command('waive')
    .description('say in the lock that a finding on a text of a translation is meant so, and why')
    .argument('<id>', 'unit (u-5f736ff8, u-5f736ff8.alt), or its place as findings print it (fr/01-introduction.md:14:3)')
    .argument('<rule>', 'code of the finding, such as translation/number')
    .requiredOption('--lang <tag>', 'language of the translation')
    .requiredOption('--reason <words>', 'why it is meant so')
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .addHelpText(
      'after',
      '\nExample:\n  $ handbook i18n waive fr/01-introduction.md:14:3 translation/length --lang fr --reason "The act has a short name in French."',
    )
    .action(async (id: string, rule: string, options) => runWaive(id, rule, options, context));
}
