import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Threads } from '../../../host/host.ts';
import type { Memory } from '../../../stage.ts';
import type { LayoutUnit, PlacedUnit, SharedParts, UnitLayout } from './layout-unit.ts';

const layoutSchema = z.strictObject({
  pages: z.int().min(1),
  bookmarks: z.record(z.string(), z.int().min(0)),
  guesses: z.array(z.string()),
  isWhole: z.boolean(),
});

/** Layouts of units, in order: those that an earlier run or round remembers, the others made in threads. The key of each is the hash of all that it is made of. */
export async function layOutUnits(
  units: readonly PlacedUnit[],
  shared: SharedParts,
  { threads, memory }: { readonly threads: Threads<LayoutUnit, UnitLayout>; readonly memory: Memory },
): Promise<UnitLayout[]> {
  const common = hashOfShared(shared);
  const keys = units.map(({ unit }) => sha256(common, JSON.stringify(unit)));
  const known = new Map<string, UnitLayout>();
  const missing = new Map<string, LayoutUnit>();
  units.forEach(({ unit }, at) => {
    const key = keys[at] ?? '';
    const remembered = layoutSchema.safeParse(memory.get(key)).data;
    if (remembered) known.set(key, remembered);
    else missing.set(key, unit);
  });
  const longestFirst = [...missing].sort(([, a], [, b]) => b.body.length - a.body.length);
  const made = await threads.run(longestFirst.map(([, unit]) => unit));
  made.forEach((layout, at) => {
    const [key = ''] = longestFirst[at] ?? [];
    known.set(key, layout);
    memory.set(key, layout);
  });
  return keys.flatMap((key) => known.get(key) ?? []);
}

function hashOfShared({ xml, binary, frame, fonts }: SharedParts): string {
  const faces = [...[...binary].map(([path, bytes]) => [path, sha256(bytes)]), ...fonts.map(({ name, data }) => [name, sha256(data)])];
  return sha256(JSON.stringify([[...xml], frame, faces]));
}
function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
