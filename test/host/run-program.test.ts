import { afterAll, describe, expect, test } from 'vitest';
import { createDiskHost, createMemoryHost } from '../../scripts/host/index.ts';

const host = createDiskHost({ PATH: process.env.PATH, GIT_DIR: '/elsewhere', TZ: 'Asia/Tokyo' });
afterAll(() => host.close());
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const node = async (script: string, options?: Parameters<typeof host.run>[2]) => host.run(process.execPath, ['-e', script], options);

describe('programs of this machine', () => {
  test('give their output as bytes, their errors as text, and their exit code', async () => {
    const result = await node('process.stdout.write(Buffer.from([0, 255])); console.error("no"); process.exitCode = 3');
    expect([...(result?.out ?? [])]).toEqual([0, 255]);
    expect(result).toMatchObject({ errors: 'no\n', code: 3 });
  });
  test('read what they are given', async () => {
    const input = new TextEncoder().encode('words');
    expect(text((await node('process.stdin.pipe(process.stdout)', { input }))?.out)).toBe('words');
  });
  test('know neither the time zone nor the repository of who calls', async () => {
    const result = await node('console.log(process.env.TZ, process.env.LC_ALL, process.env.GIT_DIR)');
    expect(text(result?.out).trim()).toBe('UTC C undefined');
  });
  test('are no shell', async () => {
    const result = await host.run(process.execPath, ['-p', 'process.argv[1]', '$(id); `id`']);
    expect(text(result?.out).trim()).toBe('$(id); `id`');
  });
  test('that are not there give nothing', async () => {
    expect(await host.run('no-such-program-here', [])).toBeUndefined();
  });
  test('that do not end are stopped', async () => {
    await expect(node('setInterval(() => {}, 1000)', { timeoutMs: 300 })).rejects.toMatchObject({ code: 'host/program-timed-out' });
  });
});

test('a host in memory has the programs that it is given', async () => {
  const memory = createMemoryHost(
    {},
    {},
    { echo: async (args) => ({ code: 0, out: new TextEncoder().encode(args.join(' ')), errors: '' }) },
  );
  expect(text((await memory.run('echo', ['a', 'b']))?.out)).toBe('a b');
  expect(await memory.run('other', [])).toBeUndefined();
});
