import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DocxFile, DocxFileError, relationshipsOf } from '../../scripts/docx-file/index.ts';
import { elementsIn, textOf } from '../../scripts/xml/xml-tree.ts';

const package_ = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const text = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t xml:space="preserve"> a &#x26; b </w:t></w:r></w:p></w:body></w:document>';

describe('a Word document from outside', () => {
  test('is read, changed and packed with the same bytes for the same parts', () => {
    const file = DocxFile.open(package_({ 'word/document.xml': text, '[Content_Types].xml': '<Types/>' }));
    const tree = file.tree('word/document.xml');
    expect(tree && textOf(tree)).toBe(' a & b ');
    if (tree) file.setTree('word/document.xml', tree);
    const again = DocxFile.open(file.pack());
    expect(again.paths).toEqual(['[Content_Types].xml', 'word/document.xml']);
    expect(new TextDecoder().decode(again.bytes('word/document.xml'))).toContain(text);
    expect(again.pack()).toEqual(file.pack());
  });

  test.each([
    ['no zip', strToU8('not a zip at all, but some text'), /no sound zip/],
    ['no text', package_({ 'word/styles.xml': '<a/>' }), /no word\/document\.xml/],
    ['cut short', package_({ 'word/document.xml': text }).slice(0, 80), /no sound zip/],
  ])('%s', (_name, bytes, message) => {
    expect(() => DocxFile.open(bytes)).toThrow(DocxFileError);
    expect(() => DocxFile.open(bytes)).toThrow(message);
  });

  test('entities and outside files are refused with the part that has them', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${text}`;
    const file = DocxFile.open(package_({ 'word/document.xml': bomb }));
    expect(() => file.tree('word/document.xml')).toThrow(/word\/document\.xml.*document type/);
  });

  test('relationships name parts by path and addresses as they are', () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="t" Target="media/x.png"/><Relationship Id="b" Type="h" Target="https://example.org/" TargetMode="External"/></Relationships>';
    const file = DocxFile.open(package_({ 'word/document.xml': text, 'word/_rels/document.xml.rels': rels }));
    expect(relationshipsOf(file, 'word/document.xml')).toEqual([
      { id: 'a', type: 't', target: 'word/media/x.png', isExternal: false },
      { id: 'b', type: 'h', target: 'https://example.org/', isExternal: true },
    ]);
    expect(relationshipsOf(file, 'word/footnotes.xml')).toEqual([]);
  });

  test('a target that escapes nothing is taken as it stands', () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="t" Target="a%20b.png"/><Relationship Id="b" Type="t" Target="%.png"/></Relationships>';
    const file = DocxFile.open(package_({ 'word/document.xml': text, 'word/_rels/document.xml.rels': rels }));
    expect(relationshipsOf(file, 'word/document.xml').map(({ target }) => target)).toEqual(['word/a b.png', 'word/%.png']);
  });

  test('a part that is not there is undefined, and one that was taken out is gone', () => {
    const file = DocxFile.open(package_({ 'word/document.xml': text, 'word/x.xml': '<x/>' }));
    expect(file.tree('word/y.xml')).toBeUndefined();
    file.delete('word/x.xml');
    expect(file.paths).toEqual(['word/document.xml']);
    expect(elementsIn(file.tree('word/document.xml') ?? { type: 'root', children: [] }, 'w:p')).toHaveLength(1);
  });
});
