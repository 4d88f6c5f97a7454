import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { runCommandOn } from '../commands/run-command.ts';
import { openPdf } from '../write/pdf/open-pdf.ts';

const manuscript = new URL('../../manuscript', import.meta.url).pathname;
const host = createDiskHost({ ...process.env, SOURCE_DATE_EPOCH: undefined });
const text = 'en/01-introduction.md';
const languages = ['fr', 'nl'] as const;
/** Where the edited paragraph begins in each translation. */
const begins = { fr: 'Dix États ont', nl: 'Tien staten' };
let folder = '';
let book = '';
let output = '';
let block = '';

const handbook = (...args: readonly string[]) => runCommandOn([...args, '--book', book], host);
const made = (path: string): string => readFileSync(join(output, path), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-one-edit-'));
  [book, output] = [join(folder, 'book'), join(folder, 'output')];
  await cp(manuscript, book, { recursive: true });
  const source = readFileSync(join(book, text), 'utf8');
  const edited = source.replace(/^(Ten states joined .*)$/m, '$1 Nobody hurries it.');
  expect(edited).not.toBe(source);
  writeFileSync(join(book, text), edited);
  expect((await handbook('i18n', 'sync')).code).toBe(0);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('one paragraph of the English handbook that was edited is one block out of date in each translation', () => {
  test('in the status', async () => {
    const { out } = await handbook('i18n', 'status', '--json');
    const found = (JSON.parse(out) as { language: string; files: { units: { id: string; stale: boolean }[] }[] }[]).map(
      ({ language, files }) => [language, files.flatMap(({ units }) => units.filter(({ stale }) => stale).map(({ id }) => id))],
    );
    block = String(found[0]?.[1]?.[0]);
    expect(block).toMatch(/^u-/);
    expect(found).toEqual(languages.map((language) => [language, [block]]));
  });
  test.each(languages)('in the file for translators’ tools (%s)', async (language) => {
    const path = join(folder, `${language}.xlf`);
    const { code } = await handbook('i18n', 'export', '--lang', language, '--to', 'xliff', '--only', 'stale,missing', '--output', path);
    const xliff = readFileSync(path, 'utf8');
    expect([code, xliff.match(/<trans-unit /g)?.length]).toEqual([0, 1]);
    expect(xliff).toContain('Nobody hurries it.');
  });
  test('in drafts of the web and the PDF', async () => {
    const { code } = await handbook(
      'build',
      '--lang',
      languages.join(','),
      '--format',
      'web,pdf',
      '--profile',
      'draft',
      '--output',
      output,
      '--quiet', // biome-ignore format: a command line
    );
    expect(code).toBe(0);
    for (const language of languages) {
      const pages = readdirSync(join(output, 'web', language)).filter((name) => name.endsWith('.html'));
      const signs = pages.flatMap((name) => made(`web/${language}/${name}`).match(/<(\w+) id="[^"]*"><span class="out-of-date">/g) ?? []);
      expect(signs).toEqual([`<p id="${block}"><span class="out-of-date">`]);
      const { pages: printed } = await openPdf(readFileSync(join(output, `pdf/coping-with-return-${language}.pdf`)));
      // The sign stands in the margin, a line of its own for those who read the file, at the height of the paragraph's first line.
      const marked = printed.flatMap(({ lines }) =>
        lines
          .filter((line) => line.text === '!')
          .map((sign) => lines.find(({ y, text: words }) => Math.abs(y - sign.y) < 3 && words !== '!')),
      );
      expect(marked.map((line) => line?.text.slice(0, begins[language].length))).toEqual([begins[language]]);
    }
  });
  test('at the gate of a release', async () => {
    const { code, out } = await handbook('check', '--lang', languages.join(','));
    expect(code).toBe(1);
    expect(out.match(/1 of its blocks is out of date \(allowed: 0\)/g)).toHaveLength(2);
  });
});
