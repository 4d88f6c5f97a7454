import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { bookEdition, pagedEdition } from '../inspect/epub/mutants/sound-books.ts';
import { bytesOf } from '../write/epub/open-book.ts';
import { type AceResult, runAce } from './ace.ts';
import { type EpubcheckResult, javaVersion, runEpubcheck } from './epubcheck.ts';
import { epubcheckTs } from './epubcheck-ts.ts';

const names = [
  'sample en',
  'sample fr',
  'sample nl',
  'right-to-left ar',
  'three-languages en',
  'three-languages fr',
  'three-languages nl',
] as const;
/** Shown to each validator too, to see that it sees. */
const broken = 'broken';
const books = new Map<string, Uint8Array>();
const folder = mkdtempSync(join(tmpdir(), 'epubs-'));
const fileOf = (name: string): string => join(folder, `${name.replaceAll(' ', '-')}.epub`);

beforeAll(async () => {
  for (const name of names) {
    const [book = '', language = ''] = name.split(' ');
    const edition = book === 'sample' ? pagedEdition(language as 'en') : await bookEdition(book, language);
    books.set(name, await bytesOf(edition));
  }
  books.set(broken, withoutLanguage(books.get(names[0]) ?? new Uint8Array()));
  for (const [name, bytes] of books) writeFileSync(fileOf(name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** No language, a cell where none may be, and the first landmark for a page of the index. */
function withoutLanguage(book: Uint8Array): Uint8Array {
  const { mimetype = new Uint8Array(), ...files } = unzipSync(book);
  const path = 'OEBPS/counselling.xhtml';
  const text = strFromU8(files[path] ?? new Uint8Array())
    .replace(' lang="en-GB" xml:lang="en-GB"', '')
    .replace('<h2 ', '<p align="left"><a href="#none"> </a></p><h2 ');
  const zippable: Zippable = { mimetype: [mimetype, { level: 0 }], ...files, [path]: strToU8(text) };
  return zipSync(zippable);
}

describe('epubcheck-ts finds no fault', () => {
  test.each(names)('%s', async (name) => expect(await epubcheckTs(books.get(name) ?? new Uint8Array())).toEqual([]));
  test('but sees those of a broken book', async () => expect(await epubcheckTs(books.get(broken) ?? new Uint8Array())).not.toEqual([]));
});

const java = javaVersion();
if (java === undefined) console.warn('ABSENT: Java is not installed, so the sample books were not shown to EPUBCheck, only to its port.');
describe.skipIf(java === undefined)(`EPUBCheck 5.1.0 finds no fault${java === undefined ? ' (ABSENT: Java is not installed)' : ''}`, () => {
  const results = new Map<string, EpubcheckResult>();
  beforeAll(() => {
    for (const result of runEpubcheck([...books.keys()].map(fileOf))) results.set(result.book, result);
  });
  test.each(names)('%s', (name) => {
    const result = results.get(fileOf(name));
    expect(result?.faults).toEqual([]);
    expect(result?.usages).toEqual([]);
  });
  test('but sees those of a broken book', () =>
    expect(results.get(fileOf(broken))?.faults.join('\n')).toMatch(/ERROR RSC-005[\s\S]*ERROR RSC-012/));
});

const host = createDiskHost();
const browser = process.env.CI === undefined ? undefined : await host.browser().catch(() => undefined);
if (process.env.CI !== undefined && browser === undefined)
  console.warn('ABSENT: no browser was found, so the sample books were not shown to Ace.');
afterAll(() => host.close());
const why = process.env.CI === undefined ? ' (skipped: it takes a minute; set CI=1)' : ' (ABSENT: no browser was found)';
describe.skipIf(browser === undefined)(`Ace 1.4.6 finds no violation${browser === undefined ? why : ''}`, () => {
  const shown = async (name: string): Promise<AceResult | undefined> => (browser ? (await runAce([fileOf(name)], browser))[0] : undefined);
  test.each(names)('%s', async (name) => expect(await shown(name)).toEqual({ book: fileOf(name), outcome: 'pass', violations: [] }));
  test('but sees those of a broken book', async () => {
    const result = await shown(broken);
    expect(result?.outcome).toBe('fail');
    expect(result?.violations.join('\n')).toMatch(/html-has-lang[\s\S]*link-name/);
  });
});
