import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';

const host = createDiskHost({});
const { files } = host;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'host-test-'));
});
afterAll(async () => {
  await host.close();
  await rm(root, { recursive: true, force: true });
});

describe('write', () => {
  test('makes folders, replaces what was there and leaves no draft', async () => {
    const path = join(root, 'a', 'b', 'book.txt');
    await files.write(path, bytes('old'));
    await files.write(path, bytes('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(join(root, 'a', 'b'))).toEqual(['book.txt']);
  });

  test('says which path cannot be written, and leaves the folder clean', async () => {
    await writeFile(join(root, 'file'), 'x');
    await expect(files.write(join(root, 'file', 'below.txt'), bytes('x'))).rejects.toMatchObject({
      name: 'HostError',
      code: 'host/unwritable',
    });
    await mkdir(join(root, 'folder', 'taken'), { recursive: true });
    await expect(files.write(join(root, 'folder', 'taken'), bytes('x'))).rejects.toMatchObject({ code: 'host/unwritable' });
    expect(await readdir(join(root, 'folder'))).toEqual(['taken']);
  });
});

describe('replaceFolder', () => {
  test('puts a whole tree in the place of the old one', async () => {
    const site = join(root, 'web', 'en');
    await files.replaceFolder(site, [{ path: 'gone.html', bytes: bytes('gone') }]);
    await files.replaceFolder(site, [
      { path: 'index.html', bytes: bytes('home') },
      { path: 'assets/site.css', bytes: bytes('css') },
    ]);
    expect(await files.list(site)).toEqual(['assets/site.css', 'index.html']);
    expect(await readdir(join(root, 'web'))).toEqual(['en']);
  });

  test('keeps the old tree where the new one fails', async () => {
    const site = join(root, 'web', 'nl');
    await files.replaceFolder(site, [{ path: 'index.html', bytes: bytes('old') }]);
    const clash = [
      { path: 'a', bytes: bytes('file') },
      { path: 'a/b', bytes: bytes('below a file') },
    ];
    await expect(files.replaceFolder(site, clash)).rejects.toMatchObject({ code: 'host/unwritable' });
    await expect(files.replaceFolder(site, [{ path: '../escape.html', bytes: bytes('x') }])).rejects.toThrow();
    expect(await readFile(join(site, 'index.html'), 'utf8')).toBe('old');
    expect(existsSync(join(root, 'web', 'escape.html'))).toBe(false);
    expect((await readdir(join(root, 'web'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('isInside', () => {
  test('resolves links of both, and knows a folder from one whose name begins alike', async () => {
    await mkdir(join(root, 'manuscript', 'en'), { recursive: true });
    await mkdir(join(root, 'manuscript-other'), { recursive: true });
    await writeFile(join(root, 'manuscript', 'en', 'one.md'), 'x');
    await writeFile(join(root, 'manuscript-other', 'two.md'), 'x');
    await symlink(join(root, 'manuscript-other', 'two.md'), join(root, 'manuscript', 'en', 'link.md'));
    await symlink(join(root, 'manuscript'), join(root, 'door'));
    const inside = (path: string) => files.isInside(join(root, 'manuscript'), join(root, path));
    expect(await inside('manuscript/en/one.md')).toBe(true);
    expect(await inside('door/en/one.md')).toBe(true);
    expect(await inside('manuscript/en/link.md')).toBe(false);
    expect(await inside('manuscript-other/two.md')).toBe(false);
    expect(await inside('manuscript/../manuscript-other/two.md')).toBe(false);
    expect(await inside('manuscript/en/absent.md')).toBe(false);
  });
});

describe('reading', () => {
  test('templates stay below templates/, packages are found behind their exports', async () => {
    expect((await files.readTemplate('html/book.css')).length).toBeGreaterThan(100);
    await expect(files.readTemplate('../package.json')).rejects.toThrow('leads out');
    const font = await files.readPackageFile('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2');
    expect(new TextDecoder().decode(font.subarray(0, 4))).toBe('wOF2');
    await expect(files.readPackageFile('no-such-package/x')).rejects.toMatchObject({
      code: 'host/unreadable',
      hint: expect.stringContaining('npm ci'),
    });
  });

  test('an absent folder is empty, an absent file is a HostError', async () => {
    expect(await files.list(join(root, 'nowhere'))).toEqual([]);
    expect(await files.exists(join(root, 'nowhere'))).toBe(false);
    await expect(files.read(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'host/unreadable' });
  });

  test('the folders of a run are gone at its end', async () => {
    const own = createDiskHost({});
    const folder = await own.files.temporaryFolder();
    await own.files.write(join(folder, 'x'), bytes('x'));
    await own.close();
    expect(existsSync(folder)).toBe(false);
  });
});
