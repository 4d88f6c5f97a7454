import { strToU8, unzipSync, type Zippable, type ZippableFile, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { inspectEpub } from '../../../scripts/inspect/epub/index.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { bytesOf } from '../../write/epub/open-book.ts';
import { pagedEdition } from './mutants/sound-books.ts';

const plain = sampleEdition('epub');
const paged = pagedEdition();
let sound: Uint8Array;
let soundPaged: Uint8Array;
beforeAll(async () => {
  sound = await bytesOf(plain);
  soundPaged = await bytesOf(paged);
});

async function messages(bytes: Uint8Array, edition: Edition<'epub'> = plain): Promise<readonly string[]> {
  const found: Diagnostic[] = [];
  const files = [{ path: 'book.epub', mediaType: 'application/epub+zip', bytes }];
  await inspectEpub({ format: 'epub', language: edition.info.language, main: 'book.epub', files }, edition, (each) => found.push(each));
  return found.map(({ code, message }) => `${code}: ${message}`);
}

/** A time without zone is that of the zip. */
const mtime = '2006-05-01T00:00:00';
type Entry = [name: string, file: ZippableFile];
/** The sound book, its entries arranged anew. */
function rezipped(arrange: (entries: Entry[]) => Entry[]): Uint8Array {
  const entries = Object.entries(unzipSync(sound)).map(
    ([name, bytes]): Entry => [name, name === 'mimetype' ? [bytes, { level: 0 }] : bytes],
  );
  return zipSync(Object.fromEntries(arrange(entries)) as Zippable, { mtime });
}
/** The same bytes with one name in the stead of another of the same length, in both directories of the zip. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}
const extra: Entry = ['OEBPS/style.cst', strToU8('body { margin: 0 }')];

describe('each fault of the zip is found and named', () => {
  test.each<[string, RegExp, () => Uint8Array]>([
    ['no zip', /cannot be opened/, () => strToU8('not a zip')],
    ['a damaged zip', /cannot be opened/, () => sound.map((byte, at) => (at === 4_000 ? byte ^ 1 : byte))],
    ['a zip cut short', /cannot be opened/, () => sound.slice(0, -30)],
    ['mimetype deflated', /stored file “mimetype”/, () => zipSync(unzipSync(sound), { level: 6, mtime })],
    ['mimetype not first', /stored file “mimetype”/, () => rezipped(([first, ...others]) => [...others, ...(first ? [first] : [])])],
    [
      'the package not in its place',
      /“OEBPS\/content.opf” does not stand/,
      () =>
        rezipped((entries) => [
          ...entries.filter(([name]) => !name.endsWith('.opf')),
          ...entries.filter(([name]) => name.endsWith('.opf')),
        ]),
    ],
    ['another time', /“OEBPS\/cover.xhtml” has another time/, () => zipSync(unzipSync(sound), { mtime: '2026-05-01T00:00:00' })],
    ['a folder', /folder “OEBPS\/”/, () => rezipped((entries) => [...entries, ['OEBPS/', new Uint8Array()]])],
    [
      'an extra field',
      /“OEBPS\/style.cst” has an extra field/,
      () => rezipped((entries) => [...entries, [extra[0], [strToU8('x'), { extra: { 9: strToU8('x') } }]]]),
    ],
    [
      'a file twice',
      /“OEBPS\/style.css” twice/,
      () =>
        renamed(
          rezipped((entries) => [...entries, extra]),
          'OEBPS/style.cst',
          'OEBPS/style.css',
        ),
    ],
  ])('%s', async (_name, says, make) => {
    const found = await messages(make());
    expect(
      found.some((message) => message.startsWith('epub/bad-container') && says.test(message)),
      found.join('\n'),
    ).toBe(true);
  });
});

describe('pages are those of the print, or none', () => {
  test('pages of a print that is not known', async () => {
    expect(await messages(soundPaged, plain)).toEqual([expect.stringMatching(/page-list: .*are not known/)]);
  });
  test('no page where the print has some', async () => {
    const found = await messages(sound, paged);
    expect(found.length).toBe(paged.spec.printed?.map.pages.length);
    for (const message of found) expect(message).toMatch(/page-list: .*lacks the break of page/);
  });
  test('pages of another print', async () => {
    const [first, second, ...others] = paged.spec.printed?.map.pages ?? [];
    if (!first || !second || !paged.spec.printed) throw new Error('The sample has pages.');
    const pages = [second, first, ...others];
    const edition: typeof paged = {
      ...paged,
      spec: { ...paged.spec, printed: { profile: 'screen', map: { ...paged.spec.printed.map, pages } } },
    };
    expect(await messages(soundPaged, edition)).toEqual([expect.stringMatching(/page-list: .*not those of the printed book/)]);
  });
});
