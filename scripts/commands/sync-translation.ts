import type { Host } from '../host/host.ts';
import { createOverlayHost } from '../host/index.ts';
import type { UnitState } from '../model/manuscript.ts';
import { parseMarkdown } from '../read/parse-markdown.ts';
import type { BlockTree } from '../translate/block-tree.ts';
import { lockPath, printLock } from '../translate/lock.ts';
import {
  type FilePair,
  filePairs,
  type SyncedLock,
  type SyncedText,
  syncLock,
  syncText,
  untranslatedFiles,
} from '../translate/plan-sync.ts';
import { openPair } from './open-pair.ts';
import { idsPath, printBlockIds } from './print-block-ids.ts';

/** What a sync does, or would do. */
export interface Synced {
  /** Files that change, by path in the manuscript. */
  readonly changes: ReadonlyMap<string, string>;
  readonly newFiles: readonly string[];
  readonly inserted: readonly BlockTree[];
  readonly unplaced: SyncedText['unplaced'];
  readonly refreshed: number;
  readonly pairs: readonly FilePair[];
  readonly locks: readonly SyncedLock[];
}

export interface SyncWishes {
  /** State of texts that have none yet. */
  readonly assumed: UnitState;
  /** Doubtful pairs are pairs: somebody has looked. */
  readonly accepts?: boolean;
}

/** A chapter in which ever more blocks are missing after they were put in is one that this press does not understand. */
const mostRounds = 6;

/** Plans how a translation follows its source: nothing is written. Undefined where there is no usable book. Paths absolute: `folder` is that of the manuscript. */
export async function planSync(
  folder: string,
  language: string,
  { assumed, accepts = false }: SyncWishes,
  host: Host,
): Promise<Synced | undefined> {
  const texts = new Map<string, string>();
  const copied = new Set<string>();
  const newFiles: string[] = [];
  const inserted: BlockTree[] = [];
  let refreshed = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const { pair } = await openPair(folder, language, overlay(host, folder, texts));
    if (!pair) return undefined;
    const fresh = untranslatedFiles(pair);
    for (const [path, { text }] of fresh) {
      texts.set(path, text);
      copied.add(path);
      newFiles.push(path);
    }
    const pairs = filePairs(pair, accepts);
    const synced = pairs.map((each) => syncText(each, parseMarkdown));
    const changed = synced.filter(({ text }, at) => text !== pairs[at]?.target.text);
    for (const each of changed) {
      texts.set(each.path, each.text);
      refreshed += each.refreshed.length;
      inserted.push(...each.inserted);
      for (const block of each.inserted) for (const id of idsIn(block)) copied.add(id);
    }
    if (changed.length > 0 || fresh.size > 0) continue;
    const locks = pairs.map((each) => syncLock(each, copied, assumed));
    const changes = await changesOf({ texts, pairs, locks, folder }, host);
    return { changes, newFiles, inserted, unplaced: synced.flatMap(({ unplaced }) => unplaced), refreshed, pairs, locks };
  }
  throw new Error(`The blocks of “${language}” could not be brought into step in ${mostRounds} rounds.`);
}

const idsIn = (block: BlockTree): string[] => [block.id, ...block.children.flatMap(idsIn)];
const overlay = (host: Host, folder: string, texts: ReadonlyMap<string, string>): Host =>
  texts.size === 0 ? host : createOverlayHost(host, new Map([...texts].map(([path, text]) => [`${folder}/${path}`, text])));

interface Planned {
  readonly texts: ReadonlyMap<string, string>;
  readonly pairs: readonly FilePair[];
  readonly locks: readonly SyncedLock[];
  readonly folder: string;
}
/** Files whose bytes would change. */
async function changesOf({ texts, pairs, locks, folder }: Planned, host: Host): Promise<Map<string, string>> {
  const wanted = new Map(texts);
  for (const [at, { source, sourceIds, target, targetIds }] of pairs.entries()) {
    // Ids of a source that are not stored change with its words, and all translations lose it.
    wanted.set(idsPath(source.path), printBlockIds(sourceIds));
    wanted.set(idsPath(target.path), printBlockIds(targetIds));
    wanted.set(lockPath(target.path), printLock(locks[at]?.units ?? []));
  }
  const changes = new Map<string, string>();
  for (const [path, text] of wanted) {
    const there = (await host.files.exists(`${folder}/${path}`))
      ? new TextDecoder().decode(await host.files.read(`${folder}/${path}`))
      : undefined;
    if (there !== text) changes.set(path, text);
  }
  return changes;
}
