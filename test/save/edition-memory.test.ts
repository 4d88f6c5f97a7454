import { expect, test } from 'vitest';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { openMemory } from '../../scripts/save/edition-memory.ts';

const path = '/out/.cache/en-docx.json';
const open = (host: ReturnType<typeof createMemoryHost>, more: { readonly press?: string; readonly isFresh?: boolean } = {}) =>
  openMemory('en docx', { folder: '/out', press: 'p1', isFresh: false, ...more }, host);
const keysIn = (host: ReturnType<typeof createMemoryHost>): string[] =>
  Object.keys(JSON.parse(new TextDecoder().decode(host.tree.get(path))).results);

test('what a run used is there for the next, and what it did not use is gone after it', async () => {
  const host = createMemoryHost({});
  const first = await open(host);
  first.memory.set('b', { pages: 2 });
  first.memory.set('a', 1);
  expect(first.memory.get('b')).toEqual({ pages: 2 });
  await first.keep();
  const second = await open(host);
  expect(second.memory.get('b')).toEqual({ pages: 2 });
  expect(second.memory.get('none')).toBeUndefined();
  second.memory.set('c', 3);
  await second.keep();
  expect(keysIn(host)).toEqual(['b', 'c']);
});
test('another press remembers nothing, nor one that writes all anew', async () => {
  const host = createMemoryHost({ [path]: JSON.stringify({ press: 'p1', results: { a: 1 } }) });
  expect((await open(host)).memory.get('a')).toBe(1);
  expect((await open(host, { press: 'p2' })).memory.get('a')).toBeUndefined();
  expect((await open(host, { isFresh: true })).memory.get('a')).toBeUndefined();
});
test('a file that is something else is as if it were not there, and a run that used nothing writes none', async () => {
  for (const text of ['', 'null', '[]', '{"press":"p1"}', '{"press":"p1","results":[]}']) {
    const host = createMemoryHost({ [path]: text });
    const { memory, keep } = await open(host);
    expect(memory.get('a')).toBeUndefined();
    await keep();
    expect(new TextDecoder().decode(host.tree.get(path))).toBe(text);
  }
});
test('names from a file are no names of objects', async () => {
  const host = createMemoryHost({ [path]: '{"press":"p1","results":{"__proto__":{"a":1}}}' });
  const { memory } = await open(host);
  expect(memory.get('a')).toBeUndefined();
  expect(memory.get('toString')).toBeUndefined();
});
