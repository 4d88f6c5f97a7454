import type { LockedUnit, UnitState } from '../model/manuscript.ts';
import { type Unit, wordCount } from './unit.ts';

/** How far a unit of the source is in a translation. */
export interface UnitStatus {
  readonly source: Unit;
  /** Its translation, or the copy of the source that stands for one; absent where the translation has no such text. */
  readonly target?: Unit;
  readonly lock?: LockedUnit;
  /** As the lock has it; `translated` where a text stands that no lock speaks of yet. */
  readonly state: UnitState;
  /** The source has changed since it was translated. */
  readonly isStale: boolean;
  /** The translation has been edited since its state was given. */
  readonly isTouched: boolean;
  /** Words of the source. */
  readonly words: number;
}
export interface FileStatus {
  readonly units: readonly UnitStatus[];
  /** Units of the translation that the source has no longer. */
  readonly orphans: readonly Unit[];
}

/** The units of a file of the source, in order, beside those of its translation. */
export function unitStates(source: readonly Unit[], target: readonly Unit[], locked: readonly LockedUnit[]): FileStatus {
  const translations = new Map(target.map((unit) => [unit.id, unit]));
  const locks = new Map(locked.map((lock) => [lock.id, lock]));
  const known = new Set(source.map(({ id }) => id));
  return {
    units: source.map((unit) => statusOf(unit, translations.get(unit.id), locks.get(unit.id))),
    orphans: target.filter(({ id }) => !known.has(id)),
  };
}

function statusOf(source: Unit, target: Unit | undefined, lock: LockedUnit | undefined): UnitStatus {
  const words = wordCount(source.parts);
  if (!target) return { source, state: 'missing', isStale: false, isTouched: false, words, ...(lock ? { lock } : {}) };
  if (!lock) return { source, target, state: isCopy(source, target) ? 'missing' : 'translated', isStale: false, isTouched: false, words };
  // A copy that follows its source is a copy still.
  const isTouched = lock.target !== target.hash && !(lock.state === 'missing' && target.hash === source.hash);
  // A copy of the source that somebody has written over is a translation.
  const state = isTouched && lock.state === 'missing' ? 'translated' : isTouched && lock.state !== 'initial' ? 'translated' : lock.state;
  return { source, target, lock, state, isStale: lock.source !== source.hash && state !== 'missing', isTouched, words };
}

/** Three words and more that are those of the source: a text that waits for its translation. Names and numbers are the same in both, and so is what both quote in a third language. */
export function isCopy(source: Unit, target: Unit): boolean {
  return source.hash === target.hash && source.lang === undefined && wordsOfLetters(source) >= 3;
}
function wordsOfLetters({ parts }: Unit): number {
  let foreign = 0;
  let count = 0;
  for (const part of parts) {
    if (part.kind !== 'text' && part.type === 'language') foreign += part.kind === 'open' ? 1 : part.kind === 'close' ? -1 : 0;
    if (part.kind === 'text' && foreign === 0) count += [...part.value.matchAll(/\p{L}{2,}/gu)].length;
  }
  return count;
}

/** Words by what is to be done with them. */
export interface WordCounts {
  readonly all: number;
  readonly missing: number;
  readonly stale: number;
  /** Translated and not stale. */
  readonly done: number;
  readonly reviewed: number;
}

/** Sums of words over units: coverage is `done / all`. */
export function countWords(units: readonly UnitStatus[]): WordCounts {
  const sum = (wanted: (unit: UnitStatus) => boolean): number => units.filter(wanted).reduce((total, { words }) => total + words, 0);
  return {
    all: sum(() => true),
    missing: sum(({ state }) => state === 'missing'),
    stale: sum(({ isStale }) => isStale),
    done: sum(({ state, isStale }) => !isStale && !['missing', 'initial'].includes(state)),
    reviewed: sum(({ state, isStale }) => !isStale && ['reviewed', 'final'].includes(state)),
  };
}
