import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
