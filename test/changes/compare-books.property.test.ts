import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBooks } from '../../scripts/changes/compare-books.ts';
import { longestRow } from '../../scripts/changes/longest-row.ts';
import type { Book, Section } from '../../scripts/model/book.ts';
import { type BookDifference, isSame } from '../../scripts/model/book-difference.ts';
import type { BlockNode, Heading } from '../../scripts/model/book-node.ts';
import { startOf } from '../../scripts/model/place.ts';
import { sampleEdition } from '../sample-edition.ts';

/** A book as a tree of ids with words: chapters of paragraphs and boxes of paragraphs. */
interface Piece {
  readonly id: string;
  readonly words: string;
  readonly inside?: readonly Piece[];
}
interface Chapter {
  readonly id: string;
  readonly pieces: readonly Piece[];
}
const place = startOf('en/01.md');
const { info, words } = sampleEdition('web');
const inline = (value: string) => [{ type: 'text' as const, value, place }];
const heading = (id: string): Heading => ({ type: 'heading', id, anchor: `ch-${id}`, depth: 1, children: inline(`Chapter ${id}`), place });

function blockOf({ id, words: text, inside }: Piece): BlockNode {
  if (!inside) return { type: 'paragraph', id, children: inline(text), place };
  return { type: 'box', kind: 'note', id, label: 'Note', title: inline(text), children: inside.map(blockOf), place };
}
const sectionOf = ({ id, pieces }: Chapter): Section => ({
  kind: 'chapter',
  matter: 'main',
  anchor: `ch-${id}`,
  heading: heading(id),
  shortTitle: id,
  body: pieces.map(blockOf),
  notes: [],
});
const bookOf = (chapters: readonly Chapter[]): Book =>
  ({ info, words, sections: chapters.map(sectionOf), anchors: new Map(), assets: new Map(), blocks: new Map() }) as unknown as Book;

type Tree = ReadonlyMap<string, readonly string[]>;
function treeOf(chapters: readonly Chapter[]): Map<string, string[]> {
  const tree = new Map<string, string[]>([['', chapters.map(({ id }) => id)]]);
  const visit = (id: string, pieces: readonly Piece[]): void => {
    if (pieces.length > 0)
      tree.set(
        id,
        pieces.map((piece) => piece.id),
      );
    for (const piece of pieces) visit(piece.id, piece.inside ?? []);
  };
  for (const { id, pieces } of chapters) visit(id, pieces);
  return tree;
}

/** The former sequence of blocks in each parent with a difference applied to it. */
function applied(before: Tree, { blocks }: BookDifference): Map<string, string[]> {
  const left = new Set(blocks.filter(({ kind, isMoved }) => kind === 'removed' || isMoved).map(({ id }) => id));
  const tree = new Map([...before].map(([parent, ids]) => [parent, ids.filter((id) => !left.has(id))]));
  for (const { id, kind, isMoved, now } of blocks) {
    if ((kind !== 'added' && !isMoved) || !now) continue;
    const siblings = tree.get(now.parent ?? '') ?? [];
    siblings.splice(now.previous === undefined ? 0 : siblings.indexOf(now.previous) + 1, 0, id);
    tree.set(now.parent ?? '', siblings);
  }
  return new Map([...tree].filter(([, ids]) => ids.length > 0));
}

const word = fc.constantFrom('return', 'home', 'counsel', 'flight', '<b>', '&amp;');
const text = fc.array(word, { maxLength: 5 }).map((all) => all.join(' '));
/** Two states: some of the same ids, in any order, in any parent, with any words. */
const state = fc
  .record({
    ids: fc.shuffledSubarray(Array.from({ length: 14 }, (_, at) => `u-${at}`)),
    texts: fc.array(text, { minLength: 14, maxLength: 14 }),
    cuts: fc.array(fc.constantFrom('chapter', 'box', 'out', 'on'), { minLength: 14, maxLength: 14 }),
  })
  .map(({ ids, texts, cuts }) => chaptersOf(ids, texts, cuts));

