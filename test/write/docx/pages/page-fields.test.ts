import { expect, test } from 'vitest';
import { mapPageFields, shownPages } from '../../../../scripts/write/docx/pages/page-fields.ts';
import { pageOf, paragraph, text } from './small-docx.ts';

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const code = (instruction: string): string => `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const asX = (xml: string): string => mapPageFields(xml, (name, now) => `[${name}=${now}]`);

test('a field shows what is given for its bookmark, and nothing else changes', () => {
  const xml = paragraph(`${text('on page 7')}${pageOf('one', '7')}${text('7')}`);
  expect(asX(xml)).toBe(
    xml.replace('>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"', '>[one=7]</w:t></w:r><w:r><w:fldChar w:fldCharType="end"'),
  );
});
test('fields inside a table of contents are theirs, its other words are not', () => {
  const xml = begin + code('TOC \\o "1-2"') + separate + text('Chapter 3') + pageOf('ch', 'iv') + text('3') + end + pageOf('two', '5');
  expect(shownPages(xml)).toEqual([
    { bookmark: 'ch', folio: 'iv' },
    { bookmark: 'two', folio: '5' },
  ]);
});
test('other fields stay, also those that have a page number in a nested code', () => {
  const xml =
    begin +
    code('REF PAGEREF_x \\h') +
    separate +
    text('12') +
    end +
    begin +
    code('XE "PAGEREF y"') +
    end +
    begin +
    code('PAGE') +
    separate +
    text('3') +
    end;
  expect(asX(xml)).toBe(xml);
});
test('a simple field, a code in pieces and a result in pieces', () => {
  const simple = `<w:fldSimple w:instr=" PAGEREF &quot;a b&quot; "/><w:fldSimple w:instr="PAGEREF one">${text('3')}</w:fldSimple>`;
  expect(shownPages(simple)).toEqual([{ bookmark: 'one', folio: '3' }]);
  const pieces = begin + code('PAGE').replace(' </w', '</w') + code('REF one').replace('> ', '>') + separate + text('1') + text('2') + end;
  expect(asX(pieces)).toContain(`${text('[one=1]')}${text('')}`);
});
