import { expect, test } from 'vitest';
import { printXml } from '../../scripts/xml/print-xml.ts';
import { readXml } from '../../scripts/xml/read-xml.ts';

test('what is read is printed as it was', () => {
  const text = '<a:b xmlns:a="u" c="&#x3C;&#x22;&#x26;">  x &#x26; ]]&gt; <d/><!--e--></a:b>';
  expect(printXml(readXml(text))).toBe(text);
});

test.each(['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', '<?xml version="1.0"?>\n<!-- x --><!doctype a [<!ENTITY b "c">]><a>&b;</a>'])(
  'a document type is refused: %s',
  (text) => {
    expect(() => readXml(text)).toThrow(/document type/);
  },
);

test('a document type that only names the root is read', () => {
  expect(() => readXml('<!DOCTYPE html>\n<html/>')).not.toThrow();
});

test('what only looks like one in the text is read', () => {
  expect(() => readXml('<a><![CDATA[<!DOCTYPE a>]]></a>')).not.toThrow();
});

test('faults are told in one line', () => {
  expect(() => readXml('<a><b></a>')).toThrow(/^[^\n]+$/);
  expect(() => readXml(Uint8Array.of(0x3c, 0x61, 0xff))).toThrow();
});

test('UTF-16 is read by its mark', () => {
  expect(printXml(readXml(new Uint8Array([0xff, 0xfe, ...Buffer.from('<a>é</a>', 'utf16le')])))).toBe('<a>é</a>');
});
