import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDiskHost, createMemoryHost, doctor } from '../../scripts/host/index.ts';
import { unpackChromium } from '../../scripts/host/unpack-chromium.ts';

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the embedded Chromium', () => {
  test('two at a time unpack one, whole, and the next takes it as it is', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'chromium-test-'));
    try {
      const [a, b] = await Promise.all([unpackChromium({ HANDBOOK_CACHE: cache }), unpackChromium({ HANDBOOK_CACHE: cache })]);
      expect(a).toEqual(b);
      expect(await readdir(cache)).toHaveLength(1);
      expect(await readdir(a?.libraries ?? '')).toContain('libnss3.so');
      expect(await readdir(join(a?.fontConfig ?? '', '..', 'fonts', 'Open_Sans'))).toHaveLength(3);
      expect(await unpackChromium({ HANDBOOK_CACHE: cache })).toEqual(a);
      await chmod(cache, 0o777);
      expect((await unpackChromium({ HANDBOOK_CACHE: cache }))?.executable.startsWith(cache)).toBe(false);
    } finally {
      await rm(cache, { recursive: true, force: true });
    }
  });
});

test('the browser is started once and shared, and the doctor names it', async () => {
  const host = createDiskHost();
  try {
    const [one, other] = await Promise.all([host.browser(), host.browser()]);
    expect(one).toBe(other);
    const findings = await doctor(host);
    expect(findings.map(({ name }) => name)).toEqual(expect.arrayContaining(['Node', 'Browser', 'Fonts']));
    expect(findings.find(({ name }) => name === 'Browser')).toMatchObject({ state: 'ok', detail: expect.stringMatching(/Chrome/) });
    for (const { state, remedy } of findings) if (state !== 'ok') expect(remedy).toBeTruthy();
  } finally {
    await host.close();
  }
});

test('a browser that does not start is the machine’s fault, in words', async () => {
  const host = createDiskHost({ PUPPETEER_EXECUTABLE_PATH: '/bin/false' });
  await expect(host.browser()).rejects.toMatchObject({ code: 'host/browser-failed', hint: expect.stringContaining('doctor') });
  await host.close();
});

test('the host in memory reads what it was given and the press’s own files, and has no browser', async () => {
  const host = createMemoryHost({ '/book/en/a.md': 'text', '/book/b.md': 'x' });
  expect(new TextDecoder().decode(await host.files.read('/book/en/a.md'))).toBe('text');
  expect(await host.files.list('/book')).toEqual(['b.md', 'en/a.md']);
  await host.files.replaceFolder('/out', [{ path: 'x', bytes: new Uint8Array([1]) }]);
  expect([...host.tree.keys()]).toContain('/out/x');
  expect((await host.files.readTemplate('html/book.css')).length).toBeGreaterThan(0);
  await expect(host.browser()).rejects.toMatchObject({ code: 'host/no-browser' });
});
