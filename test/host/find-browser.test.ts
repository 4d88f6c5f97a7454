import { describe, expect, test } from 'vitest';
import { type BrowserSources, findBrowser } from '../../scripts/host/find-browser.ts';

const embedded = { executable: '/cache/chromium', libraries: '/cache/lib' };

function sources(given: Partial<BrowserSources> & { readonly executables?: readonly string[] }): BrowserSources {
  return {
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    arch: 'x64',
    isExecutable: async (path) => (given.executables ?? []).includes(path),
    embedded: async () => undefined,
    cached: async () => [],
    ...given,
  };
}

describe('the order of looking for a browser', () => {
  const all = ['/my/chrome', '/usr/bin/chromium', '/home/.cache/chrome'];
  const rest = { executables: all, embedded: async () => embedded, cached: async () => ['/home/.cache/chrome'] };

  test('1. the one that is named', async () => {
    const found = await findBrowser(sources({ ...rest, environment: { PUPPETEER_EXECUTABLE_PATH: '/my/chrome' } }));
    expect(found).toEqual({ executable: '/my/chrome', origin: 'PUPPETEER_EXECUTABLE_PATH' });
  });
  test('a named one that cannot be run is an error, not a reason to take another', async () => {
    const looking = findBrowser(sources({ ...rest, environment: { PUPPETEER_EXECUTABLE_PATH: '/gone' } }));
    await expect(looking).rejects.toMatchObject({ code: 'host/no-browser', message: expect.stringContaining('/gone') });
  });
  test('2. the embedded one, with its libraries', async () => {
    expect(await findBrowser(sources(rest))).toEqual({ ...embedded, origin: 'embedded' });
  });
  test('3. an installed one, where the embedded one is of no use', async () => {
    const found = await findBrowser(sources({ ...rest, embedded: async () => undefined }));
    expect(found).toEqual({ executable: '/usr/bin/chromium', origin: 'installed' });
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findBrowser(sources({ ...rest, platform: 'darwin', arch: 'arm64', executables: [mac] }))).toMatchObject({
      executable: mac,
    });
  });
  test('4. one of Puppeteer’s cache that is really there', async () => {
    const found = await findBrowser(sources({ executables: ['/b/chrome'], cached: async () => ['/a/chrome', '/b/chrome'] }));
    expect(found).toEqual({ executable: '/b/chrome', origin: 'Puppeteer’s cache' });
  });
  test('5. else the machine’s fault, with remedies', async () => {
    await expect(findBrowser(sources({}))).rejects.toMatchObject({
      code: 'host/no-browser',
      hint: expect.stringMatching(/PUPPETEER_EXECUTABLE_PATH.*npm ci.*npx/s),
    });
  });
});
