import { heaviestRise, type Match, matchSequences } from './match-sequences.ts';

/** A paragraph, table, row or note as it is looked for in the other document. */
export interface Item {
  /** Only items of one kind can be the same. */
  readonly kind: string;
  /** Permanent ids in it. */
  readonly ids: readonly string[];
  /** Equal where both say the same. */
  readonly key: string;
  readonly words: readonly string[];
}
export interface Alignment {
  /** Items that are the same, rising in both. */
  readonly pairs: readonly Match[];
  /** Items that are the same and stand in another order. */
  readonly moved: readonly Match[];
}

/** Share of words in common from which two items without a common id are one that was edited. */
const likeness = 0.45;
/** Beyond so many comparisons, items between two that are known are not looked at one by one. */
const mostComparisons = 90_000;
/** Fewer words are no sign that an item has moved. */
const fewestWordsMoved = 4;

/** Which items are the same: by permanent id, else by what they say, else by what most of them says. */
export function alignItems(olds: readonly Item[], news: readonly Item[]): Alignment {
  const known = pairsById(olds, news);
  const fixed = heaviestRise(known, ([, at]) => (news[at]?.words.length ?? 0) + 1);
  const isFixed = new Set(fixed);
  const moved = known.filter((pair) => !isFixed.has(pair));
  const busy = { olds: new Set(moved.map(([at]) => at)), news: new Set(moved.map(([, at]) => at)) };
  const pairs: Match[] = [];
  for (const gap of gapsBetween(fixed, olds.length, news.length)) {
    const left = {
      olds: gap.olds.filter((at) => !busy.olds.has(at)),
      news: gap.news.filter((at) => !busy.news.has(at)),
    };
    pairs.push(...pairsInGap(left, olds, news));
    if (gap.end) pairs.push(gap.end);
  }
  return { pairs, moved: [...moved, ...movedByWords(pairs, busy, olds, news)].sort(([a], [b]) => a - b) };
}

function pairsById(olds: readonly Item[], news: readonly Item[]): Match[] {
  const owners = new Map(olds.flatMap(({ ids }, at) => ids.map((id) => [id, at] as const)));
  const taken = new Set<number>();
  return news
    .flatMap(({ kind, ids }, newAt): Match[] => {
      const votes = new Map<number, number>();
      for (const id of ids) {
        const owner = owners.get(id);
        if (owner !== undefined && olds[owner]?.kind === kind && !taken.has(owner)) votes.set(owner, (votes.get(owner) ?? 0) + 1);
      }
      const [best] = [...votes].sort(([a, x], [b, y]) => y - x || a - b);
      if (!best) return [];
      taken.add(best[0]);
      return [[best[0], newAt]];
    })
    .sort(([a], [b]) => a - b);
}

interface Gap {
  readonly olds: readonly number[];
  readonly news: readonly number[];
  /** The pair that ends it. */
  readonly end?: Match;
}
const span = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function gapsBetween(pairs: readonly Match[], oldCount: number, newCount: number): Gap[] {
  let [oldFrom, newFrom] = [0, 0];
  return [...pairs, undefined].map((end) => {
    const [oldTo, newTo] = end ?? [oldCount, newCount];
    const gap = { olds: span(oldFrom, oldTo), news: span(newFrom, newTo), ...(end ? { end } : {}) };
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
    return gap;
  });
}

function pairsInGap({ olds: oldsAt, news: newsAt }: Gap, olds: readonly Item[], news: readonly Item[]): Match[] {
  if (oldsAt.length === 0 || newsAt.length === 0) return [];
  const keyOf = (item: Item | undefined): string => `${item?.kind}\n${item?.key}`;
  const equal = matchSequences(
    oldsAt.map((at) => keyOf(olds[at])),
    newsAt.map((at) => keyOf(news[at])),
  );
  return gapsBetween(equal, oldsAt.length, newsAt.length).flatMap((gap) => {
    const like = likePairs(
      gap.olds.map((at) => olds[oldsAt[at] ?? -1]),
      gap.news.map((at) => news[newsAt[at] ?? -1]),
    ).map(([a, b]): Match => [gap.olds[a] ?? 0, gap.news[b] ?? 0]);
    return [...like, ...(gap.end ? [gap.end] : [])].map(([a, b]): Match => [oldsAt[a] ?? 0, newsAt[b] ?? 0]);
  });
}

/** Pairs of items that are alike enough, so that they have most in common together. */
function likePairs(olds: readonly (Item | undefined)[], news: readonly (Item | undefined)[]): Match[] {
  const [n, m] = [olds.length, news.length];
  if (n === 0 || m === 0 || n * m > mostComparisons) return [];
  const bags = olds.map((item) => bagOf(item?.words ?? []));
  const width = m + 1;
  const scores = new Float64Array((n + 1) * width);
  const own = new Float64Array(n * m);
  const at = (row: number, column: number): number => scores[row * width + column] ?? 0;
  for (let row = n - 1; row >= 0; row -= 1)
    for (let column = m - 1; column >= 0; column -= 1) {
      const isOneKind = olds[row]?.kind === news[column]?.kind;
      const like = isOneKind ? likenessOf(bags[row] ?? new Map(), olds[row]?.words.length ?? 0, news[column]?.words ?? []) : 0;
      own[row * m + column] = like >= likeness ? like : 0;
      const both = like >= likeness ? like + at(row + 1, column + 1) : 0;
      scores[row * width + column] = Math.max(both, at(row + 1, column), at(row, column + 1));
    }
  const pairs: Match[] = [];
  for (let [row, column] = [0, 0]; row < n && column < m; ) {
    const like = own[row * m + column] ?? 0;
    if (like > 0 && at(row, column) === like + at(row + 1, column + 1)) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** How often each word stands in a text. */
export function bagOf(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
/** How many of these words a bag has. */
export function sharedWith(bag: ReadonlyMap<string, number>, words: readonly string[]): number {
  const seen = new Map<string, number>();
  let shared = 0;
  for (const word of words) {
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    if (count <= (bag.get(word) ?? 0)) shared += 1;
  }
  return shared;
}
function likenessOf(bag: ReadonlyMap<string, number>, count: number, words: readonly string[]): number {
  // Lengths alone may rule it out.
  if ((2 * Math.min(count, words.length)) / Math.max(1, count + words.length) < likeness) return 0;
  return (2 * sharedWith(bag, words)) / (count + words.length);
}

function movedByWords(
  pairs: readonly Match[],
  busy: { readonly olds: ReadonlySet<number>; readonly news: ReadonlySet<number> },
  olds: readonly Item[],
  news: readonly Item[],
): Match[] {
  const paired = { olds: new Set(pairs.map(([at]) => at)), news: new Set(pairs.map(([, at]) => at)) };
  const free = new Map<string, number[]>();
  olds.forEach(({ kind, key, words }, at) => {
    if (words.length >= fewestWordsMoved && !busy.olds.has(at) && !paired.olds.has(at))
      free.set(`${kind}\n${key}`, [...(free.get(`${kind}\n${key}`) ?? []), at]);
  });
  return news.flatMap(({ kind, key }, newAt): Match[] => {
    if (busy.news.has(newAt) || paired.news.has(newAt)) return [];
    const oldAt = free.get(`${kind}\n${key}`)?.shift();
    return oldAt === undefined ? [] : [[oldAt, newAt]];
  });
}
