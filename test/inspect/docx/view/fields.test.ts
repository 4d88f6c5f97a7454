import { describe, expect, test } from 'vitest';
import { fieldsIn, parseFieldCode } from '../../../../scripts/inspect/docx/view/fields.ts';
import { createStory } from '../../../../scripts/inspect/docx/view/story.ts';
import { readXml } from '../../../../scripts/xml/read-xml.ts';

const mark = (type: string): string => `<w:fldChar w:fldCharType="${type}"/>`;
const code = (text: string): string => `<w:instrText>${text}</w:instrText>`;
const read = (xml: string) => fieldsIn(createStory('a', 'document', readXml(`<w:body xmlns:w="w">${xml}</w:body>`)));

describe('codes of fields', () => {
  test.each([
    [' REF talk \\r \\h ', ['talk'], { r: '', h: '' }],
    [' TOC \\o "1-2" \\h \\c "Figure" ', [], { o: '1-2', h: '', c: 'Figure' }],
    [' SEQ Table \\* ARABIC \\s 1', ['Table'], { '*': 'ARABIC', s: '1' }],
    [' XE "return:voluntary" \\t "see home"', ['return:voluntary'], { t: 'see home' }],
    [' SEQ Note \\r \\h', ['Note'], { r: '', h: '' }],
  ])('%s', (text, words, switches) => {
    const parsed = parseFieldCode(text);
    expect(parsed.words).toEqual(words);
    expect(Object.fromEntries(parsed.switches)).toEqual(switches);
  });
});

describe('fields', () => {
  test('run through paragraphs and hold others, whose results are theirs too', () => {
    const inner = `${mark('begin')}${code('PAGEREF a')}${mark('separate')}<w:t>3</w:t>${mark('end')}`;
    const { fields, faults } = read(
      `<w:p>${mark('begin')}${code('TO')}${code('C')}${mark('separate')}<w:t>One </w:t>${inner}</w:p><w:p><w:t>Two</w:t>${mark('end')}</w:p>`,
    );
    expect(faults).toEqual([]);
    expect(fields.map(({ type, result, paragraphs, outer }) => [type, result, paragraphs.length, outer?.type])).toEqual([
      ['TOC', 'One 3Two', 2, undefined],
      ['PAGEREF', '3', 1, 'TOC'],
    ]);
  });
  test('in the code of another are no text', () => {
    const { fields } = read(
      `<w:p>${mark('begin')}${code('IF ')}${mark('begin')}${code('PAGE')}${mark('separate')}<w:t>2</w:t>${mark('end')}${mark('separate')}<w:t>Yes</w:t>${mark('end')}</w:p>`,
    );
    expect(fields.map(({ type, result }) => [type, result])).toEqual([
      ['IF', 'Yes'],
      ['PAGE', '2'],
    ]);
  });
  test('that are simple end with their element', () => {
    const { fields, faults } = read(
      '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple><w:r><w:t>more</w:t></w:r></w:p>',
    );
    expect(fields.map(({ type, result }) => [type, result])).toEqual([['PAGE', '2']]);
    expect(faults).toEqual([]);
  });
  test('that a change takes out do not count', () =>
    expect(read(`<w:p><w:del>${mark('begin')}</w:del></w:p>`)).toEqual({ fields: [], faults: [] }));
});
