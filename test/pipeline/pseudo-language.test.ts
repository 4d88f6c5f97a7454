import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPair } from '../../scripts/commands/open-pair.ts';
import { createDiskHost } from '../../scripts/host/index.ts';
import { type Built, buildBook, checkBook } from '../../scripts/pipeline.ts';
import { parseMarkdown } from '../../scripts/read/parse-markdown.ts';
import { pseudoBook } from '../../scripts/translate/pseudo-book.ts';
import { openPdf } from '../write/pdf/open-pdf.ts';

const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const host = createDiskHost({ ...process.env, SOURCE_DATE_EPOCH: undefined });
const folder = mkdtempSync(join(tmpdir(), 'handbook-pseudo-'));
const book = join(folder, 'book');
const output = join(folder, 'output');
let built: Built;
let refused: readonly string[] = [];

/** Words that are data and no translator's: names, sources, units of charts, formats and files. */
const data =
  'Anna de Vries Black Koser Richard Khalid Understanding Voluntary Return Convention on the Rights of the Child CRC art NGO IOM ERF EVF FER PDF EPUB DOCX CC BY The Hague House'
    .toLowerCase()
    .split(' ');
/** What the pseudo-language itself puts behind a text. */
const padding = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** From the locale: dates, and what joins two authors; acronyms of the termbase; languages by their tags. */
const fromTables = ['october', 'november', 'and', 'avr', 'rva', 'en', 'fr', 'nl'];
const known = new Set([...data, ...padding, ...fromTables]);
const plainWords = (text: string): string[] =>
  [
    ...text
      .replace(/\b(?:https?:|urn:)\S+|[\w./-]+\.html\S*|\bu-[0-9a-f]{8}\b/g, '')
      .matchAll(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu),
  ].flatMap(([word]) => (known.has(word.toLowerCase()) || /^[ivxlc]+$/i.test(word) ? [] : [word]));

/** What a page shows or says, without words that are marked as of another language. */
function saidBy(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element') {
    if (['script', 'style', 'code'].includes(node.tagName) || (node.properties.lang !== undefined && node.tagName !== 'html')) return [];
    const spoken = ['alt', 'title', 'ariaLabel', 'placeholder'].flatMap((name) => {
      const value = node.properties[name];
      return typeof value === 'string' ? [value] : [];
    });
    return [...spoken, ...node.children.flatMap(saidBy)];
  }
  return 'children' in node ? node.children.flatMap(saidBy) : [];
}
const unzipped = (path: string): [string, string][] =>
  Object.entries(unzipSync(new Uint8Array(readFileSync(join(output, path))))).map(([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes),
  ]);

beforeAll(async () => {
  await cp(new URL('../books/three-languages', import.meta.url).pathname, book, { recursive: true });
  const { pair } = await openPair(book, 'fr', host);
  if (!pair) throw new Error('There is no book.');
  const tables = new Map(['terms/termbase.csv', 'terms/acronyms.csv'].map((path) => [path, readFileSync(join(book, path), 'utf8')]));
  const words = readFileSync(join(press, 'templates/words/en.yaml'), 'utf8');
  const pseudo = pseudoBook(pair.manuscript, pair.source, words, tables, parseMarkdown);
  refused = pseudo.refused;
  for (const [path, text] of pseudo.files) await host.files.write(join(book, path), new TextEncoder().encode(text));
  built = await buildBook(
    { book, output, press, languages: ['en'], strict: false, jobs: 2, cache: false, profile: 'draft' },
    { host, watch: () => {} },
  );
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Words of other languages, which are marked as such where there are marks. */
const foreign = new Set(['retour', 'volontaire', 'begeleide', 'vrijwillige', 'terugkeer', 'assisté']);

describe('a book in a pseudo-language', () => {
  test('is written whole, and every edition of it is made: nothing is too wide, nothing lost', () => {
    expect(refused).toEqual([]);
    expect(built.findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(built.missing).toEqual([]);
    expect(
      built.findings
        .filter(({ code }) => /^(?:pdf|epub|docx|web)\//.test(code) && code !== 'docx/missing-glyph')
        .map(({ code, message }) => `${code} ${message}`),
    ).toEqual([]);
  });
  test('has no words on the web that nobody can translate', () => {
    const pages = readdirSync(join(output, 'web/en')).filter((name) => name.endsWith('.html'));
    const found = pages.flatMap((name) => saidBy(fromHtml(readFileSync(join(output, 'web/en', name), 'utf8'))).flatMap(plainWords));
    expect(new Set(found)).toEqual(new Set());
  });
  test('has none in the EPUB', () => {
    const [name = ''] = readdirSync(join(output, 'epub'));
    const found = unzipped(`epub/${name}`).flatMap(([file, text]) =>
      file.endsWith('.xhtml') ? saidBy(fromHtml(text)).flatMap(plainWords) : [],
    );
    expect(new Set(found)).toEqual(new Set());
  });
  test('has none in the Word document', () => {
    const [name = ''] = readdirSync(join(output, 'docx'));
    const found = unzipped(`docx/${name}`).flatMap(([file, text]) => {
      if (!/^word\/(?:document|footnotes|header\w*|footer\w*)\.xml$/.test(file)) return [];
      return [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|\b(?:descr|title|w:alias w:val)="([^"]*)"/g)].flatMap(
        ([, shown = '', said = '']) => plainWords(`${shown} ${said}`.replaceAll('&amp;', '&')),
      );
    });
    expect(found.filter((word) => !foreign.has(word))).toEqual([]);
  });
  test('has none in the PDF', async () => {
    const [name = ''] = readdirSync(join(output, 'pdf'));
    const { pages } = await openPdf(readFileSync(join(output, 'pdf', name)));
    const found = pages.flatMap(({ lines }) => lines.flatMap(({ text }) => plainWords(text)));
    // "five" may be broken.
    expect(found.filter((word) => !foreign.has(word) && !['fi', 've'].includes(word))).toEqual([]);
  });
  test('shows a word that is written into a text of the press', async () => {
    const path = join(book, 'words/en.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(/^( {2}contents: ).*$/m, '$1Contents'));
    const again = await checkBook({ book, strict: false, languages: ['en'] }, { host, watch: () => {} });
    const title = again.books[0]?.sections.find(({ kind }) => kind === 'contents')?.heading.children[0];
    expect(title?.type === 'text' && plainWords(title.value)).toEqual(['Contents']);
    writeFileSync(path, before);
  });
});
