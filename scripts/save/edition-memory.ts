import { z } from 'zod';
import type { Host } from '../host/host.ts';
import { createMemory, type Memory } from '../stage.ts';

const schema = z.strictObject({ press: z.string(), results: z.record(z.string(), z.unknown()) });

/** What an edition remembers from one run to the next, in the output folder. */
export interface EditionMemory {
  readonly memory: Memory;
  /** Keeps what this run has used, and nothing older. */
  keep(): Promise<void>;
}

/** The memory of an edition such as "en docx". Another press remembers nothing, and neither does one that is to write all anew. */
export async function openMemory(
  edition: string,
  { folder, press, isFresh }: { readonly folder: string; readonly press: string; readonly isFresh: boolean },
  { files }: Pick<Host, 'files'>,
): Promise<EditionMemory> {
  const path = `${folder}/.cache/${edition.replaceAll(' ', '-')}.json`;
  const stored = !isFresh && (await files.exists(path)) ? parse(new TextDecoder().decode(await files.read(path))) : undefined;
  const memory = createMemory(stored?.press === press ? new Map(Object.entries(stored.results)) : new Map());
  return {
    memory,
    async keep() {
      if (memory.used.size === 0) return;
      const results = Object.fromEntries([...memory.used].sort(([a], [b]) => (a < b ? -1 : 1)));
      await files.write(path, new TextEncoder().encode(JSON.stringify({ press, results })));
    },
  };
}

function parse(text: string): z.infer<typeof schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
