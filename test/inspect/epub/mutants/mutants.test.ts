import { unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../scripts/diagnostics/diagnostic.ts';
import { inspectEpub } from '../../../../scripts/inspect/epub/index.ts';
import type { Edition } from '../../../../scripts/model/book.ts';
import { sampleEdition } from '../../../sample-edition.ts';
import { bytesOf } from '../../../write/epub/open-book.ts';
import type { EpubFiles, Mutant } from './mutant.ts';
import { navigationMutants } from './navigation-mutants.ts';
import { packageMutants } from './package-mutants.ts';
import { pictureMutants } from './picture-mutants.ts';
import { bookEdition, pagedEdition } from './sound-books.ts';
import { textMutants } from './text-mutants.ts';

interface SoundBook {
  readonly edition: Edition<'epub'>;
  readonly bytes: Uint8Array;
}
const sound = new Map<string, SoundBook>();
beforeAll(async () => {
  const editions: [string, Edition<'epub'>][] = [
    ...(['en', 'fr', 'nl'] as const).map((language): [string, Edition<'epub'>] => [language, pagedEdition(language)]),
    ['without pages', sampleEdition('epub')],
    ['rtl', await bookEdition('right-to-left', 'ar')],
    ...(await Promise.all(
      ['en', 'fr', 'nl'].map(
        async (language): Promise<[string, Edition<'epub'>]> => [`whole ${language}`, await bookEdition('three-languages', language)],
      ),
    )),
  ];
  for (const [name, edition] of editions) sound.set(name, { edition, bytes: await bytesOf(edition) });
});
const soundBook = (name: string): SoundBook => {
  const found = sound.get(name);
  if (found === undefined) throw new Error(`No book “${name}”.`);
  return found;
};

async function findings(bytes: Uint8Array, edition: Edition<'epub'>): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const files = [{ path: 'book.epub', mediaType: 'application/epub+zip', bytes }];
  await inspectEpub({ format: 'epub', language: edition.info.language, main: 'book.epub', files }, edition, (each) => found.push(each));
  return found;
}

/** Zipped as the press does it, in the edition's time; a time without zone is that of the zip. */
function zipped({ edition, bytes }: SoundBook, change: (files: EpubFiles) => void): Uint8Array {
  const files = unzipSync(bytes);
  change(files);
  const { mimetype = new Uint8Array(), ...others } = files;
  const zippable: Zippable = { mimetype: [mimetype, { level: 0 }], ...others };
  return zipSync(zippable, { mtime: zipTime(edition) });
}
const zipTime = ({ epochSeconds }: Edition<'epub'>): string =>
  new Date(Math.max(epochSeconds, 315_532_800) * 1000).toISOString().slice(0, 19);

describe('a sound book has no findings', () => {
  test.each(['en', 'fr', 'nl', 'without pages', 'rtl', 'whole en', 'whole fr', 'whole nl'])('%s', async (name) => {
    const book = soundBook(name);
    expect(await findings(book.bytes, book.edition)).toEqual([]);
    expect(
      await findings(
        zipped(book, () => {}),
        book.edition,
      ),
    ).toEqual([]);
  });
});

async function expectFound({ code, says, change, also = [], placed, book }: Mutant): Promise<void> {
  const of = soundBook(book ?? 'en');
  const found = await findings(zipped(of, change), of.edition);
  const own = found.filter((each) => each.code === code && says.test(each.message));
  expect(own, found.map(({ message }) => message).join('\n')).not.toEqual([]);
  const codes = new Set(found.map((each) => each.code));
  if (!also.includes('*')) expect([...codes].sort()).toEqual([...new Set([code, ...also])].sort());
  if (placed) expect(own.some(({ place }) => place !== undefined)).toBe(true);
  for (const { message } of found) expect(message).toMatch(/^[A-Z“].*[.”]$/s);
}

describe.each([
  ['tables and pictures', pictureMutants],
  ['text and style', textMutants],
  ['navigation and pages', navigationMutants],
  ['package and claims', packageMutants],
])('each fault is found and named: %s', (_area, mutants) => {
  test.each(mutants)('$name', expectFound);
});

test('names of mutants are their own', () => {
  const names = [...pictureMutants, ...textMutants, ...navigationMutants, ...packageMutants].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
