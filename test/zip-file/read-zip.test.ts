import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZip } from '../../scripts/zip-file/read-zip.ts';

const zeros = new Uint8Array(1_000_000);

test('files come in the order of the directory', () => {
  expect(readZip(zipSync({ b: strToU8('1'), a: strToU8('2') })).map(({ name }) => name)).toEqual(['b', 'a']);
});

test('a bomb is refused by the size that it names and by the size that it has', () => {
  const bomb = zipSync({ a: zeros });
  expect(() => readZip(bomb, { entries: 10, unpackedBytes: 100_000 })).toThrow(/more than is allowed/);
  const lying = bomb.slice();
  const at = lying.findIndex((_byte, from) => new DataView(lying.buffer).getUint32(Math.min(from, lying.length - 4), true) === 0x02014b50);
  new DataView(lying.buffer).setUint32(at + 24, 10, true);
  expect(() => readZip(lying, { entries: 10, unpackedBytes: 100_000 })).toThrow();
});

test('the room is that of all files together', () => {
  const three = zipSync({ a: zeros, b: zeros, c: zeros });
  expect(readZip(three, { entries: 3, unpackedBytes: 3_000_000 })).toHaveLength(3);
  expect(() => readZip(three, { entries: 3, unpackedBytes: 2_999_999 })).toThrow(/“c”/);
  expect(() => readZip(three, { entries: 2, unpackedBytes: 3_000_000 })).toThrow(/more than 2 files/);
});
