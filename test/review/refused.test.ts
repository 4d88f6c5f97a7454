import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { chapter, reviewDesk } from './review-book.ts';
import { editPart, editText, replaceSilently } from './word-edits.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const without = (docx: Uint8Array, pattern: RegExp): Uint8Array => {
  const file = DocxFile.open(docx);
  for (const path of file.paths) if (pattern.test(path)) file.delete(path);
  return file.pack();
};
/** What is left of a copy by programs that keep the words only. */
const bare = (docx: Uint8Array): Uint8Array =>
  editText(without(docx, /^customXml\/|^docProps\/custom/), (xml) =>
    xml
      .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
      .replace(/ w14:paraId="\w+"/g, '')
      .replace(/<w:pStyle w:val="(\w+)"\/>/g, (_, name: string) => `<w:pStyle w:val="G${name.toLowerCase()}"/>`),
  );

describe('documents that are refused, and nothing is changed', () => {
  const refused: readonly (readonly [string, string, (copy: Uint8Array) => Uint8Array])[] = [
    ['no zip', 'review/unreadable', () => utf8('Dear editor, here are my changes.')],
    ['a zip without a text', 'review/unreadable', () => zipSync({ 'a.txt': utf8('a') })],
    [
      'a document type with entities',
      'review/unreadable',
      (copy) => editText(copy, (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document')),
    ],
    ['broken XML', 'review/unreadable', (copy) => editText(copy, (xml) => xml.replace('</w:body>', ''))],
    [
      'XML without end',
      'review/unreadable',
      (copy) =>
        editText(copy, (xml) =>
          xml.replace('<w:body>', `<w:body>${'<w:sdt><w:sdtContent>'.repeat(60_000)}${'</w:sdtContent></w:sdt>'.repeat(60_000)}`),
        ),
    ],
    ['a cut file', 'review/unreadable', (copy) => copy.slice(0, copy.length >> 1)],
    ['a bomb', 'review/unreadable', (copy) => bombed(copy)],
    [
      'a letter',
      'review/not-a-copy',
      (copy) =>
        editText(
          bare(copy),
          () =>
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>A letter to Anna.</w:t></w:r></w:p></w:body></w:document>',
        ),
    ],
    [
      'another hash than any manifest has',
      'review/no-manifest',
      (copy) => editPart(without(copy, /^customXml\//), 'docProps/custom.xml', (xml) => xml.replace(/[0-9a-f]{32}/, '0'.repeat(32))),
    ],
  ];
  test.each(refused)('%s: %s', async (_, code, change) => {
    const desk = await reviewDesk();
    const { code: exit, err } = await desk.takeBack(change(desk.copy()), '--apply');
    expect(exit).toBe(1);
    expect(err).toContain(code);
    expect(err).toContain('Nothing was taken back.');
    expect(desk.text()).toBe(chapter);
  });

  /** A part that unpacks to more than any book has, as the directory of the zip says. */
  function bombed(copy: Uint8Array): Uint8Array {
    const bytes = Buffer.from(copy);
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(0xfffffff0, entry + 24);
    return new Uint8Array(bytes);
  }

  test('a copy of another book: review/other-book', async () => {
    const other = await reviewDesk(chapter, [], { 'book.yaml': new TextEncoder().encode(bookYaml.replace('slug: case', 'slug: guide')) });
    const desk = await reviewDesk();
    const { code, err } = await desk.takeBack(other.copy(), '--apply');
    expect([code, err]).toEqual([1, expect.stringContaining('review/other-book')]);
    expect(err).toContain('“guide, en, edition 1”');
  });
});

const bookYaml = `slug: case
title: { en: Case }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: House }
rights: { en: Free }
languages: [en]
rules: { source/never-cited: 'off' }
structure:
  parts:
    - id: part-one
      title: { en: Part }
      chapters: [01.md]
  back:
    - generate: glossary
    - generate: references
    - generate: index
`;

describe('documents that lost something', () => {
  test('the manifest in it: the one beside it is taken', async () => {
    const desk = await reviewDesk();
    const back = editText(without(desk.copy(), /^customXml\//), replaceSilently('green', 'yellow'));
    expect((await desk.takeBack(back, '--apply')).code).toBe(0);
    expect(desk.text()).toBe(chapter.replace('green', 'yellow'));
  });

  test('the manifest beside it: the document alone is enough', async () => {
    const desk = await reviewDesk();
    const other = await reviewDesk();
    await other.host.files.replaceFolder('/desk/x', []);
    (other.host.tree as Map<string, Uint8Array>).delete('/desk/copy.json');
    expect((await other.takeBack(editText(desk.copy(), replaceSilently('green', 'yellow')), '--apply')).code).toBe(0);
    expect(other.text()).toBe(chapter.replace('green', 'yellow'));
  });

  test('bookmarks, properties and styles, as after Google Docs: blocks are found by their words, and that is said: review/no-bookmarks', async () => {
    const desk = await reviewDesk();
    const same = await desk.takeBack(bare(desk.copy()), '--apply');
    expect(same.out).toContain(
      'The bookmarks of this document are lost; 100 % of its blocks were found by their words.  review/no-bookmarks',
    );
    expect(desk.text()).toBe(chapter);
    const change = (xml: string): string =>
      replaceSilently(
        'nobody doubts',
        'hardly anybody doubts',
      )(replaceSilently('green', 'yellow')(replaceSilently('two sentences', 'three sentences')(xml)));
    await desk.takeBack(editText(bare(desk.copy()), change), '--apply');
    expect(desk.text()).toBe(
      chapter.replace('green', 'yellow').replace('two sentences', 'three sentences').replace('nobody doubts', 'hardly anybody doubts'),
    );
  });

  test('a named manifest is the one that is taken', async () => {
    const desk = await reviewDesk();
    await desk.host.files.write('/desk/kept/here.json', desk.host.tree.get('/desk/copy.json') ?? new Uint8Array());
    (desk.host.tree as Map<string, Uint8Array>).delete('/desk/copy.json');
    const back = editText(without(desk.copy(), /^customXml\//), replaceSilently('green', 'yellow'));
    expect((await desk.takeBack(back)).err).toContain('review/no-manifest');
    expect((await desk.takeBack(back, '--manifest', 'kept/here.json')).code).toBe(0);
  });
});
