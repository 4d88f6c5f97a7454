import type { CommandContext } from './commands/command.ts';
import { type ExitCode, exitCode } from './commands/exit-code.ts';
import { createProgram, tellFailure } from './commands/program.ts';
import type { Terminal } from './commands/terminal.ts';
import type { Host } from './host/host.ts';

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
    const program = await createProgram(args, context);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return tellFailure(error, terminal);
  } finally {
    await host.close();
  }
}
