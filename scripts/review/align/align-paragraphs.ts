import { commonPairs } from './common-pairs.ts';
import { bareText, likeness, shareIn, tokensOf, weightOf } from './tokens.ts';

export interface Exported {
  readonly text: string;
  /** Name of its bookmark. */
  readonly name?: string;
}
export interface Returned {
  readonly text: string;
  readonly bookmarks: readonly string[];
}

/**
 * Blocks as exported and the paragraphs that they are now, by position: one and one; one and several where a block was split; several and one where blocks were joined; a
 * block without a paragraph is gone, a paragraph without a block is new.
 */
export interface Group {
  readonly blocks: readonly number[];
  readonly paragraphs: readonly number[];
}

/** From here on two texts are taken for the same block: by its bookmark, near its place, or anywhere. */
const alike = { named: 0.4, near: 0.5, anywhere: 0.75 };
/** The part of a paragraph that must come from a block for it to be a piece of that block. */
const pieceShare = 0.6;

/** Brings blocks and paragraphs together: by bookmarks as far as their texts do not gainsay them, else by their texts and their order. */
export function alignParagraphs(blocks: readonly Exported[], paragraphs: readonly Returned[]): Group[] {
  const pairs = new Pairs(blocks, paragraphs);
  pairs.byName((likely) => likely >= alike.named);
  pairs.byText();
  pairs.byName(() => true);
  pairs.anywhere();
  return pairs.groups();
}

class Pairs {
  readonly #blocks: readonly Exported[];
  readonly #paragraphs: readonly Returned[];
  readonly #named = new Map<number, number>();
  readonly #paragraphOf = new Map<number, number>();
  readonly #blockOf = new Map<number, number>();