function chaptersOf(ids: readonly string[], texts: readonly string[], cuts: readonly string[]): Chapter[] {
  const chapters: { id: string; pieces: (Piece & { inside?: Piece[] })[] }[] = [{ id: 'first', pieces: [] }];
  let box: Piece[] | undefined;
  for (const [at, id] of ids.entries()) {
    const cut = cuts[at];
    const piece = { id, words: texts[Number(id.slice(2))] ?? '' };
    if (cut === 'chapter') {
      chapters.push({ id, pieces: [] });
      box = undefined;
      continue;
    }
    if (cut === 'out') box = undefined;
    if (cut === 'box') {
      box = [];
      chapters.at(-1)?.pieces.push({ ...piece, inside: box });
    } else if (box) box.push(piece);
    else chapters.at(-1)?.pieces.push(piece);
  }
  return chapters;
}

describe('two states of a book', () => {
  test('the difference, applied to the former sequence of blocks, gives the present one', () => {
    fc.assert(
      fc.property(state, state, (before, now) => {
        const difference = compareBooks(bookOf(before), bookOf(now));
        expect(applied(treeOf(before), difference)).toEqual(treeOf(now));
      }),
      { numRuns: 300 },
    );
  });
  test('a book does not differ from itself', () => {
    fc.assert(
      fc.property(state, (chapters) => {
        expect(isSame(compareBooks(bookOf(chapters), bookOf(chapters)))).toBe(true);
      }),
    );
  });
  test('words of a difference give both texts', () => {
    fc.assert(
      fc.property(state, state, (before, now) => {
        for (const { words: changed, before: was, now: is } of compareBooks(bookOf(before), bookOf(now)).blocks) {
          if (!changed) continue;
          const without = (left: string): string => changed.flatMap(({ kind, words: part }) => (kind === left ? [] : [part])).join(' ');
          expect(without('come')).toBe(was?.text);
          expect(without('gone')).toBe(is?.text);
        }
      }),
    );
  });
  test('as few blocks as can be have moved: a longest common row stays', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const pieces = (ids: readonly number[]): Chapter[] => [
          { id: 'one', pieces: ids.map((id) => ({ id: `u-${id}`, words: String(id) })) },
        ];
        const { blocks } = compareBooks(bookOf(pieces([0, 1, 2, 3, 4, 5, 6])), bookOf(pieces(order)));
        expect(blocks.every(({ kind }) => kind === 'moved')).toBe(true);
        expect(blocks.length).toBe(7 - longestByTrial(order));
      }),
    );
  });
});

/** By trying every choice of them. */
function longestByTrial(numbers: readonly number[]): number {
  let longest = 0;
  for (let choice = 0; choice < 2 ** numbers.length; choice += 1) {
    const row = numbers.filter((_, at) => (choice >> at) & 1);
    if (row.every((value, at) => at === 0 || value > (row[at - 1] ?? 0))) longest = Math.max(longest, row.length);
  }
  return longest;
}

test('a longest row of nothing is empty', () => {
  expect(longestRow([])).toEqual([]);
  expect(longestRow([3, 1, 2])).toEqual([1, 2]);
});

test('a book of 1,000 pages is compared in less than 3 seconds', () => {
  // 1,000 pages of 12 paragraphs of 30 words each; every tenth is edited, every hundredth has moved to the end of its chapter.
  const chapters = (isLater: boolean): Chapter[] =>
    Array.from({ length: 50 }, (_, chapter) => {
      const pieces = Array.from({ length: 240 }, (_, at): Piece => {
        const all = Array.from({ length: 30 }, (_, n) => `word${(chapter * 7 + at * 3 + n) % 97}`);
        return {
          id: `u-${chapter}-${at}`,
          words: (isLater && at % 10 === 0 ? [...all.slice(0, 9), 'other', ...all.slice(12)] : all).join(' '),
        };
      });
      const stays = (at: number): boolean => !isLater || at % 100 !== 50;
      return { id: `c-${chapter}`, pieces: [...pieces.filter((_, at) => stays(at)), ...pieces.filter((_, at) => !stays(at))] };
    });
  const [before, now] = [bookOf(chapters(false)), bookOf(chapters(true))];
  const started = performance.now();
  const { blocks } = compareBooks(before, now);
  const tookMs = performance.now() - started;
  console.info(`12,000 blocks compared in ${Math.round(tookMs)} ms`);
  expect(blocks.filter(({ kind }) => kind === 'edited')).toHaveLength(50 * 24);
  expect(blocks.filter(({ isMoved }) => isMoved)).toHaveLength(50 * 2);
  expect(tookMs).toBeLessThan(3000);
});
