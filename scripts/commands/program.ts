import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { HostError } from '../host/host.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { faultText } from './fault-text.ts';
import type { Terminal } from './terminal.ts';

/** Commands by the word that calls them. Each is loaded when it is called: a check does not wait for what a language server needs. */
const commands: Readonly<Record<string, () => Promise<readonly AddCommand[]>>> = {
  build: async () => [(await import('./build.ts')).addBuild],
  check: async () => [(await import('./check.ts')).addCheck],
  diff: async () => [(await import('./diff.ts')).addDiff],
  explain: async () => [(await import('./explain.ts')).addExplain],
  i18n: async () => [(await import('./i18n.ts')).addI18n],
  ids: async () => [(await import('./ids.ts')).addIds],
  impact: async () => [(await import('./impact.ts')).addImpact],
  init: async () => [(await import('./init.ts')).addInit],
  inspect: async () => [(await import('./inspect.ts')).addInspect],
  links: async () => [(await import('./links.ts')).addLinks],
  lsp: async () => [(await import('./lsp.ts')).addLsp],
  review: async () => [(await import('./review.ts')).addReview],
  proof: async () => [(await import('./proof.ts')).addProof],
  terms: async () => [(await import('./terms.ts')).addTerms, (await import('./terms-exchange.ts')).addTermsExchange],
  release: async () => [(await import('./release.ts')).addRelease],
  verify: async () => [(await import('./verify.ts')).addVerify],
  doctor: async () => [(await import('./doctor.ts')).addDoctor],
};

/** The command that the arguments call, or all of them where they call none, for help and for what is nearest. */
async function commandsFor(args: readonly string[]): Promise<readonly AddCommand[]> {
  const called = args[0] !== undefined && Object.hasOwn(commands, args[0]) ? commands[args[0]] : undefined;
  return called ? called() : (await Promise.all(Object.values(commands).map((load) => load()))).flat();
}

/** The command line for some arguments; it throws instead of ending the process. */
export async function createProgram(args: readonly string[], context: CommandContext): Promise<Command> {
  const { terminal } = context;
  const program = new Command('handbook')
    .description('Makes PDF, EPUB, DOCX and web editions of a handbook from one Markdown manuscript.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, getOutHasColors: () => terminal.colour.out })
    .showHelpAfterError('(add --help for what it takes)')
    .addHelpText('after', '\nExit codes: 0 fine, 1 errors in the manuscript, 2 wrong use, 3 the machine or a bug, 130 interrupted.');
  for (const add of await commandsFor(args)) add(program, context);
  for (const command of program.commands) command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  return program;
}

/** Says what went wrong: a wrong use, the machine's fault, or our bug. Gives the exit code of each. */
export function tellFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.misuse;
  if (error instanceof HostError) {
    terminal.err(faultText(error));
    return exitCode.machine;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`${text}\n\nThis is a bug of the press, not a fault of your manuscript. Please report it with the text above.\n`);
  return exitCode.machine;
}
