import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { runCommandOn } from '../commands/run-command.ts';

const host = createDiskHost({ PATH: process.env.PATH, PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH });
const folder = mkdtempSync(join(tmpdir(), 'handbook-release-'));
const [book, output, shelf, key, publicKey] = ['book', 'output', 'shelf', 'publisher.pem', 'publisher.pub'].map((name) =>
  join(folder, name),
) as [string, string, string, string, string];
const release = (...more: readonly string[]) =>
  runCommandOn(['release', '--book', book, '--output', output, '--shelf', shelf, '--quiet', ...more], host);
const verify = (path: string, ...more: readonly string[]) => runCommandOn(['verify', path, ...more], host);
const treeOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((each) => [each.slice(path.length + 1), readFileSync(each).toString('base64')]),
  );

beforeAll(async () => {
  await cp(new URL('../books/three-languages', import.meta.url).pathname, book, { recursive: true });
  const settings = readFileSync(join(book, 'book.yaml'), 'utf8');
  writeFileSync(
    join(book, 'book.yaml'),
    settings.replace('formats: [pdf, epub, docx, web]', 'formats: [epub, web]').replace('languages: [en, fr, nl]', 'languages: [en, fr]'),
  );
  const made = await runCommandOn(['release', '--new-key', key], host);
  writeFileSync(publicKey, made.out);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('handbook release', () => {
  test('a key is its owner’s alone and is never overwritten', async () => {
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(await runCommandOn(['release', '--new-key', key], host)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already'),
    });
  });
  test.each([
    ['no key', [], 'A release is signed'],
    ['a file that is no key', ['--key', new URL('./release.test.ts', import.meta.url).pathname], 'is no Ed25519 key'],
    ['a key that is not there', ['--key', '/nowhere.pem'], 'There is no key'],
  ])('refuses %s', async (_what, options, words) => {
    expect(await release(...options)).toMatchObject({ code: 2, err: expect.stringContaining(words) });
  });
  test('refuses a key that would be published', async () => {
    await cp(key, join(book, 'key.pem'));
    expect(await release('--key', join(book, 'key.pem'))).toMatchObject({ code: 2, err: expect.stringContaining('Move it') });
    rmSync(join(book, 'key.pem'));
  });
  test('writes the shelf, the same at every run, and it proves what it is', async () => {
    expect(await release('--key', key)).toMatchObject({ code: 0, out: expect.stringContaining('4 editions') });
    const first = treeOf(shelf);
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining([
        'SHA256SUMS',
        'manifest.json',
        'manifest.json.minisig',
        'metadata.json',
        'publisher.pub',
        'web/fr/index.html',
      ]),
    );
    expect((await release('--key', key)).code).toBe(0);
    expect(treeOf(shelf)).toEqual(first);
    expect(await verify(shelf, '--key', publicKey)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Every file is the one that the manifest names.'),
    });
    const manifest = JSON.parse(readFileSync(join(shelf, 'manifest.json'), 'utf8'));
    expect(
      manifest.editions.map(({ language, format, validators }: { language: string; format: string; validators: object[] }) => [
        language,
        format,
        validators,
      ]),
    ).toEqual(
      ['en', 'fr'].flatMap((language) =>
        ['epub', 'web'].map((format) => [
          language,
          format,
          [expect.objectContaining({ name: 'handbook inspect', result: 'passed', errors: 0 })],
        ]),
      ),
    );
  });
  test('releases nothing where the book has an error, and leaves the shelf as it was', async () => {
    const path = join(book, 'en/foreword.md');
    const text = readFileSync(path, 'utf8');
    const before = treeOf(shelf);
    writeFileSync(path, `${text}\nSee [](#nowhere).\n`);
    expect(await release('--key', key)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/reference\/unknown-target[\s\S]*Nothing is released/),
    });
    writeFileSync(path, text);
    expect(treeOf(shelf)).toEqual(before);
  });
});

describe('handbook verify', () => {
  const changed = async (change: (copy: string) => void): Promise<string> => {
    const copy = mkdtempSync(join(folder, 'copy-'));
    await cp(shelf, copy, { recursive: true });
    change(copy);
    return copy;
  };
  test.each<[string, (copy: string) => void, RegExp]>([
    [
      'one byte of a picture',
      (copy) => {
        const path = join(copy, 'web/en/assets/images/mark.svg');
        const bytes = readFileSync(path);
        bytes[10] = (bytes[10] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
      /Changed:\n {2}web\/en\/assets\/images\/mark\.svg\n$/,
    ],
    ['a page more', (copy) => writeFileSync(join(copy, 'web/en/evil.html'), 'x'), /Not of this shelf:\n {2}web\/en\/evil\.html\n$/],
    ['a page less', (copy) => rmSync(join(copy, 'web/en/index.html')), /Missing:\n {2}web\/en\/index\.html\n$/],
    [
      'a link for a page',
      (copy) => {
        rmSync(join(copy, 'web/en/index.html'));
        symlinkSync('/etc/hostname', join(copy, 'web/en/index.html'));
      },
      /Missing:\n {2}web\/en\/index\.html\n$/,
    ],
    ['the sums', (copy) => writeFileSync(join(copy, 'SHA256SUMS'), 'x'), /Changed:\n {2}SHA256SUMS\n$/],
    [
      'the manifest',
      (copy) =>
        writeFileSync(
          join(copy, 'manifest.json'),
          readFileSync(join(copy, 'manifest.json'), 'utf8').replace('"edition": "1"', '"edition": "2"'),
        ),
      /The signature does not fit the manifest/,
    ],
  ])('names %s', async (_what, change, words) => {
    expect(await verify(await changed(change), '--key', publicKey)).toMatchObject({ code: 1, out: expect.stringMatching(words) });
  });
  test('says of a file which edition it is, or that it is none', async () => {
    const epub = join(shelf, 'epub', readdirSync(join(shelf, 'epub')).find((name) => name.includes('-fr')) ?? '');
    expect(await verify(epub)).toMatchObject({
      code: 0,
      out: expect.stringContaining('is “Rentrer chez soi”, edition 1 of 2006-10-31, fr, EPUB.'),
    });
    const copy = await changed((at) => writeFileSync(epub.replace(shelf, at), 'x'));
    expect(await verify(epub.replace(shelf, copy))).toMatchObject({ code: 1, out: expect.stringContaining('is NOT “Rentrer chez soi”') });
    expect(await verify(publicKey, '--manifest', join(shelf, 'manifest.json'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('is no file of small-book'),
    });
    expect(await verify(publicKey)).toMatchObject({ code: 2, err: expect.stringContaining('name one with --manifest') });
    expect(await verify(join(folder, 'nothing'))).toMatchObject({ code: 2, err: expect.stringContaining('There is nothing') });
  });
  test('says what a key that is none is, and what a shelf without one is', async () => {
    expect(await verify(shelf, '--key', 'RWQ')).toMatchObject({ code: 2, err: expect.stringContaining('is no public key') });
    expect(await verify(shelf)).toMatchObject({ code: 0, out: expect.stringContaining('give the public key') });
    const unsigned = await changed((copy) => rmSync(join(copy, 'manifest.json.minisig')));
    expect(await verify(unsigned)).toMatchObject({ code: 0, out: expect.stringContaining('Nobody has signed') });
    expect(await verify(unsigned, '--key', publicKey)).toMatchObject({ code: 1, out: expect.stringContaining('Nobody has signed') });
  });
});
