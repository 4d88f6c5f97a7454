import { Command, CommanderError } from 'commander';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import type { AddCommand, CommandContext } from './commands/command.ts';
import { addDoctor } from './commands/doctor.ts';
import { type ExitCode, exitCode } from './commands/exit-code.ts';
import { addExplain } from './commands/explain.ts';
import { addInit } from './commands/init.ts';
import { addInspect } from './commands/inspect.ts';
import type { Terminal } from './commands/terminal.ts';
import { type Host, HostError } from './host/host.ts';

const commands: readonly AddCommand[] = [addBuild, addCheck, addExplain, addInit, addInspect, addDoctor];

export interface RunInput {
  /** Arguments after the name of the command. */
  readonly args: readonly string[];
  readonly terminal: Terminal;
  readonly host: Host;
  /** Absolute path of the press's own folder. */
  readonly press: string;
}

/** Runs the command line: arguments in, exit code out. What goes wrong is told to the terminal, never thrown. */
export async function run({ args, terminal, host, press }: RunInput): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const end = (ended: ExitCode): void => {
    code = ended;
  };
  const context: CommandContext = { terminal, host, press, end };
  try {
    await createProgram(context).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return tell(error, terminal);
  } finally {
    await host.close();
  }
}

function createProgram(context: CommandContext): Command {
  const { terminal } = context;
  const program = new Command('handbook')
    .description('Makes PDF, EPUB, DOCX and web editions of a handbook from one Markdown manuscript.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, getOutHasColors: () => terminal.colour.out })
    .showHelpAfterError('(add --help for what it takes)')
    .addHelpText('after', '\nExit codes: 0 fine, 1 errors in the manuscript, 2 wrong use, 3 the machine or a bug, 130 interrupted.');
  for (const add of commands) add(program, context);
  for (const command of program.commands) command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  return program;
}

function tell(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.misuse;
  if (error instanceof HostError) {
    terminal.err(`${error.message} (${error.code})\n${error.hint === undefined ? '' : `${error.hint}\n`}`);
    return exitCode.machine;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`${text}\n\nThis is a bug of the press, not a fault of your manuscript. Please report it with the text above.\n`);
  return exitCode.machine;
}
