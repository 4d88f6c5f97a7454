import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredBlockId } from '../../scripts/model/manuscript.ts';
import { sketchWords } from '../../scripts/resolve/block-words.ts';
import { carryBlockIds } from '../../scripts/resolve/carry-block-ids.ts';

const stored = ['a', 'b', 'c', 'd'].map((hash, at) => ({ id: `u-0000000${at}`, hash }));
const fresh = (...hashes: readonly string[]) => hashes.map((hash, at) => ({ id: `u-1000000${at}`, hash }));
const idsOf = (...hashes: readonly string[]): string[] => carryBlockIds(stored, fresh(...hashes)).map(({ id }) => id);

describe('ids of blocks', () => {
  test('stay where nothing changed', () => expect(idsOf('a', 'b', 'c', 'd')).toEqual(stored.map(({ id }) => id)));
  test('stay with a block whose words changed', () => expect(idsOf('a', 'x', 'c', 'd')[1]).toBe('u-00000001'));
  test('stay when a block is put in or taken out', () => {
    expect(idsOf('a', 'new', 'b', 'c', 'd')).toEqual(['u-00000000', 'u-10000001', 'u-00000001', 'u-00000002', 'u-00000003']);
    expect(idsOf('a', 'c', 'd')).toEqual(['u-00000000', 'u-00000002', 'u-00000003']);
  });
  test('move with a block', () => expect(idsOf('d', 'a', 'b', 'c')).toEqual(['u-00000003', 'u-00000000', 'u-00000001', 'u-00000002']));
  test('are never given twice', () => {
    const hashes = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y'), { maxLength: 9 });
    fc.assert(
      fc.property(hashes, (list) => {
        const ids = idsOf(...list);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('a chapter that is revised keeps its ids', () => {
  const vocabulary = Array.from({ length: 400 }, (_, at) => `word${at}`);
  const sentence = (chance: () => number, length: number): string =>
    Array.from({ length }, () => vocabulary[Math.floor(chance() ** 2 * vocabulary.length)] ?? '').join(' ');
  interface Block {
    readonly origin: number;
    readonly kind: string;
    readonly text: string;
  }
  const stored = (block: Block, id: string): StoredBlockId => ({
    id,
    hash: `${block.kind} ${block.text}`,
    kind: block.kind,
    words: sketchWords(block.text),
  });
  interface Revision {
    readonly edited: number;
    readonly put: number;
    readonly taken: number;
    readonly moves: number;
  }

  /** 120 blocks as a chapter has them: paragraphs of 10 to 80 words, headings of 3 to 8, cells of 1 to 4. */
  const chapterOf = (chance: () => number): Block[] =>
    Array.from({ length: 120 }, (_, origin) => {
      const draw = chance();
      const [kind, least, most] =
        draw < 0.6 ? (['paragraph', 10, 80] as const) : draw < 0.7 ? (['heading', 3, 8] as const) : (['tableCell', 1, 4] as const);
      return { origin, kind, text: sentence(chance, least + Math.floor(chance() * (most - least))) };
    });
  /** An edited block has up to a third of its words replaced, at least one. */
  const editText = (text: string, chance: () => number): string => {
    const words = text.split(' ');
    const changes = Math.max(1, Math.floor((words.length * chance()) / 3));
    for (let change = 0; change < changes; change += 1) words[Math.floor(chance() * words.length)] = sentence(chance, 1);
    return words.join(' ');
  };
  const revise = (blocks: readonly Block[], { edited, put, taken, moves }: Revision, chance: () => number): Block[] => {
    const next = blocks.flatMap((block): Block[] => {
      const kept = chance() < taken ? [] : [chance() < edited ? { ...block, text: editText(block.text, chance) } : block];
      return chance() < put ? [...kept, { origin: -1, kind: 'paragraph', text: sentence(chance, 30) }] : kept;
    });
    for (let move = 0; move < moves; move += 1) {
      const [block] = next.splice(Math.floor(chance() * next.length), 1);
      if (block) next.splice(Math.floor(chance() * next.length), 0, block);
    }
    return next;
  };
  const measure = (revision: Revision): { readonly carried: number; readonly wrong: number } => {
    let [survivors, carried, wrong] = [0, 0, 0];
    for (let run = 1; run <= 40; run += 1) {
      const chance = chanceFrom(run);
      const before = chapterOf(chance);
      const after = revise(before, revision, chance);
      const ids = carryBlockIds(
        before.map((block) => stored(block, `old-${block.origin}`)),
        after.map((block, at) => stored(block, `new-${at}`)),
      );
      after.forEach(({ origin }, at) => {
        const id = ids[at]?.id ?? '';
        if (origin >= 0) survivors += 1;
        if (origin >= 0 && id === `old-${origin}`) carried += 1;
        else if (id.startsWith('old-')) wrong += 1;
      });
    }
    return { carried: carried / survivors, wrong: wrong / survivors };
  };

  test.each([
    ['lightly', { edited: 0.05, put: 0.02, taken: 0.02, moves: 0 }, 0.9995, 0.001],
    ['well', { edited: 0.15, put: 0.05, taken: 0.05, moves: 1 }, 0.995, 0.005],
    ['heavily', { edited: 0.4, put: 0.15, taken: 0.15, moves: 3 }, 0.98, 0.02],
  ] as const)('%s', (_name, revision, least, most) => {
    const { carried, wrong } = measure(revision);
    expect(carried).toBeGreaterThanOrEqual(least);
    expect(wrong).toBeLessThanOrEqual(most);
  });
});

/** A generator of chances that is the same at every run (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
