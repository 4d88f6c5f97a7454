import { describe, expect, test } from 'vitest';
import { settleRevisions } from '../../scripts/docx-changes/index.ts';
import { printXml } from '../../scripts/xml/print-xml.ts';
import { readXml } from '../../scripts/xml/read-xml.ts';

const by = 'w:id="1" w:author="A"';
const settled = (body: string, how: 'accept' | 'reject', root = 'w:body'): string =>
  printXml(settleRevisions(readXml(`<${root} xmlns:w="w">${body}</${root}>`), how))
    .replace(` xmlns:w="w"`, '')
    .replace(new RegExp(`^<${root}>|</${root}>$`, 'g'), '');
const r = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (content: string, mark = ''): string =>
  `<w:p>${mark === '' ? '' : `<w:pPr><w:rPr><w:${mark} ${by}/></w:rPr></w:pPr>`}${content}</w:p>`;
const plain = (xml: string): string => xml.replaceAll(/<(w:\w+)><\/\1>/g, '<$1/>');

describe('revisions (ECMA-376-1, 17.13.5)', () => {
  const cases: readonly (readonly [what: string, body: string, accepted: string, rejected: string])[] = [
    ['runs put in', p(`${r('a')}<w:ins ${by}>${r('b')}</w:ins>`), p(r('a') + r('b')), p(r('a'))],
    ['runs taken out', p(`<w:del ${by}><w:r><w:delText>b</w:delText></w:r></w:del>${r('a')}`), p(r('a')), p(r('b') + r('a'))],
    [
      'the code of a field taken out',
      p(`<w:del ${by}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>`),
      p(''),
      p('<w:r><w:instrText>PAGE</w:instrText></w:r>'),
    ],
    [
      'put in by one and taken out by another',
      p(`${r('a')}<w:ins ${by}><w:del ${by}><w:r><w:delText>b</w:delText></w:r></w:del></w:ins>`),
      p(r('a')),
      p(r('a')),
    ],
    ['a new end of a paragraph', p(r('a'), 'ins') + p(r('b')), p(r('a')) + p(r('b')), p(r('a') + r('b'))],
    ['an end taken out', p(r('a'), 'del') + p(r('b')), p(r('a') + r('b')), p(r('a')) + p(r('b'))],
    ['an end taken out before a table', `${p(r('a'), 'del')}<w:tbl/>`, `${p(r('a'))}<w:tbl/>`, `${p(r('a'))}<w:tbl/>`],
    [
      'a paragraph taken out before a table',
      `${p(`<w:del ${by}><w:r><w:delText>b</w:delText></w:r></w:del>`, 'del')}<w:tbl/>`,
      '<w:tbl/>',
      `${p(r('b'))}<w:tbl/>`,
    ],
    [
      'an empty paragraph put in and taken out',
      `<w:p><w:pPr><w:rPr><w:ins ${by}/><w:del ${by}/></w:rPr></w:pPr></w:p>${p(r('a'))}`,
      p(r('a')),
      p(r('a')),
    ],
    [
      'a move',
      `<w:moveFromRangeStart ${by} w:name="m"/>${p(`<w:moveFrom ${by}>${r('a')}</w:moveFrom>`, 'moveFrom')}<w:moveFromRangeEnd w:id="1"/>${p(r('b'))}<w:moveToRangeStart ${by} w:name="m"/>${p(`<w:moveTo ${by}>${r('a')}</w:moveTo>`, 'moveTo')}<w:moveToRangeEnd w:id="1"/>${p(r('c'))}`,
      p(r('b')) + p(r('a')) + p(r('c')),
      p(r('a')) + p(r('b')) + p(r('c')),
    ],
    [
      'a format',
      p(`<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`),
      p('<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>'),
      p('<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>'),
    ],
    [
      'properties of a paragraph, its section kept',
      `<w:p><w:pPr><w:pStyle w:val="B"/><w:sectPr/><w:pPrChange ${by}><w:pPr><w:pStyle w:val="A"/></w:pPr></w:pPrChange></w:pPr></w:p>`,
      '<w:p><w:pPr><w:pStyle w:val="B"/><w:sectPr/></w:pPr></w:p>',
      '<w:p><w:pPr><w:pStyle w:val="A"/><w:sectPr/></w:pPr></w:p>',
    ],
    [
      'a section, its heads kept',
      `<w:sectPr><w:headerReference/><w:pgSz w:w="1"/><w:sectPrChange ${by}><w:sectPr><w:pgSz w:w="2"/></w:sectPr></w:sectPrChange></w:sectPr>`,
      '<w:sectPr><w:headerReference/><w:pgSz w:w="1"/></w:sectPr>',
      '<w:sectPr><w:headerReference/><w:pgSz w:w="2"/></w:sectPr>',
    ],
    [
      'a row put in and one taken out',
      `<w:tbl><w:tr><w:trPr><w:ins ${by}/></w:trPr><w:tc>${p(r('a'))}</w:tc></w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${p(r('b'))}</w:tc></w:tr></w:tbl>`,
      `<w:tbl><w:tr><w:tc>${p(r('a'))}</w:tc></w:tr></w:tbl>`,
      `<w:tbl><w:tr><w:tc>${p(r('b'))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'all rows',
      `<w:tbl><w:tr><w:trPr><w:ins ${by}/></w:trPr><w:tc>${p('')}</w:tc></w:tr></w:tbl>${p(r('a'))}`,
      `<w:tbl><w:tr><w:tc>${p('')}</w:tc></w:tr></w:tbl>${p(r('a'))}`,
      p(r('a')),
    ],
    [
      'a cell',
      `<w:tr><w:tc><w:tcPr><w:cellIns ${by}/></w:tcPr>${p(r('a'))}</w:tc><w:tc><w:tcPr><w:cellDel ${by}/></w:tcPr>${p(r('b'))}</w:tc></w:tr>`,
      `<w:tr><w:tc>${p(r('a'))}</w:tc></w:tr>`,
      `<w:tr><w:tc>${p(r('b'))}</w:tc></w:tr>`,
    ],
    [
      'the last paragraph of a cell',
      `<w:tc>${p(`<w:del ${by}><w:r><w:delText>b</w:delText></w:r></w:del>`, 'del')}</w:tc>`,
      `<w:tc>${p('')}</w:tc>`,
      `<w:tc>${p(r('b'))}</w:tc>`,
    ],
    [
      'a link',
      p(`<w:hyperlink><w:ins ${by}>${r('a')}</w:ins></w:hyperlink>${r('b')}`),
      p(`<w:hyperlink>${r('a')}</w:hyperlink>${r('b')}`),
      p(r('b')),
    ],
    [
      'a table’s properties',
      `<w:tblPr><w:jc w:val="left"/><w:tblPrChange ${by}><w:tblPr><w:jc w:val="right"/></w:tblPr></w:tblPrChange></w:tblPr>`,
      '<w:tblPr><w:jc w:val="left"/></w:tblPr>',
      '<w:tblPr><w:jc w:val="right"/></w:tblPr>',
    ],
  ];
  test.each(cases)('%s', (_what, body, accepted, rejected) => {
    expect(plain(settled(body, 'accept'))).toBe(plain(accepted));
    expect(plain(settled(body, 'reject'))).toBe(plain(rejected));
  });
  test('that are none change nothing', () => {
    const body = `${p(r('a'))}<w:tbl><w:tr><w:tc>${p('')}</w:tc></w:tr></w:tbl>${p('')}`;
    expect(settled(body, 'accept')).toBe(plain(body));
    expect(settled(body, 'reject')).toBe(plain(body));
  });
});
