import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { privateTraces } from '../../scripts/release/private-traces.ts';
import { readMetadata } from '../../scripts/release/read-metadata.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const names = { names: ['annika', '/srv/annika'], published: ['The House'] };
const tracesOf = (path: string, content: Uint8Array) =>
  privateTraces(path, content, readMetadata(path, content), names).map(({ part, what, found }) => `${part} ${what} ${found}`.trim());
const docx = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [bytes(text), { mtime: '2006-10-31T00:00:00Z' }]])));

test.each([
  ['page.html', '<p>/home/annika/book/en/01.md</p>', ['path /home/annika/book/en/01.md', 'name annika']],
  ['page.html', '<!-- file:///tmp/build-7/x.css -->', ['path file:///tmp/build-7/x.css']],
  ['style.css', '/* C:\\Users\\Annika\\book */', ['path C:\\Users\\Annika\\book ']],
  ['site.js', 'const by = "annika";', ['name annika']],
  ['data.json', '{"token":"ghp_0123456789abcdefghijABCDEFGHIJ012345"}', ['secret ghp_01234567…']],
  ['page.html', '<p>Go home and see the tmp folder; /en/home/ is a page, and Annikas are many.</p>', []],
])('%s: %s', (path, text, wanted) => {
  expect(tracesOf(path, bytes(text))).toEqual(wanted.map((each) => each.trim()));
});
test('a Word document tells neither who saved it last nor in which sessions it was written', () => {
  const file = docx({
    'docProps/core.xml': '<cp:coreProperties><cp:lastModifiedBy>Somebody</cp:lastModifiedBy></cp:coreProperties>',
    'word/settings.xml': '<w:settings><w:rsids><w:rsidRoot w:val="00A1"/></w:rsids></w:settings>',
    'word/document.xml': '<w:p w:rsidR="00A1"/>',
  });
  expect(tracesOf('a.docx', file)).toEqual([
    'docProps/core.xml history last modified by Somebody',
    'word/settings.xml history <w:rsids',
    'word/settings.xml history <w:rsidRoot',
    'word/document.xml history w:rsidR=',
  ]);
  expect(tracesOf('a.docx', docx({ 'docProps/core.xml': '<cp:lastModifiedBy>The House</cp:lastModifiedBy>' }))).toEqual([]);
});
test('what files say of themselves is listed: times of a zip, elements of a package, head of a page, chunks of a picture', () => {
  const epub = docx({ 'OEBPS/package.opf': '<package><metadata><dc:title>Title &amp; more</dc:title></metadata></package>' });
  expect(readMetadata('a.epub', epub)).toEqual([
    { part: '', name: 'zip times', value: expect.stringMatching(/^2006-10-3[01] /) },
    { part: 'OEBPS/package.opf', name: 'dc:title', value: 'Title & more' },
  ]);
  expect(
    readMetadata(
      'a.html',
      bytes('<html><head><meta name="author" content="A"><title>T</title></head><body><title>No</title></body></html>'),
    ),
  ).toEqual([
    { part: '', name: 'meta', value: 'name="author" content="A"' },
    { part: '', name: 'title', value: 'T' },
  ]);
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 6]), Buffer.from('tEXtmade\u0000x', 'latin1'), Buffer.alloc(4)]);
  expect(readMetadata('a.png', Buffer.concat([Buffer.alloc(8), chunk]))).toEqual([{ part: '', name: 'tEXt', value: 'made\u0000x' }]);
});
