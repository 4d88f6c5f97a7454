import type { Section } from '../model/book.ts';
import type { StoredBlockId } from '../model/manuscript.ts';
import { likeness, wordsIn } from './block-words.ts';

/** Blocks between the same two neighbours are one block as it was and as it is from here on; anywhere in the file, from `alikeAnywhere`. */
const alikeHere = 0.5;
const alikeAnywhere = 0.7;

/**
 * Ids of the blocks of one file as they are now, from those that are stored. Blocks of the same text keep theirs, also where they were moved; then those of the same kind whose
 * words are alike, nearest first; then, between two blocks that are known, as many changed blocks of one kind as there were, in order (cells of a number or a word). The
 * others have the ids that they came with.
 */
export function carryBlockIds(stored: readonly StoredBlockId[], fresh: readonly StoredBlockId[]): StoredBlockId[] {
  const partner = new Map<number, number>();
  const free = new Set(stored.keys());
  const pair = (newAt: number, oldAt: number): void => {
    partner.set(newAt, oldAt);
    free.delete(oldAt);
  };
  const open = (): number[] => [...fresh.keys()].filter((at) => !partner.has(at));
  const gaps = (): Gap[] => gapsOf(fresh.length, partner, stored.length);
  const left = (olds: readonly number[]): number[] => olds.filter((at) => free.has(at));
  for (const [oldAt, newAt] of commonRun(stored, fresh)) pair(newAt, oldAt);
  for (const newAt of open()) {
    const moved = [...free].find((oldAt) => stored[oldAt]?.hash === fresh[newAt]?.hash);
    if (moved !== undefined) pair(newAt, moved);
  }
  const pairAlike = ({ news, olds }: Gap, least: number): void => {
    for (const [newAt, oldAt] of mostAlike(news, left(olds), stored, fresh, least)) pair(newAt, oldAt);
  };
  for (const gap of gaps()) pairAlike(gap, alikeHere);
  pairAlike({ news: open(), olds: [...free] }, alikeAnywhere);
  for (const { news, olds } of gaps())
    for (const kind of new Set(news.map((newAt) => fresh[newAt]?.kind))) {
      const ofKind = news.filter((newAt) => fresh[newAt]?.kind === kind);
      const were = left(olds).filter((oldAt) => isSameKind(stored[oldAt], { kind }));
      if (ofKind.length !== were.length) continue;
      for (const [at, newAt] of ofKind.entries()) {
        const oldAt = were[at] ?? 0;
        if (!isAnother(stored[oldAt], fresh[newAt])) pair(newAt, oldAt);
      }
    }
  return fresh.map((block, at) => ({ ...block, id: stored[partner.get(at) ?? -1]?.id ?? block.id }));
}

/** Texts of eight words and more that share next to none: one is gone and one is new. */
function isAnother(old: StoredBlockId | undefined, now: StoredBlockId | undefined): boolean {
  const [was, is] = [old?.words ?? '', now?.words ?? ''];
  return wordsIn(was) >= 8 && wordsIn(is) >= 8 && likeness(was, is) < 0.2;
}

type Kind = { readonly kind?: string | undefined };
const isSameKind = (a: Kind | undefined, b: Kind | undefined): boolean =>
  a?.kind === undefined || b?.kind === undefined || a.kind === b.kind;

/** Pairs (new, old) of one kind that are alike enough, the most alike first; of equals those that stand first. */
function mostAlike(
  news: readonly number[],
  olds: readonly number[],
  stored: readonly StoredBlockId[],
  fresh: readonly StoredBlockId[],
  least: number,
): [number, number][] {
  const pairs = news.flatMap((newAt) =>
    olds.flatMap((oldAt) => {
      const [old, now] = [stored[oldAt], fresh[newAt]];
      if (old?.words === undefined || now?.words === undefined || !isSameKind(old, now)) return [];
      const alike = likeness(old.words, now.words);
      return alike >= least ? [{ newAt, oldAt, alike }] : [];
    }),
  );
  const used = new Set<string>();
  const taken: [number, number][] = [];
  for (const { newAt, oldAt } of pairs.sort((a, b) => b.alike - a.alike || a.newAt - b.newAt || a.oldAt - b.oldAt)) {
    if (used.has(`new ${newAt}`) || used.has(`old ${oldAt}`)) continue;
    used.add(`new ${newAt}`).add(`old ${oldAt}`);
    taken.push([newAt, oldAt]);
  }
  return taken;
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