  constructor(blocks: readonly Exported[], paragraphs: readonly Returned[]) {
    this.#blocks = blocks;
    this.#paragraphs = paragraphs;
    const names = new Map(blocks.flatMap(({ name }, at) => (name === undefined ? [] : [[name.toLowerCase(), at] as const])));
    paragraphs.forEach(({ bookmarks }, at) => {
      for (const name of bookmarks) {
        const block = names.get(name.toLowerCase());
        if (block !== undefined && !this.#named.has(block)) this.#named.set(block, at);
      }
    });
  }

  #pair(block: number, paragraph: number): void {
    this.#paragraphOf.set(block, paragraph);
    this.#blockOf.set(paragraph, block);
  }
  #like(block: number, paragraph: number): number {
    return likeness(this.#text(block), this.#paragraphs[paragraph]?.text ?? '');
  }
  #text(block: number): string {
    return this.#blocks[block]?.text ?? '';
  }

  /** Bookmarks that their texts bear out; of several in one paragraph the likest. */
  byName(wanted: (likeness: number) => boolean): void {
    const found = [...this.#named]
      .filter(([block, paragraph]) => !this.#paragraphOf.has(block) && !this.#blockOf.has(paragraph))
      .map(([block, paragraph]) => ({ block, paragraph, likely: this.#like(block, paragraph) }))
      .filter(({ likely }) => wanted(likely))
      .sort((a, b) => b.likely - a.likely || a.block - b.block);
    for (const { block, paragraph } of found)
      if (!this.#paragraphOf.has(block) && !this.#blockOf.has(paragraph)) this.#pair(block, paragraph);
  }

  /** Between those that are paired: the same texts in order, then the likest. */
  byText(): void {
    for (const { blocks, paragraphs } of this.#gaps()) {
      const same = commonPairs(
        blocks.map((at) => bareText(this.#text(at))),
        paragraphs.map((at) => bareText(this.#paragraphs[at]?.text ?? '')),
      );
      for (const [block, paragraph] of same) {
        const [b, p] = [blocks[block] ?? 0, paragraphs[paragraph] ?? 0];
        // Lines without words are alike and tell nothing.
        if (weightOf(this.#text(b)) > 0) this.#pair(b, p);
      }
    }
    for (const { blocks, paragraphs } of this.#gaps()) {
      // Whole stretches that are new or gone are not worth the comparing of all with all.
      if (blocks.length * paragraphs.length > 40_000) continue;
      const likely = blocks.flatMap((block) => paragraphs.map((paragraph) => ({ block, paragraph, like: this.#like(block, paragraph) })));
      for (const { block, paragraph } of likely.filter(({ like }) => like >= alike.near).sort((a, b) => b.like - a.like))
        if (!this.#paragraphOf.has(block) && !this.#blockOf.has(paragraph)) this.#pair(block, paragraph);
    }
  }

  /** What stands elsewhere now: the same text, or one that is very like it. */
  anywhere(): void {
    const blocks = this.#blocks.flatMap((_, at) => (this.#paragraphOf.has(at) || weightOf(this.#text(at)) < 8 ? [] : [at]));
    const free = (): number[] => this.#paragraphs.flatMap((_, at) => (this.#blockOf.has(at) ? [] : [at]));
    for (const block of blocks) {
      const same = free().find((at) => bareText(this.#paragraphs[at]?.text ?? '') === bareText(this.#text(block)));
      if (same !== undefined) this.#pair(block, same);
    }
    const left = blocks.filter((block) => !this.#paragraphOf.has(block));
    if (left.length * this.#paragraphs.length > 400_000) return;
    for (const block of left) {
      const best = free()
        .map((at) => ({ at, like: this.#like(block, at) }))
        .sort((a, b) => b.like - a.like)[0];
      if (best && best.like >= alike.anywhere) this.#pair(block, best.at);
    }
  }

  /** Stretches without pairs, between pairs that stand in the same order on both sides. */
  #gaps(): { readonly blocks: number[]; readonly paragraphs: number[] }[] {
    const inOrder = risingRun([...this.#paragraphOf].sort(([a], [b]) => a - b));
    const ends = [...inOrder, [this.#blocks.length, this.#paragraphs.length] as const];
    let [lastBlock, lastParagraph] = [-1, -1];
    const gaps: { blocks: number[]; paragraphs: number[] }[] = [];
    for (const [block, paragraph] of ends) {
      const blocks = range(lastBlock + 1, block).filter((at) => !this.#paragraphOf.has(at));
      const paragraphs = range(lastParagraph + 1, paragraph).filter((at) => !this.#blockOf.has(at));
      if (blocks.length > 0 && paragraphs.length > 0) gaps.push({ blocks, paragraphs });
      [lastBlock, lastParagraph] = [block, paragraph];
    }
    return gaps;
  }

  /** Groups in the order of the paragraphs; blocks that are gone come last. */
  groups(): Group[] {
    const groups = new Map<number, { blocks: number[]; paragraphs: number[] }>();
    for (const [block, paragraph] of this.#paragraphOf) groups.set(block, { blocks: [block], paragraphs: [paragraph] });
    const byParagraph = new Map([...this.#blockOf].map(([paragraph, block]) => [paragraph, groups.get(block)] as const));
    this.#takePieces(byParagraph);
    this.#takeJoined(groups);
    const all = [...new Set(groups.values())];
    const fresh = this.#paragraphs.flatMap((_, at) => (byParagraph.has(at) ? [] : [{ blocks: [], paragraphs: [at] }]));
    const gone = this.#blocks.flatMap((_, at) => (groups.has(at) ? [] : [{ blocks: [at], paragraphs: [] }]));
    return [...[...all, ...fresh].sort((a, b) => (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0)), ...gone];
  }

  /** Paragraphs beside a block's own that say what it has lost. */
  #takePieces(byParagraph: Map<number, { blocks: number[]; paragraphs: number[] } | undefined>): void {
    for (const step of [1, -1])
      for (const [block, start] of this.#paragraphOf) {
        const group = byParagraph.get(start);
        let rest = group ? this.#rest(block, group.paragraphs) : [];
        for (let at = start + step; group && at >= 0 && at < this.#paragraphs.length && !byParagraph.has(at); at += step) {
          const text = this.#paragraphs[at]?.text ?? '';
          // Empty paragraphs between two pieces are nothing.
          if (text.trim() === '') continue;
          const found = shareIn(text, rest);
          if (found.share < pieceShare) break;
          rest = found.rest;
          if (step > 0) group.paragraphs.push(at);
          else group.paragraphs.unshift(at);
          byParagraph.set(at, group);
        }
      }
  }

  /** Blocks beside one whose paragraph says their words too. */
  #takeJoined(groups: Map<number, { blocks: number[]; paragraphs: number[] }>): void {
    for (const step of [1, -1])
      for (const [start, paragraph] of this.#paragraphOf) {
        const group = groups.get(start);
        if (!group || group.paragraphs.length > 1) continue;
        let rest = shareIn(this.#text(start), tokensOf(this.#paragraphs[paragraph]?.text ?? '')).rest;
        for (let at = start + step; at >= 0 && at < this.#blocks.length && !groups.has(at); at += step) {
          const found = shareIn(this.#text(at), rest);
          if (found.share < (this.#named.get(at) === paragraph ? pieceShare / 2 : pieceShare)) break;
          rest = found.rest;
          if (step > 0) group.blocks.push(at);
          else group.blocks.unshift(at);
          groups.set(at, group);
        }
      }
  }
  #rest(block: number, paragraphs: readonly number[]): readonly string[] {
    let rest: readonly string[] = tokensOf(this.#text(block));
    for (const at of paragraphs) rest = shareIn(this.#paragraphs[at]?.text ?? '', rest).rest;
    return rest;
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** The longest run of pairs, given in the order of the first, whose second rises too. */
export function risingRun(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, value], at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((pairs[tails[half] ?? 0]?.[1] ?? 0) < value) low = half + 1;
      else high = half;
    }
    before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  });
  const run: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.unshift(pair);
  }
  return run;
}
