import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverSvg } from '../../../scripts/write/epub/cover.ts';
import { sampleEdition } from '../../sample-edition.ts';

const template = readFileSync(new URL('../../../templates/epub/cover.svg', import.meta.url), 'utf8');
const { info } = sampleEdition('epub');
const texts = (svg: string) =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', words = '']) => ({ attributes, words }));

test('the cover says title, subtitle, authors and publisher', () => {
  expect(texts(coverSvg(template, info)).map(({ words }) => words)).toEqual(
    ['Going home', 'A small handbook &amp; its parts', 'Anna de Vries', 'The House'].map((words) => words.replace('&amp;', '&#x26;')),
  );
});

test('a line of wide letters is broken before it runs into the edge', () => {
  const titleOf = (title: string) => texts(coverSvg(template, { ...info, title, subtitle: '' })).map(({ words }) => words);
  expect(titleOf('The way home').slice(0, 2)).toEqual(['The way', 'home']);
  expect(titleOf('The bay area')[0]).toBe('The bay area');
});

test('read from right to left, its words stand at the right and its artwork is mirrored', () => {
  const [usual, mirrored] = [coverSvg(template, info), coverSvg(template, { ...info, direction: 'rtl' })];
  expect(texts(mirrored)).toHaveLength(texts(usual).length);
  for (const { attributes } of texts(mirrored))
    expect(attributes).toMatch(/x="14[45]\d".*text-anchor="end"|text-anchor="end".*x="14[45]\d"/);
  expect(usual).not.toContain('scale(-1 1)');
  expect(mirrored.match(/<g transform="translate\(1600 0\) scale\(-1 1\)">/g)?.length).toBe(usual.match(/<(?:rect|path|circle)/g)?.length);
});
