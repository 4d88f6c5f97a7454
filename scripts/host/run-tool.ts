import { spawn } from 'node:child_process';

/** What a tool said and how it ended. */
export interface ToolResult {
  readonly code: number;
  readonly out: string;
}
/** Runs a program without a shell; undefined where this machine has none of that name. */
export type RunTool = (name: string, args: readonly string[]) => Promise<ToolResult | undefined>;

/** Runs a program of this machine, both its streams together, at most 2 minutes. */
export const runTool: RunTool = (name, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(name, [...args], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
    child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(undefined) : reject(error)));
    child.on('close', (code) => resolve({ code: code ?? 1, out }));
  });
