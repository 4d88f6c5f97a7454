import { describe, expect, test } from 'vitest';
import { countLists, formatNumber, readNumbering } from '../../../../scripts/inspect/docx/view/numbering.ts';
import { readStyleSheet } from '../../../../scripts/inspect/docx/view/style-sheet.ts';
import { readXml } from '../../../../scripts/xml/read-xml.ts';
import { elementsIn } from '../../../../scripts/xml/xml-tree.ts';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const outline = level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '%3)');
const item = (list: number, at = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`;

/** Labels of paragraphs, in order. */
function labels(numbering: string, paragraphs: string, styles = ''): string[] {
  const tree = (xml: string) => readXml(`<w:x xmlns:w="w">${xml}</w:x>`);
  const found = elementsIn(tree(paragraphs), 'w:p');
  const numbers = countLists(found, readStyleSheet(tree(styles)), readNumbering(tree(numbering)));
  return found.map((paragraph) => numbers.get(paragraph)?.label ?? '');
}
const one = `<w:abstractNum w:abstractNumId="1">${outline}</w:abstractNum>`;
const list = (id: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${more}</w:num>`;
const anew = (at: number, start: number): string => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

describe('lists are counted as Word does', () => {
  test('deeper levels begin anew below each higher one', () =>
    expect(labels(one + list(1), [item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)].join(''))).toEqual([
      '1',
      '1.1',
      '1.2',
      'a)',
      '2',
      '2.1',
      'a)',
    ]));
  test('two lists of one definition count on together', () =>
    expect(labels(one + list(1) + list(2), [item(1), item(2), item(1)].join(''))).toEqual(['1', '2', '3']));
  test('a list that begins anew does so once', () =>
    expect(labels(one + list(1) + list(2, anew(0, 5)), [item(1), item(1), item(2), item(2), item(1)].join(''))).toEqual([
      '1',
      '2',
      '5',
      '6',
      '7',
    ]));
  test('a level that never begins anew, and one that does so after the first level only', () => {
    const kept = `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')}${level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>')}</w:abstractNum>`;
    expect(
      labels(kept + list(1), [item(1), item(1, 1), item(1, 2), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)].join('')),
    ).toEqual(['I', '1', '1', '2', '2', 'II', '3', '1']);
  });
  test('legal levels write all numbers in figures', () => {
    const legal = `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>`;
    expect(labels(legal + list(1), item(1) + item(1, 1))).toEqual(['I', '1.1']);
  });
  test('a level bound to a style numbers its paragraphs, and numId 0 takes one out', () => {
    const bound = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Chapter %1', '<w:pStyle w:val="H1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>')}</w:abstractNum>`;
    const style = (id: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const heading = (id: string, more = ''): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr></w:p>`;
    const text = [heading('H1'), heading('H2'), heading('H1', '<w:numPr><w:numId w:val="0"/></w:numPr>'), heading('H2'), heading('H1')];
    expect(labels(bound + list(1), text.join(''), style('H1') + style('H2'))).toEqual(['Chapter 1', '1.1', '', '1.2', 'Chapter 2']);
  });
  test('a level of the list itself takes the place of that of its definition', () =>
    expect(labels(one + list(1, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1.')}</w:lvlOverride>`), item(1) + item(1))).toEqual(
      ['A.', 'B.'],
    ));
  test('a list that is not there numbers nothing', () => expect(labels(one, item(7))).toEqual(['']));
});

test.each([
  ['decimal', 4, '4'],
  ['lowerRoman', 14, 'xiv'],
  ['upperLetter', 28, 'BB'],
  ['decimalZero', 7, '07'],
  ['none', 3, ''],
  ['lowerRoman', 999_999_999_999, '999999999999'],
  ['upperLetter', -1, '-1'],
])('%s of %d is %s', (format, number, text) => expect(formatNumber(number, format)).toBe(text));
