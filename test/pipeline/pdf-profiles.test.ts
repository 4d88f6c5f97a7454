import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { buildBook, checkBook } from '../../scripts/pipeline.ts';
import type { Step } from '../../scripts/stage.ts';
import { runCommandOn } from '../commands/run-command.ts';
import { openPdf } from '../write/pdf/open-pdf.ts';

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const source = new URL('../books/three-languages', import.meta.url).pathname;
const host = createDiskHost({ ...process.env, SOURCE_DATE_EPOCH: undefined });
let folder = '';
let book = '';
let output = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-profiles-'));
  [book, output] = [join(folder, 'book'), join(folder, 'output')];
  await cp(source, book, { recursive: true });
  writeFileSync(join(book, 'book.yaml'), `${readFileSync(join(book, 'book.yaml'), 'utf8')}\npdf: { profiles: [screen, print] }\n`);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

async function build(more: Partial<Parameters<typeof buildBook>[0]> = {}) {
  const steps: Step[] = [];
  const request = { book, output, press, languages: ['en'], strict: false, jobs: 2, cache: true, ...more };
  const built = await buildBook(request, { host, watch: (step) => steps.push(step) });
  return {
    built,
    written: steps.filter(({ stage, state, cached }) => stage === 'write' && state === 'finished' && !cached).map(({ edition }) => edition),
  };
}
const manifest = () =>
  (JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')).artifacts as { format: string; profile?: string; path: string }[]).map(
    ({ format, profile, path }) => [format, profile, path].filter(Boolean).join(' '),
  );

describe('several PDFs of a language', () => {
  test('are editions of their own, each with its file and its line in manifest.json', async () => {
    const { built, written } = await build({ formats: ['web', 'pdf'] });
    expect(built.findings).toEqual([]);
    expect(built.editions).toHaveLength(3);
    expect(written.sort()).toEqual(['en pdf', 'en pdf print', 'en web']);
    expect(manifest()).toEqual(['pdf screen pdf/small-book-en.pdf', 'pdf print pdf/small-book-en-print.pdf', 'web web/en/index.html']);
  });
  test('the site offers the one for screens', () => {
    const home = readFileSync(join(output, 'web/en/index.html'), 'utf8');
    expect([...home.matchAll(/href="([^"]*\.pdf)"/g)].map(([, href]) => href)).toEqual(['../../pdf/small-book-en.pdf']);
  });
  test('are found whole again one by one, with their pages', async () => {
    const { built, written } = await build({ formats: ['pdf'], pdfProfiles: ['print', 'archive'] });
    expect(written).toEqual(['en pdf archive']);
    expect(manifest().slice(0, 3)).toEqual([
      'pdf screen pdf/small-book-en.pdf',
      'pdf print pdf/small-book-en-print.pdf',
      'pdf archive pdf/small-book-en-archive.pdf',
    ]);
    const [print, archive] = built.editions;
    expect(print?.pages?.folios.get('ch-steps')).toBe('3');
    expect(print?.pages).toEqual(archive?.pages);
    rmSync(join(output, 'pdf/small-book-en-print.pdf'));
    expect((await build({ formats: ['pdf'] })).written).toEqual(['en pdf print']);
  });
});

describe('pages that have moved', () => {
  const compare = async () => {
    const steps: Step[] = [];
    const request = { book, languages: ['en'], strict: false, pages: { output, press } };
    const { findings } = await checkBook(request, { host, watch: (step) => steps.push(step) });
    return { found: findings.map(({ code, message }) => `${code} ${message}`), printed: steps.some(({ stage }) => stage === 'write') };
  };
  test('pdf/pages-not-recorded where nothing can be said', async () => {
    expect((await compare()).found).toEqual(['pdf/pages-not-recorded There are no recorded pages to compare with in “.pages/en.json”.']);
  });
  test('none right after they were recorded, and nothing is printed for that', async () => {
    const { code } = await runCommandOn(
      ['build', '--book', book, '--output', output, '--lang', 'en', '--format', 'pdf', '--record-pages', '--profile', 'release'],
      host,
    );
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(book, '.pages/en.json'), 'utf8'))).toMatchObject({ schemaVersion: 1, profile: 'screen' });
    expect(await compare()).toEqual({ found: [], printed: false });
  });
  test('headings after a longer text are told with both pages', async () => {
    const path = join(book, 'en/foreword.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${'More and more words of the foreword stand here.\n\n'.repeat(120)}`);
    const { found, printed } = await compare();
    expect(printed).toBe(true);
    // Roman folios grow, arabic ones begin anew after them.
    expect(found).toEqual([]);
    const chapter = join(book, 'en/01-steps.md');
    const text = readFileSync(chapter, 'utf8');
    writeFileSync(chapter, text.replace(/\n## /, `\n${'More and more words of the chapter stand here.\n\n'.repeat(60)}\n## `));
    expect((await compare()).found[0]).toMatch(/^pdf\/page-moved “1\.1 .+” has moved: page \d+ → \d+\.$/);
  });
});

describe('drafts with what has changed', () => {
  test('since a folder', async () => {
    const { built } = await build({ formats: ['pdf'], pdfProfiles: ['screen'], profile: 'draft', since: { folder: source } });
    expect(built.findings).toEqual([]);
    expect(built.editions).toHaveLength(1);
  });
  test('a translation says which blocks are behind their source', async () => {
    const later = join(folder, 'later');
    await cp(source, later, { recursive: true });
    const path = join(later, 'en/01-steps.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('needs time.', 'needs time. Nobody hurries it.'));
    const since = { folder: source };
    const { built } = await build({ book: later, languages: ['fr'], formats: ['pdf'], pdfProfiles: ['screen'], profile: 'draft', since });
    expect(built.findings.map(({ code }) => code)).toEqual(['translation/sentences']);
    const { pages } = await openPdf(readFileSync(join(output, 'pdf/small-book-fr.pdf')));
    const signs = pages.flatMap(({ lines }) => lines.filter(({ text }) => / !$/.test(text) || text === '!?' || / !\?$/.test(text)));
    expect(signs.map(({ text }) => text.slice(0, 12))).toEqual(['Une décision']);
  });
  test('settings/unknown-since where there is no such state', async () => {
    const { built } = await build({ formats: ['pdf'], profile: 'draft', since: { folder: join(folder, 'nowhere') } });
    expect(built.findings.map(({ code }) => code)).toEqual(['settings/unknown-since']);
    expect(built.missing).toEqual(['en pdf', 'en pdf print']);
  });
});
