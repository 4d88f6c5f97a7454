import type { Host } from '../host/host.ts';
import { createOverlayHost } from '../host/index.ts';
import type { StoredBlockId } from '../model/manuscript.ts';
import type { ImportPlan } from '../translate/exchange/plan-import.ts';
import { lockPath, printLock } from '../translate/lock.ts';
import { openPair } from './open-pair.ts';
import { idsPath, printBlockIds } from './print-block-ids.ts';

/**
 * Files that an import changes, by path in the manuscript: texts, locks, and the ids of blocks. A text that changes as a whole could not be known again by its words, but here it is
 * known: its blocks keep their ids. `folder` is the absolute path of the manuscript.
 */
export async function importChanges({ files }: ImportPlan, folder: string, language: string, host: Host): Promise<Map<string, string>> {
  const changes = new Map<string, string>();
  for (const { pair, text, locks } of files) {
    if (text !== pair.target.text) changes.set(pair.target.path, text);
    const lock = printLock(locks);
    if (lock !== printLock(pair.locked)) changes.set(lockPath(pair.target.path), lock);
  }
  const texts = files.filter(({ pair }) => changes.has(pair.target.path));
  if (texts.length === 0) return changes;
  const overlay = createOverlayHost(host, new Map(texts.map(({ pair, text }) => [`${folder}/${pair.target.path}`, text])));
  const { pair: after } = await openPair(folder, language, overlay);
  for (const { pair } of texts)
    changes.set(
      idsPath(pair.target.path),
      printBlockIds(keptIds(pair.targetIds, after?.target?.blocks.get(pair.target.path) ?? [], pair.target.path)),
    );
  return changes;
}

/** The blocks of a changed text under the ids that they had, one by one: words have changed, blocks have not. */
function keptIds(before: readonly StoredBlockId[], after: readonly StoredBlockId[], path: string): StoredBlockId[] {
  if (before.length !== after.length || before.some(({ kind }, at) => kind !== after[at]?.kind))
    throw new Error(`The blocks of ${path} would not be the same after the import.`);
  return after.map((block, at) => ({ ...block, id: before[at]?.id ?? block.id }));
}
