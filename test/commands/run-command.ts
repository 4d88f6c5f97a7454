import { run } from '../../scripts/handbook.ts';
import type { Host } from '../../scripts/host/host.ts';
import { createMemoryHost, type MemoryHost } from '../../scripts/host/index.ts';
import { baseBook } from '../cases/base-book.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly host: MemoryHost;
}

/** Runs the command line on the small book of the cases, in memory; `files` are relative to `/book`. */
export async function runCommand(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  host?: MemoryHost,
): Promise<Ran> {
  const chapter = '# Chapter {#ch-one}\n\nText.\n';
  const all = Object.fromEntries(
    Object.entries({ ...baseBook, 'en/01.md': chapter, ...files }).map(([path, content]) => [`/desk/book/${path}`, content]),
  );
  const used = host ?? createMemoryHost(all);
  return { ...(await runCommandOn(args, used)), host: used };
}

/** Runs the command line on any host. */
export async function runCommandOn(args: readonly string[], host: Host): Promise<Omit<Ran, 'host'>> {
  let out = '';
  let err = '';
  const code = await run({
    args,
    host,
    press: new URL('../..', import.meta.url).pathname.replace(/\/$/, ''),
    terminal: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      interactive: false,
      colour: { out: false, err: false },
      folder: '/desk',
      environment: {},
    },
  });
  return { code, out, err };
}
