import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { HostError } from '../host/host.ts';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { addDoctor } from './doctor.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { addExplain } from './explain.ts';
import { faultText } from './fault-text.ts';
import { addIds } from './ids.ts';
import { addImpact } from './impact.ts';
import { addInit } from './init.ts';
import { addInspect } from './inspect.ts';
import { addLinks } from './links.ts';
import { addLsp } from './lsp.ts';
import type { Terminal } from './terminal.ts';
import { addTerms } from './terms.ts';
import { addTermsExchange } from './terms-exchange.ts';

const commands: readonly AddCommand[] = [
  addBuild,
  addCheck,
  addExplain,
  addIds,
  addImpact,
  addInit,
  addInspect,
  addLinks,
  addLsp,
  addTerms,
  addTermsExchange,
  addDoctor,
];

/** The command line with all its commands; it throws instead of ending the process. */
export function createProgram(context: CommandContext): Command {
  const { terminal } = context;
  const program = new Command('handbook')
    .description('Makes PDF, EPUB, DOCX and web editions of a handbook from one Markdown manuscript.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, getOutHasColors: () => terminal.colour.out })
    .showHelpAfterError('(add --help for what it takes)')
    .addHelpText('after', '\nExit codes: 0 fine, 1 errors in the manuscript, 2 wrong use, 3 the machine or a bug, 130 interrupted.');
  for (const add of commands) add(program, context);
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
