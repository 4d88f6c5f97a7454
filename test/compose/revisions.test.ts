import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviseInlines } from '../../scripts/compose/revise-inlines.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import type { InlineNode } from '../../scripts/model/book-node.ts';
import { startOf } from '../../scripts/model/place.ts';
import { plainTextOf } from '../../scripts/model/walk.ts';
import { buildBook } from '../../scripts/pipeline.ts';
import { baseBook } from '../cases/base-book.ts';
import { runCommand } from '../commands/run-command.ts';
import { textsOf } from '../write/epub/open-book.ts';

const place = startOf('en/01.md');
const text = (value: string): InlineNode => ({ type: 'text', value, place });

/** The words of one of the two states: what came is in the present one, what went in the former. */
function wordsAt(nodes: readonly InlineNode[], state: 'former' | 'now'): string {
  const said = (node: InlineNode): string => {
    if (node.type === 'revision' && (node.kind === 'inserted') !== (state === 'now')) return '';
    if (node.type === 'revision') return node.children.map(said).join('');
    if ('children' in node) return node.children.map(said).join('');
    return plainTextOf([node]);
  };
  return nodes.map(said).join('').split(/\s+/).filter(Boolean).join(' ');
}

const word = fc.constantFrom('return', 'home', 'counsel', 'flight,', '<i>', '&');
const words = fc.array(word, { maxLength: 7 }).map((all) => all.join(' '));
const inline = fc.oneof(
  words.map(text),
  words.map((value): InlineNode => text(` ${value} `)),
  words.map((value): InlineNode => ({ type: 'emphasis', children: [text(value)], place })),
  words.map((value): InlineNode => ({ type: 'link', url: 'https://example.org/', children: [text(`${value} `), text(value)], place })),
  word.map((value): InlineNode => ({ type: 'inlineCode', value, place })),
);

describe('words that came and went', () => {
  test('both texts can be read from them, whatever marks the words have', () => {
    fc.assert(
      fc.property(words, fc.array(inline, { maxLength: 6 }), (former, nodes) => {
        const revised = reviseInlines(nodes, former, place);
        expect(wordsAt(revised, 'now')).toBe(wordsAt(nodes, 'now'));
        expect(plainTextOf(revised).split(/\s+/).filter(Boolean).join(' ')).toBe(wordsAt(nodes, 'now'));
        expect(wordsAt(revised, 'former')).toBe(former.split(/\s+/).filter(Boolean).join(' '));
      }),
      { numRuns: 500 },
    );
  });
  test('where no word has changed, the very nodes come back', () => {
    const nodes = [text('one '), text('two')];
    expect(reviseInlines(nodes, 'one two', place)).toBe(nodes);
  });
});

const before = `# Chapter {#ch-one}

The first words.

To be <taken> out.

- one thing
- another thing

| Year | Sum |
|---|---|
| 2004 | 10 |
| 2005 | 20 |

## Next {#sec-next}

The last words.
`;
const after = before
  .replace('The first words', 'The very first words')
  .replace('To be <taken> out.\n\n', '')
  .replace('- another thing\n', '')
  .replace('| 2005 | 20 |\n', '')
  .replace('## Next', 'New & good.\n\n## The next');

describe('a draft since an earlier state', () => {
  test('has ins and del on the web and in an EPUB that its inspector passes', async () => {
    const { host: stored } = await runCommand(['ids', '--book', 'book'], { 'en/01.md': before.replace('<taken>', '\\<taken>') });
    const files: Record<string, string | Uint8Array> = {};
    const names = [...Object.keys(baseBook), ...(await stored.files.list('/desk/book/en/.i18n')).map((name) => `en/.i18n/${name}`)];
    for (const folder of ['old', 'book'])
      for (const name of names) files[`/${folder}/${name}`] = await stored.files.read(`/desk/book/${name}`);
    files['/old/en/01.md'] = before.replace('<taken>', '\\<taken>');
    files['/book/en/01.md'] = after;
    const host = createMemoryHost(files);
    const press = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
    const request = { book: '/book', output: '/out', press, formats: ['web', 'epub'] as const, since: { folder: '/old' }, strict: false };
    const built = await buildBook({ ...request, jobs: 1, cache: false }, { host, watch: () => {} });
    expect(built.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(built.missing).toEqual([]);
    const page = new TextDecoder().decode(await host.files.read('/out/web/en/ch-one.html'));
    const said = (kind: string): string => `<span class="revision-name">[${kind}] </span>`;
    expect(page).toContain(`The <ins>${said('inserted')}very</ins> first words.`);
    expect(page).toContain(`<del>${said('deleted')}To be &#x3C;taken> out.</del>`);
    expect(page).toMatch(/<li [^>]*><p [^>]*><del>.*another thing<\/del><\/p><\/li><\/ul>/);
    expect(page).toMatch(/<tr [^>]*><td [^>]*><del>.*2005 20<\/del><\/td><td [^>]*><\/td><\/tr><\/tbody>/);
    expect(page).toContain(`<ins>${said('inserted')}New &#x26; good.</ins>`);
    expect(page).toContain(`<del>${said('deleted')}Next</del> <ins>${said('inserted')}The next</ins>`);
    const chapter = textsOf(await host.files.read('/out/epub/case-en.epub')).get('OEBPS/ch-one.xhtml');
    expect(chapter).toContain(`The <ins>${said('inserted')}very</ins> first words.`);
    expect(chapter).toMatch(/<del>.*\[deleted\] <\/span>To be (&lt;|&#x3C;)taken(>|&gt;) out\.<\/del>/);
  });
});
