import { fileURLToPath } from 'node:url';
import { exitCode } from './commands/exit-code.ts';
import { processTerminal } from './commands/terminal.ts';
import { run } from './handbook.ts';
import { createDiskHost } from './host/index.ts';

/** Runs the command line in this process. A first interrupt closes what was started and ends with 130; a second one ends at once. */
export async function start(): Promise<void> {
  const terminal = processTerminal();
  const host = createDiskHost();
  const press = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
  process.once('SIGINT', () => {
    process.once('SIGINT', () => process.exit(exitCode.interrupted));
    terminal.err('\nInterrupted. What stood in the output folder before is untouched.\n');
    void host.close().finally(() => process.exit(exitCode.interrupted));
  });
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? exitCode.fine : exitCode.machine));
  process.exitCode = await run({ args: process.argv.slice(2), terminal, host, press });
}
