import { describe, expect, test } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import type { MemoryHost } from '../../scripts/host/index.ts';
import type { Book, CheckedBook, Format, Profile } from '../../scripts/model/book.ts';
import type { TranslationSign } from '../../scripts/model/book-node.ts';
import { plainTextOf, walk } from '../../scripts/model/walk.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { bookInMemory, edit, sync } from './book-host.ts';

const chapter = 'en/01-steps.md';

/** The French book after a change of the source, its state kept. */
async function changed(change: (host: MemoryHost) => void, again = true): Promise<MemoryHost> {
  const host = bookInMemory('three-languages');
  await sync(host, 'fr');
  // Names of languages are the same in both.
  const lock = '/m/fr/.i18n/forms.lock.json';
  host.tree.set(lock, new TextEncoder().encode(new TextDecoder().decode(host.tree.get(lock)).replaceAll('"missing"', '"translated"')));
  change(host);
  if (again) await sync(host, 'fr');
  return host;
}
async function french(host: MemoryHost, profile: Profile): Promise<{ readonly book: Book; readonly codes: readonly string[] }> {
  const { books, findings } = await checkBook({ book: '/m', strict: false, languages: ['fr'], profile }, { host, watch: () => {} });
  const [book] = books;
  if (!book) throw new Error('There is no French book.');
  return { book, codes: findings.map(({ code }) => code) };
}
async function signsIn(host: MemoryHost, profile: Profile, format: Format = 'epub'): Promise<readonly TranslationSign[]> {
  const { book } = await french(host, profile);
  const input = { book: book as CheckedBook, format, profile, formats: [format], epochSeconds: 0 };
  const { sections } = await compose.run(input, { host, report: () => {} });
  const signs: TranslationSign[] = [];
  walk(
    sections.flatMap(({ heading, body, notes }) => [heading, ...body, ...notes]),
    (node) => {
      if (node.type === 'translationSign') signs.push(node);
    },
  );
  return signs;
}
const editOne = (host: MemoryHost): void => edit(host, chapter, 'then the journey.', 'then the long journey.');
const addOne = (host: MemoryHost): void => edit(host, chapter, '## A first talk', 'Nobody has to decide today.\n\n## A first talk');
const colophonOf = ({ sections }: Book): string => plainTextOf(sections.find(({ kind }) => kind === 'colophon')?.body ?? []);

describe('a translation that is whole', () => {
  test('passes the gate of a release and says so in its colophon', async () => {
    const { book, codes } = await french(await changed(() => {}), 'release');
    expect(codes.filter((code) => code.startsWith('translation/'))).toEqual([]);
    expect(colophonOf(book)).toContain('anglais, édition 1 du 31 octobre 2006. 100\u00a0% de ses mots sont traduits');
    expect(colophonOf(book)).toContain('0\u00a0% ont été relus');
  });

  test('whose state is not kept says nothing of it', async () => {
    const { book, codes } = await french(bookInMemory('three-languages'), 'release');
    expect(book.translation).toBeUndefined();
    expect(codes.filter((code) => code.startsWith('translation/'))).toEqual([]);
  });
});

describe('a text that is out of date', () => {
  test('stops a release: translation/gate', async () => {
    expect((await french(await changed(editOne), 'release')).codes).toContain('translation/gate');
  });

  test('goes through a gate that allows it', async () => {
    const host = await changed(editOne);
    edit(host, 'book.yaml', 'variables:', 'translation: { gate: { release: { coverage: 0.9, stale: 1 } } }\nvariables:');
    expect((await french(host, 'release')).codes).not.toContain('translation/gate');
    expect(await signsIn(host, 'release')).toEqual([]);
  });

  test('carries one sign in a draft, and none in a release', async () => {
    const host = await changed(editOne);
    const { book, codes } = await french(host, 'draft');
    expect(codes).not.toContain('translation/gate');
    expect(book.translation?.stale.size).toBe(1);
    const signs = await signsIn(host, 'draft');
    expect(signs.map(({ state, lang, mark, children }) => [state, lang, mark, plainTextOf(children)])).toEqual([
      ['stale', undefined, 'traduction à mettre à jour', 'D’abord la question, puis le voyage.'],
    ]);
  });
});

describe('a text that is missing', () => {
  test('stands in the language of the source with a sign, in drafts and releases', async () => {
    const host = await changed(addOne);
    for (const profile of ['draft', 'release'] as const)
      expect((await signsIn(host, profile)).map(({ state, lang, mark, children }) => [state, lang, mark, plainTextOf(children)])).toEqual([
        ['missing', 'en', 'pas encore traduit', 'Nobody has to decide today.'],
      ]);
  });

  test('is not judged as words of its language', async () => {
    const { codes } = await french(await changed(addOne), 'draft');
    expect(codes.filter((code) => /^(?:spelling|typography|term)\//.test(code))).toEqual([]);
  });

  test('that is not even copied is told: translation/not-in-step', async () => {
    const { codes } = await french(await changed(addOne, false), 'draft');
    expect(codes).toContain('translation/not-in-step');
  });

  test('that is a heading says so in the contents too', async () => {
    const host = await changed((files) =>
      edit(files, chapter, '## A first talk', '## Time to think {#sec-time}\n\nNobody has to decide today.\n\n## A first talk'),
    );
    const { book } = await french(host, 'draft');
    const contents = book.sections.flatMap(({ body }) => body.flatMap((node) => (node.type === 'contentsList' ? node.entries : [])));
    expect(contents.find(({ target }) => target === 'sec-time')?.title[0]).toMatchObject({ type: 'translationSign', lang: 'en' });
  });
});

test('the draft for the web has a page of how far the translation is, and no other edition has', async () => {
  const { book } = await french(await changed(editOne), 'draft');
  const kinds = async (format: Format, profile: Profile): Promise<string[]> => {
    const input = { book: book as CheckedBook, format, profile, formats: [format], epochSeconds: 0 };
    const host = bookInMemory('three-languages');
    return (await compose.run(input, { host, report: () => {} })).sections.map(({ anchor }) => anchor);
  };
  expect(await kinds('web', 'draft')).toContain('translation-state');
  expect(await kinds('web', 'release')).not.toContain('translation-state');
  expect(await kinds('pdf', 'draft')).not.toContain('translation-state');
});
