import type { BlockTree } from './block-tree.ts';

export interface Alignment {
  /** Id of a block of the translation -> id of the source's. */
  readonly pairs: ReadonlyMap<string, string>;
  /** Pairs that stand at the same place, and nothing else says that they are one: for people to decide. */
  readonly doubtful: readonly { readonly source: BlockTree; readonly target: BlockTree }[];
  /** Blocks of the source that the translation has not; of those that stand in one another the outermost. */
  readonly missing: readonly MissingBlock[];
  /** Blocks of the translation that the source has not, the outermost. */
  readonly orphans: readonly BlockTree[];
}
export interface MissingBlock {
  readonly block: BlockTree;
  /** The block of the translation that it belongs behind, or before; neither where its parent is empty. */
  readonly after?: BlockTree;
  readonly before?: BlockTree;
}
interface Growing {
  readonly pairs: Map<string, string>;
  readonly doubtful: { readonly source: BlockTree; readonly target: BlockTree }[];
  readonly missing: MissingBlock[];
  readonly orphans: BlockTree[];
  readonly accepts: boolean;
}

/**
 * Which block of a translation says what which of the source says. Blocks that have the same id already are a pair wherever they stand. Doubtful pairs are pairs where somebody has said
 * so (`accepts`).
 */
export function alignBlocks(source: readonly BlockTree[], target: readonly BlockTree[], accepts = false): Alignment {
  const result: Growing = { pairs: new Map(), doubtful: [], missing: [], orphans: [], accepts };
  alignSiblings(source, target, result);
  return withMoved(result);
}

/** A block that is missing here and stands under its own id elsewhere was moved there. */
function withMoved({ pairs, doubtful, missing, orphans }: Growing): Alignment {
  const inside = (blocks: readonly BlockTree[]): BlockTree[] => blocks.flatMap((block) => [block, ...inside(block.children)]);
  const lost = new Map(inside(missing.map(({ block }) => block)).map((block) => [block.id, block]));
  for (const { id, kind } of inside(orphans)) if (lost.get(id)?.kind === kind) pairs.set(id, id);
  const found = new Set(pairs.values());
  return {
    pairs,
    doubtful,
    missing: missing.filter(({ block }) => !found.has(block.id)),
    orphans: orphans.filter(({ id }) => pairs.get(id) !== id),
  };
}

function alignSiblings(source: readonly BlockTree[], target: readonly BlockTree[], result: Growing): void {
  const partner = pairsOf(source, target);
  settleGaps(source, target, partner, result);
  const taken = new Set(partner.values());
  for (const [at, block] of source.entries()) {
    const other = target[partner.get(at) ?? -1];
    if (other) {
      result.pairs.set(other.id, block.id);
      alignSiblings(block.children, other.children, result);
    } else if (!result.doubtful.some(({ source: doubted }) => doubted === block))
      result.missing.push({ block, ...neighbours(at, source.length, target, partner) });
  }
  for (const [at, block] of target.entries())
    if (!taken.has(at) && !result.doubtful.some(({ target: doubted }) => doubted === block)) result.orphans.push(block);
}

/** The nearest siblings that the translation has. */
function neighbours(
  at: number,
  count: number,
  target: readonly BlockTree[],
  partner: ReadonlyMap<number, number>,
): Omit<MissingBlock, 'block'> {
  for (let before = at - 1; before >= 0; before -= 1) {
    const found = target[partner.get(before) ?? -1];
    if (found) return { after: found };
  }
  for (let next = at + 1; next < count; next += 1) {
    const found = target[partner.get(next) ?? -1];
    if (found) return { before: found };
  }
  return {};
}

/** Blocks of one id wherever they stand; the others in order, by what they have in common. Below this a pair is none. */
const leastEvidence = 1.2;

function pairsOf(source: readonly BlockTree[], target: readonly BlockTree[]): Map<number, number> {
  const partner = new Map<number, number>();
  const byId = new Map(target.map((block, at) => [block.id, at]));
  for (const [at, { id }] of source.entries()) {
    const same = byId.get(id);
    if (same !== undefined) partner.set(at, same);
  }
  const [olds, news] = [
    [...source.keys()].filter((at) => !partner.has(at)),
    [...target.keys()].filter((at) => ![...partner.values()].includes(at)),
  ];
  for (const [from, to] of bestRun(olds, news, source, target)) partner.set(from, to);
  return partner;
}

