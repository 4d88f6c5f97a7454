import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { buildBook } from '../../scripts/pipeline.ts';
import { runCommandOn } from '../commands/run-command.ts';

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const host = createDiskHost({ ...process.env, SOURCE_DATE_EPOCH: undefined });
const folder = mkdtempSync(join(tmpdir(), 'handbook-new-language-'));
const book = join(folder, 'book');
const output = join(folder, 'output');

beforeAll(async () => {
  await cp(new URL('../books/three-languages', import.meta.url).pathname, book, { recursive: true });
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['sk', 'el'])('a book in %s, a language that was just added, comes out in all four formats and says what it is', async (tag) => {
  expect((await runCommandOn(['i18n', 'add', tag, '--book', book], host)).code).toBe(0);
  const built = await buildBook(
    { book, output, press, languages: [tag], strict: false, jobs: 2, cache: false, profile: 'draft' },
    { host, watch: () => {} },
  );
  expect(built.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(built.missing).toEqual([]);
  expect(built.editions.map(({ entry }) => entry.format)).toEqual(['pdf', 'epub', 'docx', 'web']);
  const page = readFileSync(join(output, `web/${tag}/foreword.html`), 'utf8');
  expect(page).toContain(`<html lang="${tag}"`);
  expect(page).toContain('<span class="source-text" lang="en">');
});
