import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planSync, type Synced } from '../../scripts/commands/sync-translation.ts';
import { createMemoryHost, type MemoryHost } from '../../scripts/host/index.ts';

/** A book of test/books in memory below `/m`. */
export function bookInMemory(name: string): MemoryHost {
  const root = new URL(`../books/${name}`, import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return createMemoryHost(
    Object.fromEntries(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [`/m${path.slice(root.length)}`, new Uint8Array(readFileSync(path))];
      }),
    ),
  );
}

export const textIn = ({ tree }: MemoryHost, path: string): string => new TextDecoder().decode(tree.get(`/m/${path}`));

/** Changes a file; the words to replace must be there. */
export function edit(host: MemoryHost, path: string, from: string, to: string): void {
  const text = textIn(host, path);
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${path}.`);
  host.tree.set(`/m/${path}`, new TextEncoder().encode(text.replace(from, () => to)));
}

/** Syncs a translation and writes what changes. */
export async function sync(host: MemoryHost, language: string, accepts = false): Promise<Synced> {
  const synced = await planSync('/m', language, { assumed: 'translated', accepts }, host);
  if (!synced) throw new Error('There is no book.');
  for (const [path, text] of synced.changes) host.tree.set(`/m/${path}`, new TextEncoder().encode(text));
  return synced;
}
