import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { type Built, buildBook } from '../../scripts/pipeline.ts';
import type { Step } from '../../scripts/stage.ts';

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const source = new URL('../books/three-languages', import.meta.url).pathname;
let folder = '';
let book = '';
let first: Built;
let firstSteps: Step[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-test-'));
  book = join(folder, 'book');
  await cp(source, book, { recursive: true });
  ({ built: first, steps: firstSteps } = await build('one'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(
  output: string,
  more: Partial<Parameters<typeof buildBook>[0]> = {},
  environment: Readonly<Record<string, string>> = {},
) {
  const host = createDiskHost({ ...process.env, SOURCE_DATE_EPOCH: undefined, ...environment });
  const steps: Step[] = [];
  try {
    const built = await buildBook(
      { book, output: join(folder, output), press, strict: false, jobs: 2, cache: true, ...more },
      { host, watch: (step) => steps.push(step) },
    );
    return { built, steps };
  } finally {
    await host.close();
  }
}

/** SHA-256 of every edition's files by path; what the press remembers for itself is left out. */
function hashes(output: string): Record<string, string> {
  const root = join(folder, output);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith('.cache'));
  return Object.fromEntries(
    paths.sort().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    ]),
  );
}

describe('a book in three languages and four formats', () => {
  test('builds whole, without a finding', () => {
    expect(first.findings).toEqual([]);
    expect(first.missing).toEqual([]);
    expect(first.editions).toHaveLength(12);
  });

  test('manifest.json lists every edition with its size and hash', () => {
    const { artifacts } = JSON.parse(readFileSync(join(folder, 'one/manifest.json'), 'utf8'));
    expect(artifacts.map(({ language, format }: { language: string; format: string }) => `${language} ${format}`)).toEqual(
      ['en', 'fr', 'nl'].flatMap((language) => ['pdf', 'epub', 'docx', 'web'].map((format) => `${language} ${format}`)),
    );
    const listed = artifacts.flatMap((artifact: { files?: object[] }) => artifact.files ?? [artifact]) as {
      path: string;
      bytes: number;
      sha256: string;
    }[];
    const there = hashes('one');
    for (const { path, bytes, sha256 } of listed) {
      expect(there[path], path).toBe(sha256);
      expect(readFileSync(join(folder, 'one', path)).byteLength, path).toBe(bytes);
    }
    const unlisted = Object.keys(there).filter((path) => !listed.some((file) => file.path === path));
    expect(unlisted).toEqual(['manifest.json', 'report.json']);
  });

  test('a second build elsewhere, in another time zone and without cache, gives the same bytes', async () => {
    await build('two', { cache: false, jobs: 1 }, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' });
    expect(hashes('two')).toEqual(hashes('one'));
  });

  test('a warm build writes nothing anew and leaves the same bytes', async () => {
    const before = hashes('one');
    const { built, steps } = await build('one');
    expect(steps.filter(({ stage, cached }) => stage === 'write' && cached === true)).toHaveLength(12);
    expect(steps.some(({ stage }) => stage === 'inspect')).toBe(false);
    expect(built.missing).toEqual([]);
    expect(hashes('one')).toEqual(before);
    expect(firstSteps.filter(({ stage, state }) => stage === 'write' && state === 'finished')).toHaveLength(12);
  });

  test('a Word edition of which one section has changed has the bytes that it has without memory', async () => {
    await cp(join(folder, 'book'), join(folder, 'changed'), { recursive: true });
    await cp(join(folder, 'one'), join(folder, 'warm'), { recursive: true });
    const path = join(folder, 'changed/en/01-steps.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nOne paragraph more at the end of the chapter.\n`);
    const docx = { book: join(folder, 'changed'), formats: ['docx'] as const };
    await build('warm', docx);
    await build('cold', { ...docx, cache: false });
    const file = 'docx/small-book-en.docx';
    expect(hashes('warm')[file]).toBe(hashes('cold')[file]);
    expect(hashes('warm')[file]).not.toBe(hashes('one')[file]);
    const remembered = (output: string): string[] =>
      Object.keys(JSON.parse(readFileSync(join(folder, output, '.cache/en-docx.json'), 'utf8')).results);
    expect(remembered('warm')).toEqual(remembered('cold'));
    expect(remembered('one').filter((key) => remembered('warm').includes(key)).length).toBeGreaterThan(10);
  });

  test('SOURCE_DATE_EPOCH is the time of every file', async () => {
    await build('dated', { languages: ['en'], formats: ['epub'] }, { SOURCE_DATE_EPOCH: '1000000000' });
    const epub = readFileSync(join(folder, 'dated/epub/small-book-en.epub'));
    expect(epub.equals(readFileSync(join(folder, 'one/epub/small-book-en.epub')))).toBe(false);
  });
});

describe('the last good edition', () => {
  const faults: Readonly<Record<string, { readonly change: (path: string) => void; readonly code: string }>> = {
    'a wrong reference': { code: 'reference/unknown-target', change: append('en/foreword.md', '\nSee [](#nowhere).\n') },
    'an unknown key': { code: 'settings/unknown-key', change: append('book.yaml', 'colour: red\n') },
    'a missing image': { code: 'file/missing', change: append('en/foreword.md', '\n![x](../images/none.png)\n') },
    'a duplicate id': { code: 'reference/duplicate-id', change: append('en/foreword.md', '\n## Again {#ch-steps}\n\nText.\n') },
    'a raw script': { code: 'syntax/raw-html', change: append('en/foreword.md', '\nText <script>alert(1)</script> text.\n') },
    'an unclosed directive': { code: 'syntax/unclosed-directive', change: append('en/foreword.md', '\n:::note\nText.\n') },
    'an image path that leaves the manuscript': {
      code: 'file/outside-manuscript',
      change: append('en/foreword.md', '\n![x](../../../secret.png)\n'),
    },
    'a file that is not UTF-8': {
      code: 'file/not-utf8',
      change: (path) =>
        writeFileSync(join(path, 'en/foreword.md'), Buffer.concat([readFileSync(join(path, 'en/foreword.md')), Buffer.from([0xe9, 0x0a])])),
    },
  };
  test.each(Object.entries(faults))('stays as it is after %s, which gives one exact finding', async (_name, { change, code }) => {
    const broken = join(folder, `broken-${code.replace('/', '-')}`);
    await cp(source, broken, { recursive: true });
    const before = hashes('one');
    change(broken);
    const { built } = await build('one', { book: broken, languages: ['en'] });
    expect(built.findings.map((finding) => finding.code)).toEqual([code]);
    const [finding] = built.findings;
    expect(finding?.severity).toBe('error');
    expect(finding?.hint).toMatch(/\S/);
    // Of two equal ids the later one is told.
    const file = code === 'reference/duplicate-id' ? 'en/01-steps.md' : 'en/foreword.md';
    expect(finding?.place?.file).toBe(code.startsWith('settings') ? 'book.yaml' : file);
    expect(built.editions).toEqual([]);
    expect(hashes('one')).toEqual(before);
  });
  function append(file: string, text: string): (path: string) => void {
    return (path) => writeFileSync(join(path, file), readFileSync(join(path, file), 'utf8') + text);
  }
});
