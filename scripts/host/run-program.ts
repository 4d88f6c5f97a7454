import { spawn } from 'node:child_process';
import { type Host, HostError, type ProgramResult, type RunProgram } from './host.ts';

const usualTimeoutMs = 120_000;

/** A door to the programs of this machine. They speak English and know no time zone, so that what they say and make is the same everywhere. */
export function createRunProgram(environment: Host['environment'] = process.env): RunProgram {
  // A hook of git names its own repository, which is not the one that is asked for.
  const env = { ...environment, LC_ALL: 'C', TZ: 'UTC', GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };
  return (name, args, { input, timeoutMs = usualTimeoutMs } = {}) =>
    new Promise<ProgramResult | undefined>((resolve, reject) => {
      const child = spawn(name, [...args], { stdio: ['pipe', 'pipe', 'pipe'], env, windowsHide: true });
      const out: Uint8Array[] = [];
      const errors: Uint8Array[] = [];
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, timeoutMs);
      child.stdout.on('data', (chunk: Uint8Array) => out.push(chunk));
      child.stderr.on('data', (chunk: Uint8Array) => errors.push(chunk));
      // A program that ends before it has read all says so by its exit code.
      child.stdin.on('error', () => {});
      child.stdin.end(input ?? new Uint8Array());
      child.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        if (error.code === 'ENOENT') resolve(undefined);
        else reject(new HostError('host/program-failed', `“${name}” could not be started: ${error.message}.`, undefined, { cause: error }));
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        if (late) reject(timedOut(name, timeoutMs));
        else resolve({ code: code ?? 1, out: new Uint8Array(Buffer.concat(out)), errors: Buffer.concat(errors).toString('utf8') });
      });
    });
}

function timedOut(name: string, timeoutMs: number): HostError {
  const seconds = Math.round(timeoutMs / 1000);
  return new HostError('host/program-timed-out', `“${name}” was stopped after ${seconds} s.`, 'Run it by hand to see what it waits for.');
}
