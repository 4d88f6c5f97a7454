import { describe, expect, test } from 'vitest';
import { createDiskHost, createMemoryHost } from '../../scripts/host/index.ts';

const module = new URL('thread-work.ts', import.meta.url);
type In = { readonly value: number };
type Out = { readonly value: number; readonly made: number };

describe.each([
  ['the disk', createDiskHost()],
  ['memory', createMemoryHost({})],
])('threads of a host of %s', (name, host) => {
  test('answer each input in its place, keep what they were made of, and run again', async () => {
    const threads = host.startThreads<In, Out>(module, { factor: 3 });
    const values = Array.from({ length: 12 }, (_, value) => ({ value }));
    expect((await threads.run(values)).map(({ value }) => value)).toEqual(values.map(({ value }) => value * 3));
    const [again] = await threads.run([{ value: 5 }]);
    expect(again?.value).toBe(15);
    expect(again?.made).toBeGreaterThan(1);
    expect(await threads.run([])).toEqual([]);
    await threads.close();
  });
  test('throw what the work throws', async () => {
    const threads = host.startThreads<In, Out>(module, { factor: 3 });
    await expect(threads.run([{ value: 1 }, { value: 13 }])).rejects.toThrow('thirteen');
    await threads.close();
  });
  test.skipIf(name === 'memory')('tell where one has ended without an answer', async () => {
    const threads = host.startThreads<In, Out>(module, { factor: 3 });
    await expect(threads.run([{ value: 14 }])).rejects.toThrow('A thread ended with 3');
    await threads.close();
  });
});
