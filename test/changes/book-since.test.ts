import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveSince } from '../../scripts/book-since.ts';
import { changedBlocks } from '../../scripts/changes/changed-blocks.ts';
import { createDiskHost, createMemoryHost } from '../../scripts/host/index.ts';
import type { Book } from '../../scripts/model/book.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { baseBook } from '../cases/base-book.ts';

const host = createDiskHost({ PATH: process.env.PATH, HOME: '/nonexistent' });
const hasGit = (await host.run('git', ['--version'])) !== undefined;
if (!hasGit) console.warn('SKIPPED: git is not installed, so earlier states of a book are not tested.');
let root = '';
let book = '';

async function git(...args: readonly string[]): Promise<void> {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];
  const result = await host.run('git', ['-C', root, ...who, ...args]);
  if (result?.code !== 0) throw new Error(`git ${args.join(' ')}: ${result?.errors}`);
}
const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(book, path)), { recursive: true });
  writeFileSync(join(book, path), content);
};
async function bookNow(): Promise<Book> {
  const { books } = await checkBook({ book, strict: false }, { host, watch: () => {} });
  if (!books[0]) throw new Error('There is no book.');
  return books[0];
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'handbook-since-'));
  book = join(root, 'some folder/manuscript');
  for (const [path, content] of Object.entries(baseBook)) write(path, content);
  write('en/01.md', '# Chapter {#ch-one}\n\nOld words.\n\n![dot](../images/dot.png)\n\nTo be taken out.\n');
  if (!hasGit) return;
  await git('init', '-q');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'one');
  await git('tag', 'v1.0');
  await cp(book, join(root, 'earlier'), { recursive: true });
  write('en/01.md', '# Chapter {#ch-one}\n\nNew words.\n\n![dot](../images/dot.png)\n');
});
afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true, force: true });
});

describe.skipIf(!hasGit)('a book as it was', () => {
  test.each([
    ['at a tag', () => ({ ref: 'v1.0' })],
    ['at a commit by its way', () => ({ ref: 'HEAD~0' })],
    ['in a folder', () => ({ folder: join(root, 'earlier') })],
  ])('%s', async (_name, since) => {
    const earlier = await resolveSince(since(), book, host);
    const old = await earlier?.book('en');
    expect(old?.assets.get('images/dot.png')?.widthPx).toBe(1);
    const now = await bookNow();
    const { blocks, deleted } = changedBlocks(old, now);
    // Without stored ids, other words are another block.
    expect([...blocks.values()]).toEqual(['new']);
    expect(deleted.map(({ text }) => text)).toEqual(['Old words.', 'To be taken out.']);
    expect(await earlier?.book('fr')).toBeUndefined();
    // With those of now, it is the same block that says something else.
    const lent = changedBlocks(await earlier?.book('en', now), now);
    expect([...lent.blocks.values()]).toEqual(['changed']);
    expect(lent.deleted.map(({ text }) => text)).toEqual(['To be taken out.']);
  });
  test.each(['v9.9', '--output=/tmp/x', 'v1.0..HEAD', 'HEAD:secret', '-h', 'a b', '', 'v1.0\n'])('is none at %j', async (ref) => {
    expect(await resolveSince({ ref }, book, host)).toBeUndefined();
  });
  test('is none where the manuscript was not there yet', async () => {
    const elsewhere = join(root, 'new place');
    await cp(book, elsewhere, { recursive: true });
    expect(await resolveSince({ ref: 'v1.0' }, elsewhere, host)).toBeUndefined();
  });
  test('outside of a repository is a fault of the machine', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'handbook-outside-'));
    await expect(resolveSince({ ref: 'main' }, outside, host)).rejects.toMatchObject({ code: 'host/no-repository' });
    rmSync(outside, { recursive: true });
  });
});

test('without git, earlier states can only be folders', async () => {
  const memory = createMemoryHost(Object.fromEntries(Object.entries(baseBook).map(([path, content]) => [`/old/${path}`, content])));
  await expect(resolveSince({ ref: 'main' }, '/book', memory)).rejects.toMatchObject({ code: 'host/no-git' });
  expect(await (await resolveSince({ folder: '/old' }, '/book', memory))?.book('en')).toBeDefined();
});
