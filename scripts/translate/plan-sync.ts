import type { Root } from 'mdast';
import type { Book } from '../model/book.ts';
import type { LockedUnit, Manuscript, StoredBlockId, TextFile, UnitState } from '../model/manuscript.ts';
import { type Alignment, alignBlocks, type MissingBlock } from './align-blocks.ts';
import { type BlockTree, blockTrees } from './block-tree.ts';
import { type BlockIdsByPlace, blockIdsByPlace, gatherUnits } from './gather-units.ts';
import { insertBlocks } from './insert-blocks.ts';
import { createRereading } from './rereading.ts';
import type { Unit } from './unit.ts';
import { unitText } from './unit-hash.ts';
import { isCopy, unitStates } from './unit-states.ts';
import { writeUnits } from './write-units.ts';

/** A translation beside its source, both resolved. */
export interface Pair {
  readonly manuscript: Manuscript;
  readonly source: Book;
  /** Absent where the language has no text yet. */
  readonly target: Book | undefined;
  readonly sourceLanguage: string;
  readonly language: string;
}
/** A file of the source with its translation, units under the ids of the source. */
export interface FilePair {
  /** Without the folder of the language: `01-introduction.md`. */
  readonly name: string;
  readonly source: TextFile;
  readonly sourceUnits: readonly Unit[];
  readonly sourceIds: readonly StoredBlockId[];
  readonly target: TextFile;
  readonly targetUnits: readonly Unit[];
  readonly targetIds: readonly StoredBlockId[];
  /** Ids of the translation's blocks by place, those of the source. */
  readonly targetBlocks: BlockIdsByPlace;
  readonly locked: readonly LockedUnit[];
  readonly alignment: Alignment;
}

/** Paths of files of the source that have no translation yet, by the path that it will have. */
export function untranslatedFiles({ manuscript, source, sourceLanguage, language }: Pair): Map<string, TextFile> {
  const missing = new Map<string, TextFile>();
  for (const path of blockTrees(source).keys()) {
    const file = manuscript.texts.get(path);
    const wanted = `${language}/${path.slice(sourceLanguage.length + 1)}`;
    if (file && path.startsWith(`${sourceLanguage}/`) && !manuscript.texts.has(wanted)) missing.set(wanted, file);
  }
  return missing;
}

const known = new WeakMap<Pair, readonly FilePair[]>();

/** The files that both languages have, in the order of the book, their blocks aligned; once for a pair. Doubtful pairs are taken for pairs where `accepts` is true. */
export function filePairs(pair: Pair, accepts = false): readonly FilePair[] {
  const found = (accepts ? undefined : known.get(pair)) ?? alignFiles(pair, accepts);
  if (!accepts) known.set(pair, found);
  return found;
}

function alignFiles({ manuscript, source, target, sourceLanguage, language }: Pair, accepts: boolean): FilePair[] {
  if (!target) return [];
  const [sourceIds, targetIds] = [blockIdsByPlace(source), blockIdsByPlace(target)];
  const targetTrees = blockTrees(target);
  return [...blockTrees(source)].flatMap(([path, trees]): FilePair[] => {
    const name = path.slice(sourceLanguage.length + 1);
    const targetPath = `${language}/${name}`;
    const [file, translation, translated] = [manuscript.texts.get(path), manuscript.texts.get(targetPath), targetTrees.get(targetPath)];
    if (!file || !translation || !translated || !path.startsWith(`${sourceLanguage}/`)) return [];
    const alignment = alignBlocks(trees, translated, accepts);
    const blocks = withSourceIds(targetIds, alignment);
    return [
      {
        name,
        source: file,
        sourceUnits: gatherUnits(file, sourceIds),
        sourceIds: source.blocks.get(path) ?? [],
        target: translation,
        targetUnits: gatherUnits(translation, blocks),
        targetBlocks: blocks,
        targetIds: (target.blocks.get(targetPath) ?? []).map((block) => ({ ...block, id: alignment.pairs.get(block.id) ?? block.id })),
        locked: manuscript.locks.get(targetPath) ?? [],
        alignment,
      },
    ];
  });
}

const withSourceIds = (ids: ReadonlyMap<string, string>, { pairs }: Alignment): Map<string, string> =>
  new Map([...ids].map(([place, id]) => [place, pairs.get(id) ?? id]));

