import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given to work with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly host: Host;
  /** Absolute path of the press's own folder, where scripts/ and templates/ are. */
  readonly press: string;
  /** Says how the command ended. */
  readonly end: (code: ExitCode) => void;
}
/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;
