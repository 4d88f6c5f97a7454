import { describe, expect, test } from 'vitest';
import { createMemoryHost, type MemoryHost } from '../../scripts/host/index.ts';
import { baseBook } from '../cases/base-book.ts';
import { type Ran, runCommand, runCommandOn } from './run-command.ts';

const before = `# Chapter {#ch-one}

The first paragraph.

A second one that stays.

:::table[Sums]{#tbl-a}
| Year | Sum |
|---|---|
| 2004 | 10 |
:::

To be taken out.

## What comes next {#sec-next}

The last paragraph.[^a] Going :term[home]{concept=ret-001} [@crc-1989].

[^a]: A note.
`;
const later = (text: string): string =>
  text
    .replace('The first paragraph.', 'The very first paragraph.')
    .replace('To be taken out.\n\n', '')
    .replace(
      ':::table[Sums]',
      ':::table[New]{#tbl-new}\n| A | B |\n|---|---|\n| c | `<script>alert(1)</script>` |\n:::\n\n:::table[Sums a year]',
    )
    .replace('## What comes next', '## What comes then');

/** The book at two states side by side, with ids that were stored before the change. */
async function states(change: (text: string) => string, files: Readonly<Record<string, string>> = {}): Promise<MemoryHost> {
  const { host } = await runCommand(['ids', '--book', 'book'], { 'en/01.md': before });
  const at = (folder: string, path: string): string => `/desk/${folder}/${path}`;
  const paths = [...Object.keys(baseBook), 'en/01.md', ...(await host.files.list('/desk/book/en/.i18n')).map((path) => `en/.i18n/${path}`)];
  const all: Record<string, string | Uint8Array> = {};
  for (const path of paths) {
    const bytes = await host.files.read(at('book', path));
    all[at('old', path)] = bytes;
    all[at('book', path)] = path === 'en/01.md' ? change(before) : (files[path] ?? bytes);
  }
  return createMemoryHost(all);
}
const diff = async (host: MemoryHost, ...args: readonly string[]): Promise<Omit<Ran, 'host'>> =>
  runCommandOn(['diff', 'old', '--book', 'book', ...args], host);

describe('handbook diff', () => {
  test('says nothing of the same book, and ends with 0', async () => {
    const host = await states((text) => text);
    expect(await diff(host, '--exit-code')).toEqual({ code: 0, out: 'Nothing has changed.\n', err: '' });
  });
  test('tells changes as text with places in both states', async () => {
    const { code, out, err } = await diff(await states(later));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('~ en/01.md:3:1  edited paragraph\n      The {+very+} first paragraph.');
    expect(out).toContain('- en/01.md:13:1  removed paragraph\n      To be taken out.');
    expect(out).toMatch(/\+ en\/01\.md:7:1 {2}added table\n {6}New A B c/);
    expect(out).toMatch(/Numbers\n.*Table\s1 → Table\s2 {2}en\/01\.md/);
    expect(out).toContain('Sums → Sums a year');
    expect(out).toContain('What comes next → What comes then');
  });
  test('ends with 1 where it is asked to', async () => {
    expect((await diff(await states(later), '--exit-code')).code).toBe(1);
  });
  test('tells what has moved, and what was edited as well', async () => {
    const host = await states((text) =>
      text
        .replace('The first paragraph.\n\n', '')
        .replace('To be taken out.\n\n', '')
        .replace('## What', 'The first good paragraph.\n\n## What')
        .replace(/(The last paragraph[^\n]+)/, '$1\n\nTo be taken out.'),
    );
    const { out } = await diff(host, '--format', 'json');
    const { blocks } = JSON.parse(out);
    const told = blocks.map(({ kind, isMoved, now }: { kind: string; isMoved: boolean; now?: { text: string } }) => [
      kind,
      isMoved,
      now?.text,
    ]);
    expect(told).toContainEqual(['edited', true, 'The first good paragraph.']);
    expect(told).toContainEqual(['moved', true, 'To be taken out.']);
    expect(told).toHaveLength(2);
  });
  test('marks alone are told as such', async () => {
    const { out } = await diff(await states((text) => text.replace('first', '*first*')));
    expect(out).toContain('edited paragraph, marks or shape only');
  });
  test('tells what the lists and the imprint say otherwise', async () => {
    const host = await states((text) => text, {
      'book.yaml': String(baseBook['book.yaml']).replace("number: '1'", "number: '2'"),
      'terms/termbase.csv': String(baseBook['terms/termbase.csv']).replace('Going back.', 'Going back for good.'),
      'data/sources.json': String(baseBook['data/sources.json']).replace('Rights of the Child', 'Rights of Every Child'),
    });
    const parsed = JSON.parse((await diff(host, '--format', 'json')).out);
    expect(parsed.schemaVersion).toBe(1);
    expect(parsed.blocks).toEqual([]);
    expect(parsed.metadata).toContainEqual({ id: 'edition', before: '1', now: '2' });
    expect(parsed.terms.map(({ id }: { id: string }) => id)).toEqual(['term:ret-001']);
    expect(parsed.sources[0]).toMatchObject({ id: 'crc-1989', now: expect.stringContaining('Every Child') });
  });
  test('keeps to a chapter, and knows those it has', async () => {
    const host = await states(later);
    expect((await diff(host, '--chapter', 'ch-one')).out).toContain('very');
    expect((await diff(host, '--chapter', '1')).out).toContain('very');
    const { code, err } = await diff(host, '--chapter', '9');
    expect([code, err]).toEqual([2, 'Neither state has a chapter “9”. Name an id, or one of: I, 1.\n']);
  });
  test.each([
    [['diff', 'old', '--book', 'book', '--lang', 'fr'], 'The book is not in “fr” at “book”. It is in: en.\n'],
    [['diff', 'old', '--book', 'book', '--to', 'old', '--lang', 'fr'], 'The book is not in “fr” at “old”. It is in: en.\n'],
  ])('says what cannot be compared: %j', async (args, sentence) => {
    const { code, err } = await runCommandOn(args, await states(later));
    expect([code, err]).toEqual([2, sentence]);
  });
});

describe('the page of a difference', () => {
  test('has a policy that lets in its own style only, and no script', async () => {
    const { out } = await diff(await states(later), '--format', 'html');
    expect(out.replaceAll('&#x27;', "'")).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'/,
    );
    expect(out).not.toMatch(/<script|style="|src="|https?:/);
    expect(out).toContain('&#x3C;script>alert(1)');
    expect(out).toContain('The <ins><span class="revision-name">[inserted] </span>very</ins> first paragraph.');
    expect(out).toContain('<del><span class="revision-name">[deleted] </span>To be taken out.</del>');
    expect(out).toContain('<a href="#section-ch-one">1 Chapter</a>');
    expect(out).toContain('<bdi>en/01.md:3</bdi> · Paragraph · ');
    expect(out).toContain('<bdi>en/01.md:7</bdi> · Table · ');
  });
  test('is the same at every call', async () => {
    const host = await states(later);
    expect((await diff(host, '--format', 'html')).out).toBe((await diff(host, '--format', 'html')).out);
  });
});