/** What a translation's file becomes: blocks that it lacks are copied from the source, copies of a source that has changed since are copied anew. */
export interface SyncedText {
  readonly path: string;
  readonly text: string;
  readonly inserted: readonly BlockTree[];
  readonly refreshed: readonly Unit[];
  readonly unplaced: readonly MissingBlock[];
}

/** The text of a translation with what it lacks, or as it was. */
export function syncText(pair: FilePair, parse: (text: string) => Root): SyncedText {
  const { source, target, alignment } = pair;
  const wanted = alignment.missing.filter(({ block }) => !isUncalledNote(block, source.text, target.text));
  const { text, inserted, unplaced } = insertBlocks(source.text, target.text, wanted);
  const done = { path: target.path, inserted: inserted.map(({ block }) => block), unplaced };
  if (inserted.length > 0) return { ...done, text, refreshed: [] };
  const outdated = unitStates(pair.sourceUnits, pair.targetUnits, pair.locked).units.filter(
    ({ state, isTouched, lock, source: unit, target: copy }) =>
      copy !== undefined && lock !== undefined && state === 'missing' && !isTouched && lock.source !== unit.hash,
  );
  const texts = outdated.flatMap(({ source: { parts }, target: copy }) => (copy ? [{ unit: copy, parts }] : []));
  const written = writeUnits(target, texts, createRereading(target, pair.targetBlocks, parse));
  return { ...done, text: written.text, refreshed: written.written.map(({ unit }) => unit) };
}

/** A note whose call the translation does not have yet: the press would not know it. It comes with the text that calls it. */
function isUncalledNote({ kind, place }: BlockTree, source: string, target: string): boolean {
  if (kind !== 'footnoteDefinition') return false;
  const [, name = ''] = /^\[\^([^\]\s]+)\]:/.exec(source.slice(place.start.offset, place.end.offset)) ?? [];
  return !new RegExp(`\\[\\^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\](?!:)`).test(target);
}

export interface SyncedLock {
  readonly path: string;
  readonly units: readonly LockedUnit[];
  /** Units that had no lock. */
  readonly added: number;
  /** Units that were edited since; those that are stale too wait for a word that they are done. */
  readonly touched: readonly Unit[];
  readonly stale: readonly Unit[];
  /** Locks of units that are nowhere any more. */
  readonly dropped: readonly LockedUnit[];
}

/** The locks of a file as they are now. `copied` are blocks that this run has copied from the source; a text without a lock has the state `assumed`. */
export function syncLock(pair: FilePair, copied: ReadonlySet<string>, assumed: UnitState): SyncedLock {
  const { sourceUnits, targetUnits, locked, target } = pair;
  const { units } = unitStates(sourceUnits, targetUnits, locked);
  const now = units.flatMap((status): LockedUnit[] => {
    const { source, target: translation, lock, state, isTouched } = status;
    if (!translation) return [];
    if (!lock) {
      const isWaiting =
        isCopy(source, translation) ||
        ((copied.has(target.path) || copied.has(source.block ?? '')) && source.hash === translation.hash && hasLetters(source));
      return [
        {
          id: source.id,
          state: isWaiting ? 'missing' : assumed,
          source: source.hash,
          target: translation.hash,
          text: unitText(source.parts),
        },
      ];
    }
    if (isTouched) {
      const { by: _by, on: _on, ...rest } = lock;
      return [{ ...rest, state, target: translation.hash }];
    }
    return state === 'missing' ? [{ ...lock, source: source.hash, target: translation.hash, text: unitText(source.parts) }] : [lock];
  });
  const ids = new Set(now.map(({ id }) => id));
  return {
    path: target.path,
    units: now,
    added: units.filter(({ target: translation, lock }) => translation !== undefined && lock === undefined).length,
    touched: units.flatMap(({ isTouched, target: translation }) => (isTouched && translation ? [translation] : [])),
    stale: units.flatMap(({ isStale, target: translation }) => (isStale && translation ? [translation] : [])),
    dropped: locked.filter(({ id }) => !ids.has(id)),
  };
}
const hasLetters = ({ parts }: Unit): boolean => parts.some((part) => part.kind === 'text' && /\p{L}/u.test(part.value));
