import { describe, expect, test } from 'vitest';
import { editionSum } from '../../scripts/release/edition-sum.ts';
import { parsePlaces, placesText } from '../../scripts/release/places-file.ts';

const block = {
  block: 'u-1',
  anchor: 'tbl-a',
  section: 'ch-a',
  title: 'A “title”',
  pdf: [{ profile: 'print', page: 'iv' }],
  web: 'ch-a.html#tbl-a',
} as const;
const places = { edition: '1', languages: new Map([['en', [block, { block: 'u-2', section: 'ch-a', title: '', pdf: [] }]]]) };

describe('places of blocks', () => {
  test('come back from their JSON, a line a block', () => {
    const text = placesText(places);
    expect(parsePlaces(text)).toEqual(places);
    expect(text.split('\n').filter((line) => line.includes('"block"'))).toHaveLength(2);
  });
  test.each([
    ['no JSON', '{'],
    ['another version', placesText(places).replace('"schemaVersion": 1', '"schemaVersion": 2')],
    ['an address that leads elsewhere', placesText(places).replace('ch-a.html#tbl-a', 'https://example.org/#a')],
    ['a script for an address', placesText(places).replace('ch-a.html#tbl-a', 'javascript:a.html#b')],
    ['an unknown field', placesText(places).replace('"anchor"', '"evil"')],
  ])('are none: %s', (_what, text) => {
    expect(parsePlaces(text)).toBeUndefined();
  });
});

describe('the sum of an edition', () => {
  const files = [
    { path: 'web/en/index.html', sha256: 'a' },
    { path: 'web/en/b.html', sha256: 'b' },
  ];
  const site = { path: 'web/en/index.html', sha256: 'a', files };
  test('is its own of one file; of a site that of all its files, in whatever order and folder', () => {
    expect(editionSum({ path: 'a.pdf', sha256: 'f' })).toBe('f');
    const elsewhere = [...files].reverse().map(({ path, sha256 }) => ({ path: path.slice('web/en/'.length), sha256 }));
    expect(editionSum({ path: 'index.html', sha256: '', files: elsewhere })).toBe(editionSum(site));
  });
  test('is another where a page is another', () => {
    expect(editionSum({ ...site, files: files.map((file, at) => (at === 1 ? { ...file, sha256: 'c' } : file)) })).not.toBe(
      editionSum(site),
    );
  });
});
