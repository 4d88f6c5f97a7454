import type { Section } from '../model/book.ts';
import type { StoredBlockId } from '../model/manuscript.ts';

/**
 * Ids of the blocks of one file as they are now, from those that are stored: blocks of the same text keep theirs, also where they were moved, and between two
 * of them as many changed blocks as there were keep theirs in order. The others have the ids that they came with.
 */
export function carryBlockIds(stored: readonly StoredBlockId[], fresh: readonly StoredBlockId[]): StoredBlockId[] {
  const partner = new Map<number, number>();
  const free = new Set(stored.keys());
  const pair = (newAt: number, oldAt: number): void => {
    partner.set(newAt, oldAt);
    free.delete(oldAt);
  };
  for (const [oldAt, newAt] of commonRun(stored, fresh)) pair(newAt, oldAt);
  fresh.forEach(({ hash }, at) => {
    const moved = partner.has(at) ? undefined : [...free].find((oldAt) => stored[oldAt]?.hash === hash);
    if (moved !== undefined) pair(at, moved);
  });
  for (const gap of gapsOf(fresh.length, partner, stored.length)) {
    const olds = gap.olds.filter((oldAt) => free.has(oldAt));
    if (olds.length === gap.news.length) for (const [at, newAt] of gap.news.entries()) pair(newAt, olds[at] ?? 0);
  }
  return fresh.map(({ id, hash }, at) => ({ id: stored[partner.get(at) ?? -1]?.id ?? id, hash }));
}

/** Longest common subsequence of hashes, as pairs of positions (old, new). */
function commonRun(stored: readonly StoredBlockId[], fresh: readonly StoredBlockId[]): [number, number][] {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((stored.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = stored.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        stored[row]?.hash === fresh[column]?.hash ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < stored.length && column < fresh.length; ) {
    if (stored[row]?.hash === fresh[column]?.hash) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

interface Gap {
  readonly news: readonly number[];
  readonly olds: readonly number[];
}

/** Stretches of blocks without a partner between two that have one, with the stored ones that stood there. */
function gapsOf(count: number, partner: ReadonlyMap<number, number>, storedCount: number): Gap[] {
  const gaps: Gap[] = [];
  let news: number[] = [];
  let oldFrom = 0;
  for (let at = 0; at <= count; at += 1) {
    const old = at === count ? storedCount : partner.get(at);
    if (old === undefined) {
      news.push(at);
      continue;
    }
    if (news.length > 0 && old > oldFrom) gaps.push({ news, olds: Array.from({ length: old - oldFrom }, (_, step) => oldFrom + step) });
    news = [];
    oldFrom = old + 1;
  }
  return gaps;
}

/** Sections with block ids replaced; what does not change stays the same object. */
export function withBlockIds(sections: readonly Section[], renamed: ReadonlyMap<string, string>): readonly Section[] {
  return renamed.size === 0 ? sections : replace(sections, renamed);
}

function replace<T>(value: T, renamed: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) {
    const next = value.map((item) => replace(item, renamed));
    return next.every((item, at) => item === value[at]) ? value : (next as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, inner]) => {
    const next =
      key === 'place' ? inner : key === 'id' && typeof inner === 'string' ? (renamed.get(inner) ?? inner) : replace(inner, renamed);
    changed ||= next !== inner;
    return [key, next];
  });
  return changed ? (Object.fromEntries(entries) as T) : value;
}
