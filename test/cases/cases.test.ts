import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { afterAll, describe, expect, test } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import { definitions } from '../../scripts/diagnostics/definitions.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { inOrder } from '../../scripts/diagnostics/order.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import type { Book, Edition } from '../../scripts/model/book.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { seal } from '../../scripts/seal/seal.ts';
import { renderSection, toHtml } from '../../scripts/write/html/index.ts';
import { baseBook } from './base-book.ts';
import { readCase, updateCase } from './case-file.ts';

const root = new URL('.', import.meta.url).pathname;
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && path !== 'README.md')
  .sort();
const update = process.env.UPDATE_CASES !== undefined;
const seen = new Set<string>();

describe('cases', () => {
  test.each(paths)('%s', async (path) => {
    const expected = readCase(join(root, path));
    const files: Record<string, string | Uint8Array> = {};
    for (const [name, content] of Object.entries({ ...baseBook, ...expected.files }))
      if (content !== undefined) files[`/book/${name}`] = content;
    const host = createMemoryHost(files);
    const { books, findings } = await checkBook({ book: '/book', strict: false }, { host, watch: () => {} });
    const web = books[0] ? await composeWeb(books[0], findings, host) : { findings: [] };
    const all = inOrder([...findings, ...web.findings]);
    for (const { code } of all) seen.add(code);
    const found = all.map(lineOf).join('');
    const html = expected.html === undefined || !web.edition ? undefined : chapterHtml(web.edition);
    if (update) updateCase(join(root, path), found, html);
    else {
      expect(found).toBe(expected.findings);
      expect(html).toBe(expected.html);
    }
  });
});

describe('coverage', () => {
  afterAll(() => seen.clear());
  test('every diagnostic of the manuscript has a case, every one of an edition has a test of its inspector', () => {
    const tests = readdirSync(join(root, '..'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?:\.test|-mutants)\.ts$/.test(path))
      .map((path) => readFileSync(join(root, '..', path), 'utf8'))
      .join('\n')
      .replaceAll('\\/', '/');
    const without = [...definitions.keys()].filter((code) => !seen.has(code) && !tests.includes(code));
    expect(without).toEqual([]);
  });
  test('every diagnostic explains itself', () => {
    for (const { code, explanation } of definitions.values()) expect(explanation.length, code).toBeGreaterThan(50);
  });
});

function lineOf({ severity, code, place, message, hint }: Diagnostic): string {
  const where = place ? `${place.file}:${place.start.line}:${place.start.column}` : '-';
  return `${where} ${severity} ${code}\n  ${message}\n${hint === undefined ? '' : `  → ${hint}\n`}`;
}

async function composeWeb(
  book: Book,
  findings: readonly Diagnostic[],
  host: ReturnType<typeof createMemoryHost>,
): Promise<{ readonly edition?: Edition<'web'>; readonly findings: readonly Diagnostic[] }> {
  const checked = seal(book, findings);
  if (!checked) return { findings: [] };
  const more: Diagnostic[] = [];
  const edition = await compose.run(
    { book: checked, format: 'web', profile: 'release', formats: ['web'], epochSeconds: undefined },
    { host, report: (finding) => more.push(finding) },
  );
  const pdf = await compose.run(
    { book: checked, format: 'pdf', profile: 'release', formats: ['pdf'], epochSeconds: undefined },
    { host, report: (finding) => more.push(finding) },
  );
  expect(pdf.format).toBe('pdf');
  return { edition: edition as Edition<'web'>, findings: more };
}

/** The first chapter as the web has it, without permanent ids that say nothing here, one element a line where elements of a block end. */
function chapterHtml(edition: Edition<'web'>): string {
  const section = edition.sections.find(({ kind }) => kind === 'chapter');
  if (!section) return '';
  const target = { kind: 'web' as const, href: (anchor: string) => `#${anchor}`, imageSrc: (key: string) => key };
  const element: Element = renderSection(edition, section, target);
  return `${toHtml(element)
    .replace(/u-[0-9a-f]{8}/g, 'u-…')
    .replace(/(<\/(?:p|h\d|li|ul|ol|table|tr|section|aside|figure|blockquote|div|pre|header)>)(?=.)/g, '$1\n')}\n`;
}
