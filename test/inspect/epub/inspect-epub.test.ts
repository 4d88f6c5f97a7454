import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { inspectEpub } from '../../../scripts/inspect/epub/index.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';
import { bytesOf } from '../../write/epub/open-book.ts';

const edition = sampleEdition('epub');
let sound: Uint8Array;
beforeAll(async () => {
  sound = await bytesOf(sampleEdition('epub'));
});

async function findings(bytes: Uint8Array, of: Edition<'epub'> = edition): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const files = [{ path: 'epub/book.epub', mediaType: 'application/epub+zip', bytes }];
  await inspectEpub({ format: 'epub', language: of.info.language, main: 'epub/book.epub', files }, of, (each) => found.push(each));
  return found;
}

/** The sound book with one change to its files, zipped again as it should be. */
function broken(change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = unzipSync(sound);
  change(files);
  const { mimetype = new Uint8Array(), ...others } = files;
  const zippable: Zippable = { mimetype: [mimetype, { level: 0 }], ...others };
  return zipSync(zippable, { mtime: '2006-05-01' });
}
function edit(path: string, from: string, to: string): Uint8Array {
  return broken((files) => {
    const text = strFromU8(files[path] ?? new Uint8Array());
    if (!text.includes(from)) throw new Error(`“${from}” is not in ${path}.`);
    files[path] = strToU8(text.replace(from, to));
  });
}
const codes = (found: readonly Diagnostic[]) => [...new Set(found.map(({ code }) => code))];

test.each<SampleLanguage>(['en', 'fr', 'nl'])('a sound book has no findings: %s', async (language) => {
  const of = sampleEdition('epub', language);
  expect(await findings(await bytesOf(of), of)).toEqual([]);
  expect(await findings(broken(() => {}))).toEqual([]);
});

describe('each fault is found and named', () => {
  const chapter = 'OEBPS/counselling.xhtml';
  const opf = 'OEBPS/content.opf';
  test.each<[string, string, () => Uint8Array]>([
    ['no zip', 'epub/bad-container', () => strToU8('not a zip')],
    ['a damaged zip', 'epub/bad-container', () => sound.map((byte, at) => (at === 4_000 ? byte ^ 1 : byte))],
    ['a zip cut short', 'epub/bad-container', () => sound.slice(0, -30)],
    ['mimetype deflated', 'epub/bad-container', () => zipSync(unzipSync(sound), { level: 6 })],
    ['no package document', 'epub/bad-container', () => edit('META-INF/container.xml', 'OEBPS/content.opf', 'OEBPS/none.opf')],
    [
      'an empty file',
      'epub/bad-container',
      () =>
        broken((files) => {
          files['OEBPS/cover.png'] = new Uint8Array();
        }),
    ],
    ['not XML', 'epub/not-well-formed', () => edit(chapter, '</section>', '</div>')],
    ['an entity that XML has not', 'epub/not-well-formed', () => edit(chapter, 'begins with', 'begins&nbsp;with')],
    [
      'a file that no item lists',
      'epub/manifest-mismatch',
      () =>
        broken((files) => {
          files['OEBPS/extra.txt'] = strToU8('x');
        }),
    ],
    ['an item without a file', 'epub/manifest-mismatch', () => edit(opf, 'href="images/image-1.png"', 'href="images/none.png"')],
    ['a link to nowhere', 'epub/dead-link', () => edit(chapter, 'href="journey.xhtml#sec-journey-papers"', 'href="journey.xhtml#none"')],
    ['a note without its text', 'epub/dead-link', () => edit(chapter, 'id="fn-counselling-2"', 'id="fn-none"')],
    [
      'a note that does not lead back',
      'epub/one-way-note',
      () => edit(chapter, 'href="#fnref-counselling-2-b"', 'href="#fnref-counselling-2-a"'),
    ],
    ['a note that is not marked', 'epub/one-way-note', () => edit(chapter, 'epub:type="footnote"', 'epub:type="footnotes"')],
    ['a picture from elsewhere', 'epub/dead-link', () => edit(chapter, 'src="images/image-1.png"', 'src="https://example.org/a.png"')],
    ['a face that is not there', 'epub/dead-link', () => edit('OEBPS/style.css', 'fonts/source', 'faces/source')],
    ['a section out of the spine', 'epub/missing-section', () => edit(opf, '<itemref idref="section-journey"/>', '')],
    [
      'a section out of the contents',
      'epub/missing-section',
      () => edit('OEBPS/nav.xhtml', '<a href="glossary.xhtml">', '<a href="index.xhtml">'),
    ],
    ['another title', 'epub/bad-metadata', () => edit(opf, '>Going home<', '>Going away<')],
    ['another language', 'epub/bad-metadata', () => edit(opf, '<dc:language>en-GB<', '<dc:language>fr<')],
    ['a document in two languages', 'epub/bad-metadata', () => edit(chapter, 'xml:lang="en-GB"', 'xml:lang="fr"')],
    ['a time that is not the edition’s', 'epub/bad-metadata', () => edit(opf, '2006-05-01T00:00:00Z', '2026-05-01T00:00:00Z')],
    ['undefined', 'epub/raw-text', () => edit(chapter, 'begins with', 'undefined with')],
    ['Markdown', 'epub/raw-text', () => edit(chapter, 'begins with', ':term[begins] with')],
  ])('%s', async (_name, code, make) => {
    const found = await findings(make());
    expect(codes(found)).toContain(code);
    for (const { message } of found) expect(message).toMatch(/^[A-Z“].*[.”]$/s);
  });
});
