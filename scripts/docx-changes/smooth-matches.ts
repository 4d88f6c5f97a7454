import type { Match } from './match-sequences.ts';

/** What is kept between two changes weighs at least as much as they do, or it is taken as changed too: "~~a b c~~ d e f" reads better than single words that happen to be the same. */
export function smoothMatches(
  matches: readonly Match[],
  sizes: { readonly olds: readonly number[]; readonly news: readonly number[] },
): Match[] {
  let kept = [...matches];
  for (let round = 0; round < 6; round += 1) {
    const next = onceSmoothed(kept, sizes);
    if (next.length === kept.length) break;
    kept = next;
  }
  return kept;
}

interface Island {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Weight of the change before it. */
  readonly change: number;
}

function onceSmoothed(
  matches: readonly Match[],
  { olds, news }: { readonly olds: readonly number[]; readonly news: readonly number[] },
): Match[] {
  const islands: Island[] = [];
  let [oldAt, newAt, from, weight, change] = [0, 0, 0, 0, 0];
  const sum = (sizes: readonly number[], start: number, end: number): number => {
    let total = 0;
    for (let at = start; at < end; at += 1) total += sizes[at] ?? 0;
    return total;
  };
  matches.forEach(([a, b], at) => {
    if (at > 0 && (a !== oldAt || b !== newAt)) {
      islands.push({ from, to: at, weight, change });
      [from, weight] = [at, 0];
    }
    if (a !== oldAt || b !== newAt || at === 0) change = Math.max(sum(olds, oldAt, a), sum(news, newAt, b));
    weight += olds[a] ?? 0;
    [oldAt, newAt] = [a + 1, b + 1];
  });
  if (matches.length > 0) islands.push({ from, to: matches.length, weight, change });
  const last = Math.max(sum(olds, oldAt, olds.length), sum(news, newAt, news.length));
  return islands.flatMap(({ from: start, to, weight: own, change: before }, at) => {
    const after = islands[at + 1]?.change ?? last;
    return before > 0 && after > 0 && own <= Math.min(before, after) ? [] : matches.slice(start, to);
  });
}
