import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { editionSum } from '../../scripts/release/edition-sum.ts';
import { readXml } from '../../scripts/xml/read-xml.ts';
import { elementsIn } from '../../scripts/xml/xml-tree.ts';
import { runCommandOn } from '../commands/run-command.ts';

const host = createDiskHost({ PATH: process.env.PATH, PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH });
const folder = mkdtempSync(join(tmpdir(), 'handbook-editions-'));
const [book, first, second, results] = ['book', 'site/1', 'site/2', 'results.jsonl'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
  string,
];
const release = (shelf: string, ...more: readonly string[]) =>
  runCommandOn(['release', '--book', book, '--output', `${shelf}-output`, '--shelf', shelf, '--allow-unsigned', '--quiet', ...more], host);
const git = (...args: readonly string[]): void => {
  execFileSync('git', ['-C', book, '-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...args], { stdio: 'ignore' });
};
const change = (path: string, before: string | RegExp, after: string): void => {
  const text = readFileSync(join(book, path), 'utf8');
  writeFileSync(join(book, path), text.replace(before, after));
};
const json = (shelf: string, path: string) => JSON.parse(readFileSync(join(shelf, path), 'utf8'));
const errata = `- edition: '1'
  date: 2006-11-20
  block: tbl-grades
  text:
    en: In the first row, “checked” should read “checked twice”.
- edition: '2'
  date: 2006-12-10
  block: ch-steps
  text: { fr: Lire « un pas ». }
`;

beforeAll(async () => {
  await cp(new URL('../books/three-languages', import.meta.url).pathname, book, { recursive: true });
  change('book.yaml', /formats: .*/, 'formats: [pdf, web]');
  change('book.yaml', /languages: .*/, 'languages: [en, fr]');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Edition 1');
  expect((await release(first)).code).toBe(0);
  change('book.yaml', /edition: .*/, "edition: { number: '2', date: 2006-12-01 }");
  change('en/01-steps.md', 'A decision needs time', 'A good decision needs time');
  writeFileSync(join(book, 'errata.yaml'), errata);
  git('add', '-A');
  git('commit', '-qm', 'Edition 2');
}, 120_000);
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a second edition knows the first: versions, news since its commit, errata of both with their pages', async () => {
  expect(await release(second, '--previous', first, '--url', 'https://example.org/2/')).toMatchObject({ code: 0 });
  expect(json(second, 'web/versions.json')).toEqual({
    versions: [
      { edition: '2', href: './' },
      { edition: '1', href: '../../1/web/' },
    ],
  });
  const places = json(first, 'places.json').languages.en.find(({ anchor }: { anchor?: string }) => anchor === 'tbl-grades');
  expect(places).toMatchObject({ pdf: [{ profile: 'screen', page: expect.stringMatching(/^\d+$/) }], web: 'ch-steps.html#tbl-grades' });
  expect(json(second, 'errata.json').errata).toEqual([
    expect.objectContaining({ language: 'en', edition: '1', block: 'tbl-grades', places }),
    expect.objectContaining({
      language: 'fr',
      edition: '2',
      text: 'Lire « un pas ».',
      places: expect.objectContaining({ section: 'ch-steps' }),
    }),
  ]);
  const page = readFileSync(join(second, 'download/en.html'), 'utf8');
  expect(page).toContain('From Edition 1 to Edition 2');
  expect(page).toContain('<a href="../../1/web/en/ch-steps.html#tbl-grades">');
  expect(readFileSync(join(second, 'changes/en.html'), 'utf8')).toMatch(/<ins>(?:<span[^>]*>[^<]*<\/span>)?good<\/ins>/);
  const entries = elementsIn(readXml(readFileSync(join(second, 'atom.xml'), 'utf8')), 'entry');
  expect(entries).toHaveLength(4);
  expect(await runCommandOn(['verify', second], host)).toMatchObject({ code: 0 });
}, 60_000);

test.each<[string, () => readonly string[] | Promise<readonly string[]>, RegExp]>([
  ['itself', () => ['--previous', second], /is where the new shelf will stand/],
  ['what is no shelf', () => ['--previous', book], /is no earlier shelf: there is no manifest\.json/],
  [
    'one of another book',
    () => changedShelf((text) => text.replace('"book": "small-book"', '"book": "lakes"'), 'manifest.json'),
    /is a shelf of “lakes”/,
  ],
  [
    'one whose places were changed',
    () => changedShelf((text) => text.replace('"page":"', '"page":"9'), 'places.json'),
    /is not the one of its manifest/,
  ],
  ['a state that is not there', () => ['--since', 'v9'], /no state “v9”/],
  ['results that are none', () => withResults('{'), /results\.jsonl:1: this is no JSON/],
  ['results without a sum', () => withResults('\n{"name":"V","errors":0,"warnings":0}'), /results\.jsonl:2: sha256/],
  ['no results', () => ['--results', join(folder, 'none')], /npm run validate/],
])('refuses %s', async (_what, options, words) => {
  const before = readFileSync(join(second, 'manifest.json'), 'utf8');
  expect(await release(second, ...(await options()))).toMatchObject({ code: 2, err: expect.stringMatching(words) });
  expect(readFileSync(join(second, 'manifest.json'), 'utf8')).toBe(before);
});

test('results of validators count for the very bytes that they speak of', async () => {
  const [pdf, web] = json(second, 'manifest.json').editions;
  const line = (sha256: string, name: string, errors: number): string => JSON.stringify({ sha256, name, errors, warnings: 0 });
  const own = [line(pdf.sha256, 'veraPDF', 0), line(editionSum(web), 'axe-core', 0), line('0'.repeat(64), 'EPUBCheck', 3)];
  expect(await release(second, ...withResults(own.join('\n')))).toMatchObject({ code: 0 });
  const named = json(second, 'manifest.json').editions.map(({ validators }: { validators: { name: string }[] }) =>
    validators.map(({ name }) => name).filter((name) => !/^(?:handbook|qpdf)/.test(name)),
  );
  expect(named).toEqual([['veraPDF'], ['axe-core'], [], []]);
  expect(await release(second, ...withResults(line(editionSum(web), 'axe-core', 1)))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/A validator failed\. web\/en\/index\.html: axe-core[\s\S]*Nothing is released/),
  });
}, 60_000);

function withResults(text: string): string[] {
  writeFileSync(results, text);
  return ['--results', results];
}
/** The first shelf with another file in it. */
async function changedShelf(edit: (text: string) => string, path: string): Promise<string[]> {
  const copy = mkdtempSync(join(folder, 'copy-'));
  await cp(first, copy, { recursive: true });
  writeFileSync(join(copy, path), edit(readFileSync(join(copy, path), 'utf8')));
  return ['--previous', copy];
}
