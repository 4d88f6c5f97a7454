import { expect, test } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import type { Profile } from '../../scripts/model/book.ts';
import type { BookChanges, PdfSpec } from '../../scripts/model/pdf.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { editionKey } from '../../scripts/save/finished-editions.ts';
import { seal } from '../../scripts/seal/seal.ts';
import { baseBook } from '../cases/base-book.ts';

const text = `# Chapter {#ch-one}

A statement :fact[F002]. A sure one :fact[F001].

- An item :unconfirmed[that nobody has checked].

:::only{profile=release}
Not here :unconfirmed[at all].
:::
`;

async function composed(profile: Profile, changes?: BookChanges) {
  const files = { ...baseBook, 'en/01.md': text };
  const host = createMemoryHost(Object.fromEntries(Object.entries(files).map(([path, content]) => [`/book/${path}`, content])));
  const { books, findings } = await checkBook({ book: '/book', strict: false }, { host, watch: () => {} });
  const book = books[0] && seal(books[0], findings);
  if (!book) throw new Error(findings.map(({ message }) => message).join('\n'));
  const input = { book, format: 'pdf' as const, profile, formats: [], epochSeconds: undefined, ...(changes ? { changes } : {}) };
  return compose.run(input, { host, report: () => {} });
}
const specOf = async (profile: Profile, changes?: BookChanges): Promise<PdfSpec> => (await composed(profile, changes)).spec as PdfSpec;

test('a draft says what is to be settled, at its place and in its innermost block', async () => {
  const { marks } = await specOf('draft');
  expect(marks?.map(({ kind, text: words, place }) => `${kind} ${words} ${place.start.line}`)).toEqual([
    'unverified F002 3',
    'unconfirmed that nobody has checked 5',
  ]);
  expect(new Set(marks?.map(({ block }) => block)).size).toBe(2);
});
test('a release says nothing of it, nor of what has changed', async () => {
  const changes: BookChanges = { blocks: new Map([['u-00000001', 'new']]), deleted: [] };
  const released = await specOf('release', changes);
  expect(released).not.toHaveProperty('marks');
  expect(released).not.toHaveProperty('changes');
  expect((await specOf('draft', changes)).changes).toBe(changes);
});
test('other changes make another edition', async () => {
  const key = async (how: 'new' | 'changed') =>
    editionKey(await composed('draft', { blocks: new Map([['u-00000001', how]]), deleted: [] }), '', {});
  expect(await key('new')).toBe(await key('new'));
  expect(await key('new')).not.toBe(await key('changed'));
});
