/** Positions of equal items in two sequences, rising in both. */
export type Match = readonly [oldAt: number, newAt: number];

/** Above so many differences a stretch is first cut at what is the same once in both. */
const mostDifferences = 256;
const deepest = 40;

/**
 * Items that two sequences share in order (Myers 1986, “An O(ND) Difference Algorithm”, with a bound on D; stretches that differ more are cut at items that stand once in both,
 * as in patience diff, and where there is none, count as replaced). The time is linear in the lengths, whatever they hold.
 */
export function matchSequences(olds: readonly string[], news: readonly string[]): Match[] {
  const numbers = new Map<string, number>();
  const intern = (items: readonly string[]): Int32Array =>
    Int32Array.from(items, (item) => {
      const known = numbers.get(item) ?? numbers.size;
      numbers.set(item, known);
      return known;
    });
  const matches: Match[] = [];
  matchRange({ a: intern(olds), b: intern(news) }, { aFrom: 0, aTo: olds.length, bFrom: 0, bTo: news.length }, 0, matches);
  return matches.sort(([x], [y]) => x - y);
}

interface Sides {
  readonly a: Int32Array;
  readonly b: Int32Array;
}
interface Range {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

function matchRange(sides: Sides, range: Range, depth: number, matches: Match[]): void {
  const { a, b } = sides;
  let { aFrom, aTo, bFrom, bTo } = range;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) matches.push([aFrom++, bFrom++]);
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) matches.push([--aTo, --bTo]);
  if (aFrom === aTo || bFrom === bTo) return;
  const rest = { aFrom, aTo, bFrom, bTo };
  const found = shortestEdit(sides, rest);
  if (found) {
    matches.push(...found);
    return;
  }
  const anchors = depth < deepest ? sharedOnce(sides, rest) : [];
  if (anchors.length === 0) return;
  let [aAt, bAt] = [aFrom, bFrom];
  for (const [aAnchor, bAnchor] of [...anchors, [aTo, bTo] as const]) {
    matchRange(sides, { aFrom: aAt, aTo: aAnchor, bFrom: bAt, bTo: bAnchor }, depth + 1, matches);
    if (aAnchor < aTo) matches.push([aAnchor, bAnchor]);
    [aAt, bAt] = [aAnchor + 1, bAnchor + 1];
  }
}

/** Matches of a shortest edit script; undefined where it has more than the most differences. */
function shortestEdit({ a, b }: Sides, { aFrom, aTo, bFrom, bTo }: Range): Match[] | undefined {
  const [n, m] = [aTo - aFrom, bTo - bFrom];
  const most = Math.min(n + m, mostDifferences);
  const reach = new Int32Array(2 * most + 3);
  const origin = most + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice(origin - d - 1, origin + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[origin + k - 1] ?? 0) < (reach[origin + k + 1] ?? 0));
      let x = down ? (reach[origin + k + 1] ?? 0) : (reach[origin + k - 1] ?? 0) + 1;
      while (x < n && x - k < m && x - k >= 0 && a[aFrom + x] === b[bFrom + x - k]) x += 1;
      reach[origin + k] = x;
      if (x >= n && x - k >= m) return walkBack(trace, { n, m, aFrom, bFrom });
    }
  }
  return undefined;
}

function walkBack(
  trace: readonly Int32Array[],
  { n, m, aFrom, bFrom }: { readonly n: number; readonly m: number; readonly aFrom: number; readonly bFrom: number },
): Match[] {
  const matches: Match[] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    // The row of step d holds what was reached before it, for the diagonals from -d-1 to d+1.
    const row = trace[d] ?? new Int32Array();
    const at = (k: number): number => row[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = d === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1;
    while (x > from && y > 0) matches.push([aFrom + --x, bFrom + --y]);
    if (d > 0) {
      if (down) y -= 1;
      else x -= 1;
    }
  }
  return matches;
}

/** Items that stand once in both stretches, those that cross left out. */
function sharedOnce({ a, b }: Sides, { aFrom, aTo, bFrom, bTo }: Range): Match[] {
  const once = (side: Int32Array, from: number, to: number): Map<number, number> => {
    const places = new Map<number, number>();
    for (let at = from; at < to; at += 1) {
      const item = side[at] ?? -1;
      places.set(item, places.has(item) ? -1 : at);
    }
    return places;
  };
  const [inA, inB] = [once(a, aFrom, aTo), once(b, bFrom, bTo)];
  const pairs = [...inA].flatMap(([item, aAt]): Match[] => {
    const bAt = inB.get(item) ?? -1;
    return aAt < 0 || bAt < 0 ? [] : [[aAt, bAt]];
  });
  return heaviestRise(pairs, () => 1);
}

/** Of pairs in the order of their first number, those that rise in the second too and weigh most together. */
export function heaviestRise<Pair extends readonly [number, number]>(pairs: readonly Pair[], weightOf: (pair: Pair) => number): Pair[] {
  const ranks = new Map([...new Set(pairs.map(([, at]) => at))].sort((x, y) => x - y).map((at, rank) => [at, rank + 1]));
  const tree: ({ readonly weight: number; readonly pair: number } | undefined)[] = new Array(ranks.size + 1);
  const before: number[] = [];
  let [best, bestWeight] = [-1, 0];
  pairs.forEach((pair, index) => {
    const rank = ranks.get(pair[1]) ?? 0;
    let most = { weight: 0, pair: -1 };
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const known = tree[at];
      if (known && known.weight > most.weight) most = known;
    }
    before.push(most.pair);
    const weight = most.weight + weightOf(pair);
    for (let at = rank; at <= ranks.size; at += at & -at) if ((tree[at]?.weight ?? 0) < weight) tree[at] = { weight, pair: index };
    if (weight > bestWeight) [best, bestWeight] = [index, weight];
  });
  const chosen: Pair[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}
