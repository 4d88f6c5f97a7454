import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import { type Built, buildBook } from '../../scripts/pipeline.ts';

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const book = new URL('../books/many-scripts', import.meta.url).pathname;
const output = mkdtempSync(join(tmpdir(), 'handbook-many-scripts-'));
let built: Built;

beforeAll(async () => {
  const host = createDiskHost({ ...process.env, SOURCE_DATE_EPOCH: undefined });
  built = await buildBook({ book, output, press, strict: false, jobs: 2, cache: false }, { host, watch: () => {} });
  await host.close();
});
afterAll(() => rmSync(output, { recursive: true, force: true }));

const index = (language: string): string[] =>
  [
    ...readFileSync(join(output, `web/${language}/book-index.html`), 'utf8').matchAll(
      /<h2[^>]*>([^<]+)<|<span class="index-head">([^<]+)</g,
    ),
  ].map(([, letter, head]) => letter?.trim() ?? ` ${head?.trim()}`);

describe('a book in Latin, Arabic and Greek letters', () => {
  test('comes out in four languages and four formats, and nothing is found in it', () => {
    expect(built.findings).toEqual([]);
    expect(built.missing).toEqual([]);
    expect(built.editions).toHaveLength(16);
  });
  test('has an index in the order of each language: Polish ś and ż behind s and z, Greek accents of no account, the Arabic article left out', () => {
    expect(index('pl').filter((line) => !line.startsWith(' '))).toEqual(['D', 'K', 'L', 'Ł', 'P', 'S', 'Ś', 'T', 'U', 'Z', 'Ź', 'Ż']);
    expect(index('el').filter((line) => !line.startsWith(' '))).toEqual(['Α', 'Γ', 'Δ', 'Ε', 'Κ', 'Π', 'Σ', 'Τ', 'Υ', 'Φ']);
    expect(index('ar').filter((line) => !line.startsWith(' '))).toEqual(['ا', 'ج', 'د', 'ر', 'س', 'ش', 'ص', 'ط', 'ق', 'م', 'ن']);
  });
  test('is right-to-left where its script is', () => {
    const page = (language: string): string => readFileSync(join(output, `web/${language}/ch-home.html`), 'utf8');
    expect(page('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(page('el')).toContain('<html lang="el" dir="ltr">');
  });
});
