import { expect, test } from 'vitest';
import { createMemoryHost } from '../../../../scripts/host/index.ts';
import { loadEmbeddedFonts, putFonts } from '../../../../scripts/write/docx/embedded-fonts.ts';
import { embeddedFaces } from '../../../../scripts/write/docx/pages/embedded-faces.ts';
import { splitDocument } from '../../../../scripts/write/docx/pages/split-document.ts';
import { readXml } from '../../../../scripts/xml/read-xml.ts';
import { paragraph, section, smallDocx, text } from './small-docx.ts';

test('the faces of a document are plain again, each under its family', async () => {
  const families = await loadEmbeddedFonts(createMemoryHost({}).files);
  const file = smallDocx(paragraph(text('One')) + section());
  putFonts(file, families);
  const { binary } = splitDocument(file).shared;
  const faces = embeddedFaces(file.tree('word/fontTable.xml'), file.tree('word/_rels/fontTable.xml.rels'), binary);
  const expected = families.flatMap(({ name, faces: own }) => own.map(({ bytes }) => [name, bytes] as const));
  expect(faces.map(({ name }) => name)).toEqual(expected.map(([name]) => name));
  expect(faces).toHaveLength(8);
  faces.forEach(({ data }, at) => {
    expect(Buffer.from(data).equals(Buffer.from(expected[at]?.[1] ?? new Uint8Array()))).toBe(true);
  });
});
test('a document without fonts has none, nor one whose font is not there', () => {
  expect(embeddedFaces(undefined, undefined, new Map())).toEqual([]);
  const table = readXml(
    '<w:fonts xmlns:w="w" xmlns:r="r"><w:font w:name="A"><w:embedRegular r:id="x" w:fontKey="{0}"/></w:font></w:fonts>',
  );
  expect(embeddedFaces(table, readXml('<Relationships><Relationship Id="x" Target="fonts/a.odttf"/></Relationships>'), new Map())).toEqual(
    [],
  );
});
