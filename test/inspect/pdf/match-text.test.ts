import { expect, test } from 'vitest';
import type { Piece } from '../../../scripts/inspect/pdf/book-text.ts';
import { type Match, matchText } from '../../../scripts/inspect/pdf/match-text.ts';
import { type Chunk, squashed } from '../../../scripts/inspect/pdf/printed-text.ts';
import type { StructureElement } from '../../../scripts/inspect/pdf/read-structure.ts';
import { startOf } from '../../../scripts/model/place.ts';

const place = startOf('en/01.md');
const element = { role: 'P', type: 'P', kids: [] } as unknown as StructureElement;
const said = (text: string, block: string, figure?: string): Piece => ({
  kind: 'text',
  text,
  place,
  block,
  ...(figure === undefined ? {} : { figure }),
});
const figure = [said('Figure 1', 'fig', 'fig'), said('A lake', 'fig', 'fig')];
const book = [said('Before.', 'p1'), ...figure, said('After.', 'p2'), said('Later.', 'p3')];
const print = (...texts: readonly (readonly [text: string, page: number])[]): Chunk[] =>
  texts.map(([text, page]) => ({ text: squashed(text), page, element }));
const match = (chunks: readonly Chunk[]): Match => matchText(book, chunks, () => undefined, true);

test('a figure stands where the book has it', () => {
  const { found, differs } = match(print(['Before.', 3], ['Figure 1 A lake', 3], ['After. Later.', 3]));
  expect(differs).toBeUndefined();
  expect(found.map(({ piece }) => piece.block)).toEqual(['p1', 'fig', 'fig', 'p2', 'p3']);
});

test('a figure may stand behind text that follows it, there or on the next page', () => {
  const { found, differs } = match(print(['Before.', 3], ['After.', 3], ['Figure 1 A lake', 4], ['Later.', 4]));
  expect(differs).toBeUndefined();
  expect(found.map(({ piece, page }) => `${piece.block} ${page}`)).toEqual(['p1 3', 'p2 3', 'fig 4', 'fig 4', 'p3 4']);
  expect(match(print(['Before. After. Later.', 3], ['Figure 1', 3], ['A lake', 3])).differs).toBeUndefined();
});

test('a figure is not left out, nor two pages late, nor before its text', () => {
  expect(match(print(['Before. After. Later.', 3])).differs?.piece?.block).toBe('fig');
  expect(match(print(['Before. After.', 3], ['Later.', 5], ['Figure 1 A lake', 5])).differs?.piece?.block).toBe('fig');
  expect(match(print(['Figure 1 A lake', 3], ['Before. After. Later.', 3])).differs?.piece?.block).toBe('p1');
});

test('nothing else may change places', () => {
  const { differs } = match(print(['Before.', 3], ['Figure 1 A lake', 3], ['Later.', 3], ['After.', 3]));
  expect(differs).toMatchObject({ wanted: 'After.', instead: 'Later.After.' });
});
