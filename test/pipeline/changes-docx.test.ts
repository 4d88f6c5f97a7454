import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { type Built, buildBook } from '../../scripts/pipeline.ts';
import type { Step } from '../../scripts/stage.ts';
import { faultsOf } from '../docx-changes/compare-bytes.ts';
import { showChanges } from '../docx-changes/show-markup.ts';

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const source = new URL('../books/three-languages', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'handbook-changes-'));
const [earlier, book] = [join(folder, 'edition-1'), join(folder, 'book')];
const clean = 'docx/small-book-en.docx';
const changed = 'docx/small-book-en-changes.docx';
let built: Built;

async function build(output: string, more: Partial<Parameters<typeof buildBook>[0]> = {}) {
  const host = createDiskHost({ ...process.env, SOURCE_DATE_EPOCH: undefined });
  const steps: Step[] = [];
  const request = { book, output: join(folder, output), press, strict: false, jobs: 2, cache: true, formats: ['docx'] as const };
  try {
    return { built: await buildBook({ ...request, ...more }, { host, watch: (step) => steps.push(step) }), steps };
  } finally {
    await host.close();
  }
}
const bytesOf = (output: string, path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, output, path)));
const edit = (root: string, path: string, from: string, to: string): void => {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not say “${from}”.`);
  writeFileSync(file, text.replace(from, to));
};

beforeAll(async () => {
  await cp(source, earlier, { recursive: true });
  await cp(source, book, { recursive: true });
  await cp(source, join(folder, 'no-french'), { recursive: true });
  edit(join(folder, 'no-french'), 'book.yaml', 'languages: [en, fr, nl]', 'languages: [en, nl]');
  const text = readFileSync(join(book, 'en/foreword.md'), 'utf8');
  writeFileSync(join(book, 'en/foreword.md'), `${text}\nThis sentence is new.\n`);
  ({ built } = await build('one', { since: { folder: earlier } }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a DOCX of changes since an earlier edition', () => {
  test('stands beside the clean one of each language', () => {
    expect(built.findings.map(({ code, language }) => `${code} ${language}`)).toEqual([
      'translation/missing-block fr',
      'translation/missing-block nl',
    ]);
    expect(built.missing).toEqual([]);
    expect(built.editions.map(({ entry }) => entry.path)).toEqual(
      ['en', 'fr', 'nl'].flatMap((language) => [`docx/small-book-${language}.docx`, `docx/small-book-${language}-changes.docx`]),
    );
  });
  test('is told apart in the manifest', () => {
    const { artifacts } = JSON.parse(readFileSync(join(folder, 'one/manifest.json'), 'utf8'));
    const found = artifacts.filter(({ language }: { language: string }) => language === 'en');
    expect(found.map(({ path, changesSince }: { path: string; changesSince?: string }) => [path, changesSince])).toEqual([
      [clean, undefined],
      [changed, 'edition-1'],
    ]);
  });
  test('leads from the one text to the other, and shows what is new', async () => {
    await build('before', { book: earlier });
    const states = { before: bytesOf('before', clean), now: bytesOf('one', clean), changes: bytesOf('one', changed) };
    expect(faultsOf(states)).toEqual([]);
    const lines = showChanges(states.changes).filter((line) => /[{~]/.test(line));
    expect(lines).toEqual(['{+This sentence is new.+}¶']);
  });
  test('leaves the clean one as it is without', async () => {
    await build('clean');
    expect(Buffer.from(bytesOf('clean', clean)).equals(bytesOf('one', clean))).toBe(true);
    expect(existsSync(join(folder, 'clean', changed))).toBe(false);
  });
  test('has the same bytes again, and is not made twice', async () => {
    const before = bytesOf('one', changed);
    const warm = await build('one', { since: { folder: earlier } });
    expect(warm.steps.filter(({ stage, cached }) => stage === 'write' && cached === true)).toHaveLength(6);
    expect(warm.steps.some(({ stage }) => stage === 'inspect')).toBe(false);
    await build('two', { since: { folder: earlier }, cache: false, jobs: 1 });
    expect(Buffer.from(bytesOf('two', changed)).equals(before)).toBe(true);
  });
  test('is of the released text; drafts are of all other formats', async () => {
    edit(book, 'en/foreword.md', 'This sentence is new.', 'This sentence is new.\n\n:::only{profile=draft}\nFor ourselves.\n:::');
    await build('draft', { languages: ['en'], formats: ['docx', 'web'], since: { folder: earlier } });
    expect(showChanges(bytesOf('draft', changed)).join('\n')).not.toContain('For ourselves.');
    const pages = readFileSync(join(folder, 'draft/web/en/foreword.html'), 'utf8');
    expect(pages).toContain('For ourselves.');
    await build('asked', { languages: ['en'], profile: 'draft', since: { folder: earlier } });
    expect(showChanges(bytesOf('asked', changed)).join('\n')).toContain('{+For ourselves.+}');
  });
  test('is not made of a language that the earlier edition had not: settings/nothing-to-compare', async () => {
    const { built: found } = await build('young', { languages: ['fr'], since: { folder: join(folder, 'no-french') } });
    const ofTheRun = found.findings.filter(({ code }) => code !== 'translation/missing-block');
    expect(ofTheRun.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['settings/nothing-to-compare info']);
    expect(found.editions.map(({ entry }) => entry.path)).toEqual(['docx/small-book-fr.docx']);
    expect(found.missing).toEqual([]);
  });
});
