import { commonPairs } from '../align/common-pairs.ts';
import { likeness } from '../align/tokens.ts';
import type { SourceLeaf, SourceText } from '../markdown/source-leaves.ts';

/** From here on two blocks between the same neighbours are taken for one that was changed. */
const alike = 0.4;

/** Blocks of the text as it was exported and the same blocks now: the same words, or, between such, the same kind with words that are like. */
export function matchLeaves(was: SourceText, now: SourceText): ReadonlyMap<SourceLeaf, SourceLeaf> {
  const matched = new Map<SourceLeaf, SourceLeaf>();
  const wordsOf = (text: SourceText, { start, end }: SourceLeaf): string => text.text.slice(start, end);
  const printsOf = (text: SourceText): string[] => text.leaves.map((leaf) => `${leaf.kind} ${wordsOf(text, leaf)}`);
  let [from, start] = [0, 0];
  for (const [to, end] of [...commonPairs(printsOf(was), printsOf(now)), [was.leaves.length, now.leaves.length] as const]) {
    const [old, fresh] = [was.leaves.slice(from, to), now.leaves.slice(start, end)];
    const isShaped = old.length === fresh.length && old.every(({ kind }, at) => kind === fresh[at]?.kind);
    let next = 0;
    old.forEach((leaf, at) => {
      const found = fresh.findIndex((each, index) => {
        if (index < next || each.kind !== leaf.kind) return false;
        return isShaped ? index === at : likeness(wordsOf(was, leaf), wordsOf(now, each)) >= alike;
      });
      const own = fresh[found];
      if (!own) return;
      matched.set(leaf, own);
      next = found + 1;
    });
    const [same, own] = [was.leaves[to], now.leaves[end]];
    if (same && own) matched.set(same, own);
    [from, start] = [to + 1, end + 1];
  }
  return matched;
}
