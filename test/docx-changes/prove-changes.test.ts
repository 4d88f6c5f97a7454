import { describe, expect, test } from 'vitest';
import { DocxFile, DocxFileError } from '../../scripts/docx-file/index.ts';
import { compareBytes, faultsOf } from './compare-bytes.ts';
import { note, p, smallDocx, table } from './small-docx.ts';

const options = { author: 'House', epochSeconds: 0 };
const end = p('The end.');
const before = smallDocx({
  body: [
    p('Say *what is known* first.', { id: '00000001' }),
    p('One of the two moves.', { id: '00000002' }),
    p('A much longer paragraph stays where it is.^1', { id: '00000003' }),
    table([
      ['2004', '3714'],
      ['2005', '3476'],
    ]),
    end,
  ].join(''),
  notes: [note('By the list of May.', '00000011')],
});
const now = smallDocx({
  body: [
    p('Say *what* is sure first.', { id: '00000001' }),
    p('A much longer paragraph stays where it is.^1', { id: '00000003' }),
    p('One of the two moves.', { id: '00000002' }),
    table([['2004', '3715']]),
    end,
  ].join(''),
  notes: [note('By the list of June.', '00000011')],
});
const changes = compareBytes(before, now, options);

function tampered(part: string, change: (xml: string) => string): string[] {
  const file = DocxFile.open(changes);
  const xml = new TextDecoder().decode(file.bytes(part));
  const other = change(xml);
  expect(other).not.toBe(xml);
  file.setBytes(part, new TextEncoder().encode(other));
  return faultsOf({ before, now, changes: file.pack() });
}
const text = 'word/document.xml';

describe('a document with tracked changes', () => {
  test('is right', () => expect(faultsOf({ before, now, changes })).toEqual([]));
  test.each<readonly [what: string, part: string, change: (xml: string) => string, fault: string]>([
    ['a deleted word', text, (xml) => xml.replace('>known<', '>knows<'), 'with all changes rejected it says'],
    ['an inserted word', text, (xml) => xml.replace('>sure<', '>unsure<'), 'with all changes accepted it says'],
    ['an old format', text, (xml) => xml.replace(/<w:rPrChange .*?<\/w:rPrChange>/, ''), 'with all changes rejected'],
    [
      'the mark of a row',
      text,
      (xml) => xml.replace(/<w:trPr><w:del [^>]*><\/w:del><\/w:trPr>|<w:trPr><w:del [^>]*\/><\/w:trPr>/, ''),
      'with all changes accepted',
    ],
    ['a word of a note', 'word/footnotes.xml', (xml) => xml.replace('>May<', '>March<'), 'with all changes rejected'],
    ['a number', text, (xml) => xml.replace(/(<w:ins w:id=")\d+/, `$1${/<w:del w:id="(\d+)"/.exec(xml)?.[1]}`), 'stands twice'],
    ['the end of a move', text, (xml) => xml.replace(/<w:moveToRangeEnd [^>]*\/>/, ''), 'has no end'],
    ['one side of a move', text, (xml) => xml.replace(/(<w:moveToRangeStart [^>]*w:name=")/, '$1x'), 'has one side only'],
    [
      'what a link refers to',
      text,
      (xml) => xml.replace('<w:moveFrom ', '<w:bookmarkStart w:id="99" w:name="x" r:id="none"/><w:bookmarkEnd w:id="99"/><w:moveFrom '),
      'refers to “none”, which is nowhere',
    ],
  ])('is not where %s is another', (_what, part, change, fault) => expect(tampered(part, change).join('\n')).toContain(fault));

  test('says who, when, and that the changes are to be seen', () => {
    const file = DocxFile.open(changes);
    const xml = new TextDecoder().decode(file.bytes(text));
    const stamps = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|\w+Change|move\w+RangeStart) [^>]*>/g)].map(([tag]) => tag);
    expect(stamps.length).toBeGreaterThan(10);
    for (const stamp of stamps) expect(stamp).toMatch(/w:author="House" w:date="1970-01-01T00:00:00Z"/);
    expect(new TextDecoder().decode(file.bytes('word/settings.xml'))).toMatch(/<w:mirrorMargins\/?>.*<w:revisionView .*<w:defaultTabStop/);
  });
});

test.each([
  ['no zip', new Uint8Array([1, 2, 3])],
  ['no text', new DocxFile(new Map([['a', new Uint8Array()]])).pack()],
])('what is %s is refused', (_what, bytes) => {
  expect(() => compareBytes(bytes, now, options)).toThrow(DocxFileError);
  expect(() => compareBytes(now, bytes, options)).toThrow(DocxFileError);
});
test('what has a document type is refused', () => {
  const file = DocxFile.open(now);
  const xml = new TextDecoder().decode(file.bytes(text)).replace('?>', '?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>');
  file.setBytes(text, new TextEncoder().encode(xml));
  expect(() => compareBytes(file.pack(), now, options)).toThrow(DocxFileError);
});
test('changes that a document has already are accepted first', () => {
  const revised = compareBytes(before, now, options);
  expect(faultsOf({ before, now, changes: compareBytes(before, revised, options) })).toEqual([]);
});