/** The pairs in order that have most in common (dynamic programming, as Needleman and Wunsch 1970 have it); only those that something besides the place speaks for. */
function bestRun(
  olds: readonly number[],
  news: readonly number[],
  source: readonly BlockTree[],
  target: readonly BlockTree[],
): [number, number][] {
  const width = news.length + 1;
  const best = new Float64Array((olds.length + 1) * width);
  const scores = olds.map((from) => news.map((to) => commonOf(source[from], target[to])));
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = olds.length - 1; row >= 0; row -= 1)
    for (let column = news.length - 1; column >= 0; column -= 1)
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        at(row + 1, column + 1) + (scores[row]?.[column] ?? 0),
      );
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < olds.length && column < news.length; ) {
    const score = scores[row]?.[column] ?? 0;
    if (score > 0 && at(row, column) === at(row + 1, column + 1) + score) {
      if (score >= leastEvidence) pairs.push([olds[row] ?? 0, news[column] ?? 0]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** What speaks for two blocks being one: 0 where they cannot be, about 1 where only kind and length fit. */
function commonOf(source: BlockTree | undefined, target: BlockTree | undefined): number {
  if (!source || !target || source.kind !== target.kind) return 0;
  if (source.anchor !== undefined && target.anchor !== undefined) return source.anchor === target.anchor ? 20 : 0;
  if (source.text === target.text) return source.text === '' ? 1 : 4;
  const shape = source.children.length > 0 && source.children.length === target.children.length ? 0.3 : 0;
  return fitOfLengths(source.text.length, target.text.length) + shape + 3 * sharedEvidence(source.evidence, target.evidence);
}

/** 0.2 to 0.9: translations of a sentence are about as long as it. */
function fitOfLengths(source: number, target: number): number {
  const ratio = (target + 12) / (source + 12);
  return Math.max(0.2, 0.9 - 0.7 * Math.abs(Math.log(ratio / 1.1)));
}

/** Dice's coefficient of what stands in both; 0 where nothing stands in either. */
function sharedEvidence(source: ReadonlyMap<string, number>, target: ReadonlyMap<string, number>): number {
  const count = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((sum, each) => sum + each, 0);
  const all = count(source) + count(target);
  if (all === 0) return 0;
  const both = [...source].reduce((sum, [key, times]) => sum + Math.min(times, target.get(key) ?? 0), 0);
  return (2 * both) / all;
}

/**
 * Between two pairs that are known, as many blocks of the same kinds as there are in the source are their translations, in order, where their lengths fit. Where they do not,
 * the pairs are doubtful; where the kinds differ, nothing is paired.
 */
function settleGaps(source: readonly BlockTree[], target: readonly BlockTree[], partner: Map<number, number>, result: Growing): void {
  for (const { olds, news } of gapsOf(source.length, target.length, partner)) {
    if (olds.length !== news.length || olds.some((from, at) => source[from]?.kind !== target[news[at] ?? -1]?.kind)) continue;
    for (const [at, from] of olds.entries()) {
      const to = news[at] ?? -1;
      const [one, other] = [source[from], target[to]];
      if (!one || !other) continue;
      if (result.accepts || isPlausible(one, other)) partner.set(from, to);
      else result.doubtful.push({ source: one, target: other });
    }
  }
}

function isPlausible(source: BlockTree, target: BlockTree): boolean {
  const [from, to] = [source.text.length, target.text.length];
  if (Math.max(from, to) < 40) return true;
  return (
    to > from * 0.35 &&
    to < from * 3 &&
    (source.evidence.size === 0 || target.evidence.size === 0 || sharedEvidence(source.evidence, target.evidence) > 0)
  );
}

interface Gap {
  readonly olds: readonly number[];
  readonly news: readonly number[];
}
function gapsOf(sourceCount: number, targetCount: number, partner: ReadonlyMap<number, number>): Gap[] {
  const taken = new Set(partner.values());
  const gaps: Gap[] = [];
  let olds: number[] = [];
  let from = 0;
  for (let at = 0; at <= sourceCount; at += 1) {
    const to = at === sourceCount ? targetCount : partner.get(at);
    if (to === undefined) {
      olds.push(at);
      continue;
    }
    const news = Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step).filter((each) => !taken.has(each));
    if (olds.length > 0 && news.length > 0) gaps.push({ olds, news });
    olds = [];
    from = to + 1;
  }
  return gaps;
}
